"""What to try after an engine died or ran out of memory, always in a fresh process.

A rung is a `LoadSpec`; each needs less than the one before. Memory trouble goes one rung down at once. A death that may
have had another cause is tried again on the same rung, because a driver's hiccup is no reason to do worse work; only so
often without a window finished in between, though, for a file that kills its engine every time must not do so for ever.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from canto_beats.engines.contracts import LoadSpec

TRIES_WITHOUT_PROGRESS = 4
KILLS_BEFORE_MEMORY_IS_SUSPECTED = 2
TRIES_ON_THE_LAST_RUNG = 2
"""There is nothing smaller, but what others use may have been given back meanwhile."""


class Trouble(StrEnum):
    MEMORY = "memory"
    KILLED = "killed"
    """Killed from outside; often, but not always, because memory ran out."""
    CRASH = "crash"
    DEVICE = "device"
    """The engine cannot use the device at all; fewer windows at a time would not help."""


class NextStep(StrEnum):
    AGAIN = "again"
    LOWER = "lower"
    GIVE_UP = "give-up"


@dataclass(frozen=True, slots=True)
class Ladder:
    """Where one job stands on its rungs. A value: each answer is a new one."""

    rungs: tuple[LoadSpec, ...]
    rung: int = 0
    tries: int = 0
    """Since the last window that was finished."""
    memory_was_the_cause: bool = False

    @property
    def spec(self) -> LoadSpec:
        return self.rungs[self.rung]

    def progressed(self) -> Ladder:
        return replace(self, tries=0) if self.tries else self

    def after(self, trouble: Trouble) -> tuple[NextStep, Ladder]:
        if trouble is Trouble.DEVICE:
            return self._to_another_device()
        tries = self.tries + 1
        memory = trouble is Trouble.MEMORY or (trouble is Trouble.KILLED and tries >= KILLS_BEFORE_MEMORY_IS_SUSPECTED)
        moved = replace(self, tries=tries, memory_was_the_cause=memory)
        if memory:
            if self.rung + 1 == len(self.rungs):
                return (NextStep.GIVE_UP if tries >= TRIES_ON_THE_LAST_RUNG else NextStep.AGAIN), moved
            return NextStep.LOWER, replace(moved, rung=self.rung + 1, tries=0)
        return (NextStep.GIVE_UP if tries >= TRIES_WITHOUT_PROGRESS else NextStep.AGAIN), moved

    def _to_another_device(self) -> tuple[NextStep, Ladder]:
        for rung in range(self.rung + 1, len(self.rungs)):
            if self.rungs[rung].device != self.spec.device:
                return NextStep.LOWER, replace(self, rung=rung, tries=0)
        return NextStep.GIVE_UP, self


def speech_rungs(spec: LoadSpec) -> tuple[LoadSpec, ...]:
    """Smaller batch, fewer windows at a time, quantised, then the processor."""
    rungs = [spec]
    if spec.batch > 1:
        rungs.append(replace(rungs[-1], batch=1))
    if spec.workers != 1:
        rungs.append(replace(rungs[-1], workers=1))
    if spec.device != "cpu":
        if spec.engine == "faster-whisper":
            rungs.append(replace(rungs[-1], dtype="int8"))
        if spec.engine != "mlx-whisper":
            rungs.append(replace(rungs[-1], device="cpu", dtype="auto"))
    return tuple(rungs)


def language_rungs(spec: LoadSpec) -> tuple[LoadSpec, ...]:
    """Part by part, where the device has a memory of its own, then the processor."""
    rungs = [spec]
    if spec.device.startswith("cuda") and not spec.offload:
        rungs.append(replace(spec, offload=True))
    if spec.device != "cpu":
        rungs.append(replace(spec, device="cpu", dtype="auto", offload=False))
    return tuple(rungs)


def part_by_part(rungs: tuple[LoadSpec, ...]) -> tuple[LoadSpec, ...]:
    """Beginning where the model is not whole on the device, if there is such a rung."""
    first = next((number for number, rung in enumerate(rungs) if rung.offload), 0)
    return rungs[first:]
