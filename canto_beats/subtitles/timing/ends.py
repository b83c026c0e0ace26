"""When the cues of somebody else's file end, put right where there is room.

`gaps.repaired` is for cues of our own making, and for those whose recording is at hand. Here nothing is touched that is
within the limits, and no start at all: somebody set it to the voice. What cannot be repaired so is left for a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import cells
from canto_beats.subtitles.problems import Fault, ViewingLimits, problems_of

REASONS = {
    Fault.OVERLAPS_NEXT: "It ran on into the next one.",
    Fault.GAP_TOO_SMALL: "The next one followed too closely for its change to be seen.",
    Fault.TOO_LONG: "It stayed longer than anybody reads.",
    Fault.TOO_SHORT: "It was gone too soon to be seen.",
    Fault.TOO_FAST: "There was too little time to read it.",
}
"""In the order in which they are put right."""


@dataclass(frozen=True, slots=True)
class NewEnd:
    index: int
    before_ms: int
    after_ms: int
    fault: Fault


def new_ends(cues: Sequence[Cue], limits: ViewingLimits) -> Iterator[NewEnd]:
    """`cues` in order, no two starting together. Each end that should be another one, and why."""
    for index, cue in enumerate(cues):
        following = cues[index + 1] if index + 1 < len(cues) else None
        for fault in REASONS:
            if all(problem.fault is not fault for problem in problems_of(None, cue, following, limits)):
                continue
            end = _end(cue, following, fault, limits)
            if end != cue.end_ms:
                yield NewEnd(index, cue.end_ms, end, fault)
                cue = Cue(cue.start_ms, end, cue.text)  # noqa: PLW2901 - as the next fault finds it


def _end(cue: Cue, following: Cue | None, fault: Fault, limits: ViewingLimits) -> int:
    rules = limits.rules
    shortest = cue.start_ms + rules.min_duration_ms
    latest = following.start_ms - rules.min_gap_ms if following else cue.start_ms + rules.max_duration_ms
    if fault is Fault.OVERLAPS_NEXT and following is not None:
        return max(latest, min(following.start_ms, shortest))
    if fault is Fault.GAP_TOO_SMALL:
        return latest if latest >= shortest - limits.tolerance_ms else cue.end_ms
    if fault is Fault.TOO_LONG:
        return cue.start_ms + rules.max_duration_ms
    if fault is Fault.TOO_SHORT:
        return max(cue.end_ms, min(latest, shortest))
    width = sum(map(cells, cue.lines))
    read_by = cue.start_ms + -int(-width * 1_000 // rules.max_cells_per_second)
    return max(cue.end_ms, min(latest, read_by, cue.end_ms + rules.linger_ms, cue.start_ms + rules.max_duration_ms))
