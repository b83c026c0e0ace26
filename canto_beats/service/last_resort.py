"""What nobody foresaw: a sentence for the person, and the trace for the log."""

from __future__ import annotations

import logging

from canto_beats.errors import Problem, ProblemKind
from canto_beats.settings import Home

log = logging.getLogger(__name__)


def unexpected(error: Exception, home: Home, kept: str = "") -> Problem:
    """Call it where `error` was caught. `kept` is a sentence that says what the person has not lost."""
    log.error("A bug ended the work", exc_info=error)
    what = "Something went wrong that canto-beats did not expect."
    todo = f"{kept} Please report it with the log in {home.logs}.".strip()
    return Problem(ProblemKind.ENGINE_FAILED, "service.bug", what, todo, repr(error))
