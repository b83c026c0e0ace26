"""What a check found in one file, as values and as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from canto_beats.cantonese.checking.repairs import CueChange
from canto_beats.errors import Problem
from canto_beats.service.subtitle_check.timing import Timing, plain_timing
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import Oddity, ReadWarning
from canto_beats.subtitles.problems import CueProblem

MERELY_TOLD = frozenset({Oddity.ENCODING_GUESSED, Oddity.INVENTED_TIMES})
"""No fault of the file's: Big5 cannot say that it is Big5, and plain text has no times."""


@dataclass(frozen=True, slots=True)
class CheckedCue:
    number: int
    """From 1, in the order of their times."""
    cue: Cue
    problems: tuple[CueProblem, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    source: Path
    format: str = ""
    encoding: str = ""
    cues: int = 0
    oddities: tuple[ReadWarning, ...] = ()
    """Of the file itself, by line; overlaps are the cues'."""
    timing: Timing | None = None
    """Against a recording, if one was given and the subtitles have times."""
    found: tuple[CheckedCue, ...] = ()
    """Those that have a problem; after a repair, those that still have one."""
    changes: tuple[CueChange, ...] = ()
    target: Path | None = None
    """Where the repaired subtitles are."""
    kept: Path | None = None
    """Where a different older file of that name is now."""
    problem: Problem | None = None
    """Why the file could not be checked at all, or nothing could be written."""

    @property
    def is_sound(self) -> bool:
        faulty = any(oddity.code not in MERELY_TOLD for oddity in self.oddities)
        faulty = faulty or (self.timing is not None and self.timing.is_off)
        # Writing a file anew puts right what was odd about it.
        return self.problem is None and not self.found and (not faulty or self.target is not None)


def plain_check(checked: Checked) -> dict[str, Any]:
    if checked.problem is not None:
        return {"file": str(checked.source), "problem": {"code": checked.problem.code, "text": str(checked.problem)}}
    return {
        "file": str(checked.source),
        "format": checked.format,
        "encoding": checked.encoding,
        "cues": checked.cues,
        "sound": checked.is_sound,
        "oddities": [{"line": each.line, "code": each.code.value, "text": each.text} for each in checked.oddities],
        "timing": None if checked.timing is None else plain_timing(checked.timing),
        "problems": [_plain_problem(each, problem) for each in checked.found for problem in each.problems],
        "changes": [
            {"cue": each.cue, "before": each.before, "after": each.after, "rule": each.rule, "reason": each.reason}
            for each in checked.changes
        ],
        "written": None if checked.target is None else str(checked.target),
    }


def _plain_problem(found: CheckedCue, problem: CueProblem) -> dict[str, Any]:
    return {
        "cue": found.number,
        "start_ms": found.cue.start_ms,
        "end_ms": found.cue.end_ms,
        "text": found.cue.text,
        "fault": problem.fault.value,
        "measured": problem.measured,
        "limit": problem.limit,
        "part": problem.part,
        "sentence": problem.sentence,
    }
