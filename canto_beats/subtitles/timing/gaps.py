"""Cues that overlap, follow too closely, or leave a gap that only flickers."""

from __future__ import annotations

from collections.abc import Iterable

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules

CLOSED_BELOW_MS = 500
"""A gap of less than twelve frames is seen as a flicker and closed to the smallest one; a longer one is a rest."""


def repaired(cues: Iterable[Cue], rules: CueRules, *, closed_below_ms: int = CLOSED_BELOW_MS) -> list[Cue]:
    """In order, none overlapping another, each within the durations of the rules. No text changes and none is lost.

    Where two overlap, the first ends earlier. Where it would be gone too soon by that, the second begins later.
    """
    done: list[Cue] = []
    for cue in sorted(cues, key=lambda each: each.start_ms):
        start = cue.start_ms
        if done:
            before = done[-1]
            end = _end_before(before, start, rules, closed_below_ms)
            done[-1] = Cue(before.start_ms, end, before.text)
            start = max(start, end + rules.min_gap_ms)
        end = min(cue.end_ms, start + rules.max_duration_ms)
        done.append(Cue(start, max(end, start + rules.min_duration_ms), cue.text))
    return done


def _end_before(cue: Cue, next_start_ms: int, rules: CueRules, closed_below_ms: int) -> int:
    free_until = next_start_ms - rules.min_gap_ms
    if cue.end_ms < free_until and next_start_ms - cue.end_ms < closed_below_ms:
        return min(free_until, cue.start_ms + rules.max_duration_ms)
    return min(cue.end_ms, max(free_until, cue.start_ms + rules.min_duration_ms))
