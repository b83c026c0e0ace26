"""An engine's failures, sorted: what the ladder should do about them, and what a person is told."""

from __future__ import annotations

from canto_beats.engines.contracts import EngineError, FailureCause
from canto_beats.engines.process.deaths import DeathCause, EngineDied
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.memory.ladder import Trouble

EngineTrouble = EngineError | EngineDied

_DEATHS = {
    DeathCause.OUT_OF_MEMORY: Trouble.MEMORY,
    DeathCause.KILLED_BY_SYSTEM: Trouble.KILLED,
}
_FAILURES = {
    FailureCause.OUT_OF_MEMORY: Trouble.MEMORY,
    FailureCause.DEVICE_UNUSABLE: Trouble.DEVICE,
}
_HOPELESS = {
    FailureCause.MODEL_UNUSABLE: (ProblemKind.MODEL_MISSING, "engine.model-unusable"),
    FailureCause.UNSUPPORTED: (ProblemKind.USAGE, "engine.unsupported"),
    FailureCause.INPUT_UNUSABLE: (ProblemKind.INPUT_UNUSABLE, "engine.input-unusable"),
}


def trouble_of(error: EngineTrouble) -> Trouble:
    if isinstance(error, EngineDied):
        return _DEATHS.get(error.death.cause, Trouble.CRASH)
    return _FAILURES.get(error.cause, Trouble.CRASH)


def hopeless(error: EngineTrouble) -> CantoBeatsError | None:
    """The failures that no other try will cure: the model or the wish is at fault, not the moment."""
    if isinstance(error, EngineError) and error.cause in _HOPELESS:
        kind, code = _HOPELESS[error.cause]
        return CantoBeatsError(Problem(kind, code, error.what, error.todo))
    return None


def given_up(error: EngineTrouble, *, memory_was_the_cause: bool) -> CantoBeatsError:
    if isinstance(error, EngineError) and error.cause is FailureCause.DEVICE_UNUSABLE:
        return CantoBeatsError(Problem(ProblemKind.USAGE, "engine.device-unusable", error.what, error.todo))
    told = error.death.describe() if isinstance(error, EngineDied) else error.what
    detail = error.death.log_tail if isinstance(error, EngineDied) else error.detail
    if memory_was_the_cause:
        what = f"Memory ran out, and every smaller way of working did too: {told}"
        todo = "Close other programs or choose a smaller model."
        return CantoBeatsError(Problem(ProblemKind.OUT_OF_MEMORY, "engine.out-of-memory", what, todo, detail))
    what = f"The engine failed several times in the same place: {told}"
    todo = "Try another engine with --engine."
    return CantoBeatsError(Problem(ProblemKind.ENGINE_FAILED, "engine.failed", what, todo, detail))
