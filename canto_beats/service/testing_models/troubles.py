"""An engine's trouble in a trial, for people: each thing is tried once, so nothing is said of other tries."""

from __future__ import annotations

import logging

from canto_beats.engines.contracts import EngineError, FailureCause
from canto_beats.engines.process.deaths import EngineDied
from canto_beats.errors import Problem, ProblemKind
from canto_beats.memory.ladder import Trouble
from canto_beats.pipeline.engine_trouble import EngineTrouble, hopeless, trouble_of

log = logging.getLogger(__name__)


def is_beyond_the_model(error: EngineTrouble) -> bool:
    """It is not made for that, and says so."""
    return isinstance(error, EngineError) and error.cause is FailureCause.UNSUPPORTED


def problem_of(error: EngineTrouble) -> Problem:
    known = hopeless(error)
    if known is not None:
        return known.problem
    if isinstance(error, EngineDied):
        told, todo, detail = error.death.describe(), "", error.death.log_tail
    else:
        told, todo, detail = error.what, error.todo, error.detail
    log.info("Engine trouble: %s\n%s", told, detail)
    trouble = trouble_of(error)
    if trouble is Trouble.MEMORY:
        todo = todo or "Close other programs or choose a smaller model."
        return Problem(ProblemKind.OUT_OF_MEMORY, "engine.out-of-memory", told, todo, detail)
    if trouble is Trouble.DEVICE:
        return Problem(ProblemKind.USAGE, "engine.device-unusable", told, todo, detail)
    todo = todo or "The log has its last words; another engine or device may do better."
    return Problem(ProblemKind.ENGINE_FAILED, "engine.failed", told, todo, detail)
