"""How the program ends: what is not a bug ends in a sentence, never in a trace."""

from __future__ import annotations

import sys
from collections.abc import Callable

from canto_beats.cli.exit_codes import ExitCode, of_problem
from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import JobCancelled


def ended(work: Callable[[], int]) -> int:
    """The exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A file name need not be text in the terminal's encoding; it must not end the program.
        if stream is not None:  # a program without a console has none
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # real streams have it
    try:
        return work()
    except CantoBeatsError as error:
        print(error, file=sys.stderr)
        return of_problem(error.problem.kind)
    except JobCancelled:
        print("Stopped; the same command goes on from there.", file=sys.stderr)
        return ExitCode.CANCELLED
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else ExitCode.DONE
