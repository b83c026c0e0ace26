"""How work ends, as a value. What nobody foresaw is a sentence for the person, and a trace for the log."""

from __future__ import annotations

import logging
from collections.abc import Callable

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.cancellation import JobCancelled
from canto_beats.job.outcome import Ending
from canto_beats.settings import Home

log = logging.getLogger(__name__)


def ending_of(work: Callable[[], None], home: Home) -> tuple[Ending, Problem | None]:
    try:
        work()
    except JobCancelled:
        return Ending.CANCELLED, None
    except CantoBeatsError as error:
        log.info("Failed: %s\n%s", error, error.problem.detail)
        return Ending.FAILED, error.problem
    except Exception as error:  # noqa: BLE001 - the last resort
        return Ending.FAILED, unexpected(error, home)
    return Ending.DONE, None


def unexpected(error: Exception, home: Home, kept: str = "") -> Problem:
    """Call it where `error` was caught. `kept` is a sentence that says what the person has not lost."""
    log.error("A bug ended the work", exc_info=error)
    what = "Something went wrong that canto-beats did not expect."
    todo = f"{kept} Please report it with the log in {home.logs}.".strip()
    return Problem(ProblemKind.ENGINE_FAILED, "service.bug", what, todo, repr(error))
