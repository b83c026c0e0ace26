"""Watches the memory of one job from its beginning to its end, and proves that what was borrowed is back.

It sits in the way of the job's events, for these say what begins when. Nothing that goes wrong here reaches the job.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Self

from canto_beats.engines.process.client import Departure
from canto_beats.engines.process.spawning import engines_there
from canto_beats.job.events import Emit, EngineReady, JobEvent, MemoryProved, StageEntered
from canto_beats.job.memory_record import DeviceMemory, MemorySample, Proof
from canto_beats.job.stage import Stage
from canto_beats.memory.borrowed import Borrowed, ours_of
from canto_beats.memory.device_figures import DeviceReader
from canto_beats.memory.memory_line import MemoryKeeper, MemoryLine
from canto_beats.memory.process_memory import engines_memory, program_bytes, still_there
from canto_beats.memory.proof import Loan, Look, prove

log = logging.getLogger(__name__)

_MB = 1_000_000


class MemoryWatch:
    """A context manager around the job, its cleanup included."""

    def __init__(
        self,
        keeper: MemoryKeeper,
        emit: Emit,
        devices: Mapping[Stage, str],
        lent: Callable[[], Iterable[int]] = tuple,
        *,
        began: float,
    ) -> None:
        """`devices`: where the stages that load are to load. `lent`: the processes of the models that are there; at the
        job's end these are kept for others. `began`: when the job did, on the monotonic clock.
        """
        self._lent = lent
        self._keeper, self._next, self._began = keeper, emit, began
        self._devices = devices
        self._device = devices.get(Stage.LOAD_SPEECH, "cpu")
        """The one that is worked on."""
        self._borrowed = Borrowed(engines_there())
        self._reader = DeviceReader()
        self._line = MemoryLine(self._look, keeper)

    def __enter__(self) -> Self:
        self._line.begin()
        return self

    def __exit__(self, *_: object) -> None:
        if self._line.end():
            self._reader.close()

    def emit(self, event: JobEvent) -> None:
        match event:
            case StageEntered():
                self._device = self._devices.get(event.stage, self._device)
                self._line.enter(event.stage)
                if event.stage in self._devices:
                    self._borrowed.is_about_to_load(self._device)
            case EngineReady():
                self._device = event.device
                self._line.note()
                self._borrowed.is_ready(event.device)
        self._next(event)

    def prove_gone(self, stage: Stage, departure: Departure) -> None:
        """A model's process has left: look whether its memory is back."""
        self._borrowed.told(departure.pid, departure.last_rss)
        loan = self._borrowed.by_one(stage, departure.pid, self._device)
        if loan is not None:
            self._prove(loan)

    def prove_all_gone(self) -> None:
        """Nothing that the job has started should be there any more, unless a model is kept for others: then there is
        nothing to prove yet.
        """
        for loan in self._borrowed.by_all(Stage.CLEANUP, engines_there(), self._lent()):
            self._prove(loan)

    def _prove(self, loan: Loan) -> None:
        try:
            proof = prove(loan, partial(self._look_for, loan))
            self._line.note()
            log.info("%s", _told(proof))
            self._keeper.prove(proof)
        except Exception:  # whatever it is, the job's own result matters more
            log.info("Whether the memory is back could not be seen or noted", exc_info=True)
        else:
            self._next(MemoryProved(proof=proof))

    def _look(self, stage: Stage) -> MemorySample:
        at_ms = round((time.monotonic() - self._began) * 1000)
        engines, name = engines_memory(), self._device
        figures = self._reader.read(name)
        self._borrowed.saw(engines, name, figures)
        device = None
        if figures is not None:
            device = DeviceMemory(name, figures.free_bytes, figures.total_bytes, ours_of(figures.held, engines))
        return MemorySample(at_ms, stage, program_bytes(), engines, device)

    def _look_for(self, loan: Loan) -> Look:
        return Look(still_there(loan.pids), None if loan.is_of_a_processor else self._reader.read(loan.device))


def _told(proof: Proof) -> str:
    figures = (("before", proof.before_bytes), ("at most", proof.peak_bytes), ("after", proof.after_bytes))
    said = ", ".join(f"{'?' if count is None else round(count / _MB)} MB {when}" for when, count in figures)
    return f"Memory of {proof.stage.label} on {proof.device}: {said}: {proof.verdict}. {proof.reason}"
