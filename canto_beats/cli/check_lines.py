"""What a check found, in lines for people: one for each thing, beginning with where it is."""

from __future__ import annotations

import sys

from canto_beats.service.subtitle_check.report import Checked
from canto_beats.subtitles.formats.timestamps import clock


def print_check(checked: Checked) -> None:
    print(f"{checked.source}: {_summary(checked)}")
    for oddity in checked.oddities:
        print(f"  line {oddity.line}: {oddity.text}")
    if checked.timing is not None:
        print(f"  {_of_timing(checked)}")
        if checked.timing.unspoken:
            print(f"  Where nobody speaks: {_counted(checked.timing.unspoken, 'subtitle')}.")
    for change in checked.changes:
        print(f"  {change.cue}: {_shown(change.before)} → {_shown(change.after)}  {change.reason} ({change.rule})")
    for found in checked.found:
        for problem in found.problems:
            print(f"  {found.number} {clock(found.cue.start_ms, '.')}: {problem.sentence}")
    if checked.kept is not None and checked.target is not None:
        print(f"The older {checked.target.name} is now {checked.kept.name}.", file=sys.stderr)


def _summary(checked: Checked) -> str:
    subtitles = _counted(checked.cues, "subtitle")
    if checked.target is None:
        return f"{subtitles}, {_counted(sum(len(each.problems) for each in checked.found), 'problem')}"
    changes = _counted(len(checked.changes), "change")
    return f"{subtitles}, {changes}, written to {checked.target}; {len(checked.found)} left for a person"


def _of_timing(checked: Checked) -> str:
    timing = checked.timing
    if timing is None or timing.drift is None or checked.target is None:
        return timing.sentence if timing else ""
    edges = f"{_counted(timing.starts_moved, 'start')} and {_counted(timing.ends_moved, 'end')} moved to the speech."
    return f"{timing.sentence} {'That is put right, and ' if timing.is_off else ''}{edges}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _shown(value: str | int) -> str:
    return clock(value, ".") if isinstance(value, int) else str(value).replace("\n", " / ") or "–"
