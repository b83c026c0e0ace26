"""What a job borrowed of the machine's memory from its beginning to its end, and whether it was seen to come back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from canto_beats.job.stage import Stage


class Verdict(StrEnum):
    RELEASED = "released"
    """The process has gone, and the device has its memory back."""
    UNVERIFIED = "unverified"
    """Something of that could not be seen; why is said beside it."""


@dataclass(frozen=True, slots=True)
class Proof:
    """On an accelerator all figures are the whole device's use; on a processor they are of the processes that the proof
    is about. Nothing where nobody could say.
    """

    stage: Stage
    """Where the memory was to be given back."""
    device: str
    before_bytes: int | None
    peak_bytes: int | None
    after_bytes: int | None
    verdict: Verdict
    reason: str
    """For people: what was seen."""
    took_ms: int = 0
    """Until it was seen, or given up."""


@dataclass(frozen=True, slots=True)
class EngineMemory:
    pid: int
    engine: str
    bytes: int
    """Resident."""


@dataclass(frozen=True, slots=True)
class DeviceMemory:
    name: str
    """As engines are told: `cpu`, `cuda:0`, `mps`."""
    free_bytes: int
    total_bytes: int
    ours_bytes: int | None = None
    """Held by this program's engines; nothing where the driver does not say."""

    @property
    def used_bytes(self) -> int:
        return self.total_bytes - self.free_bytes


@dataclass(frozen=True, slots=True)
class MemorySample:
    at_ms: int
    """Since the job began."""
    stage: Stage
    program_bytes: int
    """Resident, of the program itself."""
    engines: tuple[EngineMemory, ...] = ()
    device: DeviceMemory | None = None

    @property
    def engines_bytes(self) -> int:
        return sum(each.bytes for each in self.engines)


@dataclass(frozen=True, slots=True)
class StageSpan:
    stage: Stage
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class MemoryRecord:
    entered: tuple[tuple[int, Stage], ...] = ()
    """When each stage began, in order; a stage may come more than once."""
    samples: tuple[MemorySample, ...] = ()
    """In order. Of a long job some are left out, and never a peak."""
    proofs: tuple[Proof, ...] = ()

    @property
    def end_ms(self) -> int:
        return max([at_ms for at_ms, _ in self.entered[-1:]] + [each.at_ms for each in self.samples[-1:]], default=0)

    @property
    def stages(self) -> tuple[StageSpan, ...]:
        ends = (*self.entered, (self.end_ms, None))
        return tuple(StageSpan(stage, start, end) for (start, stage), (end, _) in pairwise(ends) if stage)

    @property
    def peak(self) -> MemorySample | None:
        """When the engines had most."""
        return max(self.samples, key=lambda each: each.engines_bytes, default=None)


def came_back(proofs: Iterable[Proof]) -> bool | None:
    """Whether all that a job had borrowed was seen to be back at its end; nothing if nobody looked, because it borrowed
    nothing or was killed before that.
    """
    at_the_end = [each.verdict is Verdict.RELEASED for each in proofs if each.stage is Stage.CLEANUP]
    return all(at_the_end) if at_the_end else None
