"""Loading a model, down its ladder until a rung holds."""

from __future__ import annotations

import logging
from collections.abc import Callable

from canto_beats.engines.contracts import EngineError, LoadSpec
from canto_beats.engines.process.deaths import EngineDied
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import Emit, EngineReady, NoticeRaised
from canto_beats.memory.ladder import Ladder, NextStep
from canto_beats.memory.residency import Residency, Resident
from canto_beats.pipeline.engine_trouble import EngineTrouble, given_up, hopeless, trouble_of

log = logging.getLogger(__name__)


def recover(ladder: Ladder, error: EngineTrouble, emit: Emit) -> Ladder:
    """Where to try next after `error`; raises what a person is told when there is nowhere left."""
    told = error.death.describe() if isinstance(error, EngineDied) else str(error)
    tail = error.death.log_tail if isinstance(error, EngineDied) else ""
    log.info("Engine trouble: %s\n%s", told, tail)
    if (final := hopeless(error)) is not None:
        raise final
    step, moved = ladder.after(trouble_of(error))
    if step is NextStep.GIVE_UP:
        raise given_up(error, memory_was_the_cause=moved.memory_was_the_cause)
    if step is NextStep.LOWER:
        emit(NoticeRaised(code="engine.lower-rung", text=f"{told} {_difference(ladder.spec, moved.spec)}"))
    else:
        emit(NoticeRaised(code="engine.restarted", text=f"{told} It was started again; nothing was lost."))
    return moved


def _difference(before: LoadSpec, after: LoadSpec) -> str:
    """What is done differently on the next rung, for people."""
    if after.device != before.device:
        return "Going on with the processor." if after.device == "cpu" else f"Going on with the device {after.device}."
    if after.dtype != before.dtype:
        return f"Going on with smaller numbers ({after.dtype})."
    if after.offload:
        return "Going on with a part of the model at a time."
    return "Going on with less at a time."


def load_on_ladder(
    residency: Residency,
    ladder: Ladder,
    emit: Emit,
    cancel: Cancellation,
    on_progress: Callable[[float], None],
) -> tuple[Resident, Ladder]:
    while True:
        try:
            resident = residency.load(ladder.spec, cancel, lambda _phase, fraction: on_progress(fraction))
        except (EngineError, EngineDied) as error:
            residency.release()
            ladder = recover(ladder, error, emit)
            continue
        residency.held(ladder)
        loaded = resident.loaded
        emit(EngineReady(engine=ladder.spec.engine, model=loaded.model, device=loaded.device, dtype=loaded.dtype))
        for notice in loaded.notices:
            emit(NoticeRaised(code=notice.code, text=notice.text))
        return resident, ladder
