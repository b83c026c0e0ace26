"""One model over all items: loaded once, in a process of its own, which is gone afterwards."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from canto_beats.engines.catalogue import EngineEntry
from canto_beats.engines.contracts import EngineError, EngineKind, Loaded, LoadSpec, WindowResult
from canto_beats.engines.process.client import EngineDied, EngineProcess, HowItLeft
from canto_beats.engines.process.supervision import Limits
from canto_beats.errors import CantoBeatsError, Problem
from canto_beats.job.cancellation import Cancellation
from canto_beats.memory.lender import Lender
from canto_beats.memory.loans import Resident
from canto_beats.model_store.find import FoundModel
from canto_beats.pipeline.engine_trouble import EngineTrouble
from canto_beats.pipeline.speech_windows import WindowRules
from canto_beats.service.evaluating.news import Telling
from canto_beats.service.testing_models.abilities import explanation
from canto_beats.service.testing_models.engine_memory import PeakMemory
from canto_beats.service.testing_models.items import Item
from canto_beats.service.testing_models.report import Came, ItemResult, ModelReport, failed
from canto_beats.service.testing_models.troubles import is_beyond_the_model, problem_of


@dataclass(frozen=True, slots=True)
class Seat:
    """Which engine a model is loaded in, and how."""

    entry: EngineEntry
    spec: LoadSpec
    limits: Limits | None


class Trial:
    def __init__(self, model: FoundModel, items: Sequence[Item], telling: Telling, cancel: Cancellation) -> None:
        self._model, self._items = model, items
        self._telling, self._cancel = telling, cancel
        self._kind = EngineKind(model.kind)
        self._label = f"{model.name} ({model.kind})"
        self._results: dict[int, ItemResult] = {}
        """By the item's place."""
        self._spec: LoadSpec | None = None
        self._loaded: Loaded | None = None
        self._load_seconds: float | None = None
        self._peak: PeakMemory | None = None
        self._memory_back: bool | None = None

    def run(self, seat_for: Callable[[FoundModel], Seat], lender: Lender) -> None:
        """Whatever the engine does is in the report; raises `JobCancelled` alone."""
        able = self._explain_what_it_cannot()
        if not able:
            return  # there is nothing to load it for
        try:
            self._borrow(seat_for(self._model), lender, able)
        except CantoBeatsError as error:
            self._end(error.problem)
        except EngineError as error:
            self._refused_to_load(error, able)
        except EngineDied as died:
            self._end(problem_of(died))

    def report(self) -> ModelReport:
        """At any moment."""
        loaded, spec, peak = self._loaded, self._spec, self._peak
        return ModelReport(
            name=self._model.name,
            kind=self._model.kind,
            folder=str(self._model.folder),
            engine=spec.engine if spec else "",
            device=loaded.device if loaded else spec.device if spec else "",
            dtype=loaded.dtype if loaded else "",
            results=tuple(self._results[place] for place in sorted(self._results)),
            load_seconds=self._load_seconds,
            peak_bytes=peak.bytes if peak else None,
            peak_source=peak.source if peak and peak.bytes else "",
            memory_back=self._memory_back,
            not_tried=len(self._items) - len(self._results),
        )

    def _explain_what_it_cannot(self) -> list[int]:
        """The places of the items that it is made for."""
        able = []
        for place, item in enumerate(self._items):
            if item.kind is self._kind:
                able.append(place)
            else:
                self._note(place, Came.CANNOT_DO, explanation=explanation(self._kind, item.kind))
        return able

    def _borrow(self, seat: Seat, lender: Lender, able: list[int]) -> None:
        """Raises what loading raises, and `EngineDied`."""
        self._spec = seat.spec
        self._telling.progress(f"{self._label}: loading", 0, len(able))
        processes: list[EngineProcess] = []

        def start() -> EngineProcess:
            self._stop_looking()
            process = EngineProcess.start(seat.entry.adapter, limits=seat.limits)
            processes.append(process)
            self._peak = PeakMemory(process)
            return process

        try:
            began = time.monotonic()
            loan = lender.lend(seat.spec, start, self._cancel)
            self._load_seconds = time.monotonic() - began
            try:
                self._work(loan.resident, able)
            finally:
                self._stop_looking()
                lender.take_back(loan, broken=True)
        finally:
            self._stop_looking()
            if processes:
                gone = all(process.close().how is not HowItLeft.STUCK for process in processes)
                self._memory_back = gone and not lender.note(seat.spec)

    def _stop_looking(self) -> None:
        if self._peak is not None:
            self._peak.finish()

    def _work(self, resident: Resident, able: list[int]) -> None:
        self._loaded = resident.loaded
        for notice in resident.loaded.notices:
            self._telling.notice(notice.text, self._label)
        for number, place in enumerate(able):
            self._telling.progress(f"{self._label}: trying", number, len(able))
            self._try(resident.process, place)
        self._telling.progress(f"{self._label}: trying", len(able), len(able))

    def _try(self, process: EngineProcess, place: int) -> None:
        """Raises `EngineDied`: there is nobody left to ask."""
        try:
            seconds, text = self._answer(process, self._items[place])
        except CantoBeatsError as error:
            self._fail(place, error.problem)
        except EngineError as error:
            self._could_not(place, error)
        else:
            self._note(place, Came.SUCCEEDED, seconds=seconds, text=text)

    def _answer(self, process: EngineProcess, item: Item) -> tuple[float, str]:
        seconds, texts = 0.0, []
        with closing(item.questions(self._longest_window_ms)) as questions:
            for question in questions:
                self._cancel.raise_if_requested()
                began = time.monotonic()
                texts.append("".join(_text_of(piece) for piece in process.call(question, cancel=self._cancel)))
                seconds += time.monotonic() - began
        return seconds, "\n".join(texts)

    @property
    def _longest_window_ms(self) -> int:
        demo = self._model.demo
        return (demo.longest_window_ms if demo else None) or WindowRules().max_window_ms

    def _refused_to_load(self, error: EngineError, able: list[int]) -> None:
        if is_beyond_the_model(error):
            for place in able:
                self._could_not(place, error)
        else:
            self._end(problem_of(error))

    def _could_not(self, place: int, error: EngineTrouble) -> None:
        if is_beyond_the_model(error):
            self._note(place, Came.CANNOT_DO, explanation=str(error))
        else:
            self._fail(place, problem_of(error))

    def _end(self, problem: Problem) -> None:
        """Of the engine: what is left fails with it, and is told of once."""
        for place in range(len(self._items)):
            if place not in self._results:
                first = not any(result.problem is problem for result in self._results.values())
                self._fail(place, problem, reached=first)

    def _fail(self, place: int, problem: Problem, *, reached: bool = True) -> None:
        item = self._items[place]
        self._results[place] = failed(item.name, item.kind.value, problem, reached=reached)

    def _note(self, place: int, came: Came, **others: Any) -> None:
        item = self._items[place]
        self._results[place] = ItemResult(item.name, item.kind.value, came, **others)


def _text_of(piece: Any) -> str:
    if isinstance(piece, WindowResult):
        return "".join(phrase.text for phrase in piece.phrases)
    return str(piece.text)
