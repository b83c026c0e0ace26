"""Every contestant over every recording, one after another, and what came of it. Blocks."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from canto_beats.errors import CantoBeatsError
from canto_beats.evaluation.scores import score
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import EngineReady
from canto_beats.job.request import AUTO, JobRequest
from canto_beats.media.ffmpeg_binary import find_ffmpeg
from canto_beats.memory.clearing import clear_at_end, pre_clear
from canto_beats.memory.lasting_residency import LastingResidency
from canto_beats.service.checking import ChosenModels, choose_models
from canto_beats.service.evaluating.listening import Listener, Patience
from canto_beats.service.evaluating.report import ContestantReport, EvaluationReport, Measured
from canto_beats.service.evaluating.samples import Sample, Unmeasured
from canto_beats.service.evaluating.sets import read_set
from canto_beats.service.job_service import JobService
from canto_beats.subtitles.phrase import Phrase

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EvaluationRequest:
    source: Path
    """A folder or a manifest."""
    models: tuple[str | None, ...]
    """Each on each of the engines."""
    engines: tuple[str, ...] = (AUTO,)
    device: str = AUTO
    language: str = "yue"
    prompt: str = ""
    polish: str | None = None

    def contestants(self) -> list[JobRequest]:
        return [
            JobRequest(
                source=self.source,
                model=model,
                engine=engine,
                device=self.device,
                language=self.language,
                prompt=self.prompt,
                polish=self.polish,
            )
            for model in self.models
            for engine in self.engines
        ]


@dataclass(frozen=True, slots=True)
class Progressed:
    doing: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Noticed:
    text: str


Emit = Callable[[Progressed | Noticed], None]
Result = TypeVar("Result")


def evaluate(service: JobService, request: EvaluationRequest, emit: Emit, cancel: Cancellation) -> EvaluationReport:
    """Raises `CantoBeatsError` if nothing can be measured, `JobCancelled` if it is not wanted any more."""
    found = read_set(request.source)
    find_ffmpeg()
    contestants = [(each, choose_models(each, service.home, service.engines)) for each in request.contestants()]
    for notice in found.notices:
        emit(Noticed(notice))
    run = _Run(service, found.samples, _Telling(emit), cancel)
    for contestant, models in contestants:
        run.measure(contestant, models)
    return EvaluationReport(str(request.source), run.reports(), (*found.unmeasured, *run.unmeasured))


class _Telling:
    """Says no notice twice: engines say the same of every recording."""

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self._noticed: set[str] = set()

    def notice(self, text: str) -> None:
        if text not in self._noticed:
            self._noticed.add(text)
            self._emit(Noticed(text))

    def progress(self, doing: str, done: int, total: int) -> None:
        self._emit(Progressed(doing, done, total))


@dataclass(frozen=True, slots=True)
class _Contest:
    """One contestant, or one with its text polished, and what it made of each recording, by place in the set."""

    request: JobRequest
    engine: EngineReady
    polished: bool
    files: dict[int, Measured]


class _Run:
    def __init__(
        self, service: JobService, samples: tuple[Sample, ...], telling: _Telling, cancel: Cancellation
    ) -> None:
        self._service, self._telling, self._cancel = service, telling, cancel
        self._left = dict(enumerate(samples))
        """Those that every contestant so far could be measured on."""
        self._contests: list[_Contest] = []
        self.unmeasured: list[Unmeasured] = []

    def measure(self, request: JobRequest, models: ChosenModels) -> None:
        for notice in models.notices:
            self._telling.notice(notice.text)
        residency = LastingResidency(self._service.engines, self._service.limits)
        listener = Listener(request, models, residency, self._telling.notice, self._cancel)
        pre_clear(residency, models.device_label)
        try:
            heard = self._each(f"{request.model}: listening", lambda place: listener.hear(self._left[place].audio))
            engine = listener.engine
            texts = {place: "\n".join(phrase.text for phrase in phrases) for place, phrases in heard.items()}
            self._judge(request, engine, heard, texts)
            if models.language:
                residency.release()
                texts = self._each(f"{request.polish}: polishing", lambda place: listener.polished(heard[place]))
                self._judge(request, engine, heard, texts, polished=True)
        finally:
            clear_at_end(residency, models.device_label)

    def reports(self) -> tuple[ContestantReport, ...]:
        return tuple(
            ContestantReport(
                model=each.request.model or "",
                polish=each.request.polish if each.polished else None,
                engine=each.engine.engine,
                device=each.engine.device,
                dtype=each.engine.dtype,
                files=tuple(each.files[place] for place in self._left),
            )
            for each in self._contests
        )

    def _each(self, doing: str, work: Callable[[int], Result]) -> dict[int, Result]:
        """Do it for every recording that is left; one that it cannot be done for is left no more."""
        results: dict[int, Result] = {}
        patience = Patience()
        places = list(self._left)
        for number, place in enumerate(places):
            self._telling.progress(doing, number, len(places))
            try:
                results[place] = work(place)
                patience = Patience()
            except CantoBeatsError as error:
                patience = patience.after(error)
                log.info("%s could not be measured: %s\n%s", self._left[place].name, error, error.problem.detail)
                self.unmeasured.append(Unmeasured(self._left.pop(place).name, error.problem))
        self._telling.progress(doing, len(places), len(places))
        return results

    def _judge(
        self,
        request: JobRequest,
        engine: EngineReady,
        heard: dict[int, tuple[Phrase, ...]],
        texts: dict[int, str],
        *,
        polished: bool = False,
    ) -> None:
        files: dict[int, Measured] = {}
        for place, text in texts.items():
            sample = self._left[place]
            scores = score(sample.truth, text, heard[place])
            files[place] = Measured(sample.name, sample.truth.text, text, scores)
        self._contests.append(_Contest(request, engine, polished, files))
