"""A question that has come over the channel, asked of the desk."""

from __future__ import annotations

import logging

from canto_beats.errors import CantoBeatsError
from canto_beats.job.memory_status import MemoryDesk
from canto_beats.service.last_resort import unexpected
from canto_beats.service.memory_channel.messages import Answered, Asked, Verb
from canto_beats.settings import Home

log = logging.getLogger(__name__)


def answer(desk: MemoryDesk, asked: Asked, home: Home) -> Answered:
    """Never raises."""
    try:
        sentences = _done(desk, asked)
        return Answered(desk.status(), sentences)
    except CantoBeatsError as error:
        log.info("Asked for %s: %s", asked.verb, error)
        return Answered(problem=str(error))
    except Exception as error:  # noqa: BLE001 - the last resort
        return Answered(problem=str(unexpected(error, home)))


def _done(desk: MemoryDesk, asked: Asked) -> tuple[str, ...]:
    match asked.verb:
        case Verb.STATUS:
            return ()
        case Verb.OFFLOAD:
            return tuple(desk.offload(asked.models))
        case Verb.RELEASE:
            return tuple(desk.release(asked.models))
        case Verb.POLICY:
            desk.set_policy(asked.policy, asked.idle_timeout_s)
            return ()
