"""The documented exit codes; `docs/command-line.md` and `--help` say the same."""

from __future__ import annotations

from enum import IntEnum

from canto_beats.errors import ProblemKind
from canto_beats.job.outcome import Ending, JobOutcome


class ExitCode(IntEnum):
    DONE = 0
    FAULTS_FOUND = 1
    """Of `check` alone: the subtitles have faults."""
    USAGE = 2
    INPUT_UNUSABLE = 3
    MODEL_MISSING = 4
    OUT_OF_MEMORY = 5
    ENGINE_FAILED = 6
    OUTPUT_UNWRITABLE = 7
    CANCELLED = 130


EPILOG = (
    "Exit codes: 0 done · 1 check found faults · 2 wrong usage · 3 input unusable · 4 model missing or unusable · "
    "5 out of memory after every smaller way of working · 6 engine failed · "
    "7 output could not be written · 130 cancelled"
)

_OF_PROBLEM = {
    ProblemKind.USAGE: ExitCode.USAGE,
    ProblemKind.INPUT_UNUSABLE: ExitCode.INPUT_UNUSABLE,
    ProblemKind.MODEL_MISSING: ExitCode.MODEL_MISSING,
    ProblemKind.OUT_OF_MEMORY: ExitCode.OUT_OF_MEMORY,
    ProblemKind.ENGINE_FAILED: ExitCode.ENGINE_FAILED,
    ProblemKind.OUTPUT_UNWRITABLE: ExitCode.OUTPUT_UNWRITABLE,
}


def of_problem(kind: ProblemKind) -> ExitCode:
    return _OF_PROBLEM[kind]


def of_outcome(outcome: JobOutcome) -> ExitCode:
    if outcome.problem is not None:
        return of_problem(outcome.problem.kind)
    return ExitCode.CANCELLED if outcome.ending is Ending.CANCELLED else ExitCode.DONE
