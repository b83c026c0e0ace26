"""What can go wrong, said in one sentence, with what to do next.

A `CantoBeatsError` is for people: front ends show its problem's two sentences and keep the trace for the log.
`code` is stable, so that a front end can translate the sentence and a test need not match English text.
To add a problem, raise `CantoBeatsError(Problem(...))` where it is found; choose the kind by who has to act.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    USAGE = "usage"
    INPUT_UNUSABLE = "input-unusable"
    MODEL_MISSING = "model-missing"
    OUT_OF_MEMORY = "out-of-memory"
    ENGINE_FAILED = "engine-failed"
    OUTPUT_UNWRITABLE = "output-unwritable"


@dataclass(frozen=True, slots=True)
class Problem:
    kind: ProblemKind
    code: str
    what: str
    """What happened: one sentence, with its full stop."""
    todo: str
    """What to do next: one sentence, with its full stop."""
    detail: str = ""
    """For the log and the "details" button only."""

    def __str__(self) -> str:
        return f"{self.what} {self.todo}".strip()


class CantoBeatsError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def wrong_usage(code: str, what: str, todo: str) -> CantoBeatsError:
    """For what the person who asked can put right in the asking."""
    return CantoBeatsError(Problem(ProblemKind.USAGE, code, what, todo))
