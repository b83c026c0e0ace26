"""How a job ended, in a sentence."""

from __future__ import annotations

from canto_beats.errors import Problem, ProblemKind
from canto_beats.job.outcome import JobOutcome


def test_a_failure_says_what_is_kept_where_anything_is() -> None:
    problem = Problem(ProblemKind.ENGINE_FAILED, "engine.failed", "The engine failed.", "Try another one.")
    assert JobOutcome.failed(problem).sentence == "The engine failed. Try another one."
    assert JobOutcome.failed(problem, kept_ms=723_000).sentence == (
        "The engine failed. Try another one. 12 min 3 s of speech are kept: the same command, without --fresh, goes on "
        "from there."
    )


def test_stopping_loses_nothing_and_says_so() -> None:
    assert JobOutcome.cancelled(0).sentence.startswith("Stopped. Nothing was lost: the same command")
    assert JobOutcome.cancelled(61_000).sentence.startswith("Stopped. 1 min 1 s of speech are kept: the same command")
