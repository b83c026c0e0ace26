"""Cues whose edges are a little off the speech, as those of engines that give times for whole segments only."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from math import inf

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Span
from canto_beats.subtitles.timing.gaps import repaired
from canto_beats.subtitles.timing.near_speech import REACH_MS, end_near, start_near


def snapped_to_speech(cues: Sequence[Cue], speech: Sequence[Span], rules: CueRules, free_from_ms: int = 0) -> list[Cue]:
    """Edges within reach of where speech begins or ends go there; then what overlaps is repaired.

    Both are in order, and the stretches of speech do not overlap. An edge in the middle of speech stays.

    Where a cue goes depends on where those before it end, on the two after it and on the speech near it. So they can be
    snapped while more is being recognised: whoever snaps the last ones alone says with `free_from_ms` when the screen
    is free, and leaves those before them as they are.
    """
    starts = _snapped_starts(cues, speech, rules, free_from_ms)
    snapped = []
    for cue, start, next_start in zip(cues, starts, [*starts[1:], inf], strict=False):
        free_until = next_start - rules.min_gap_ms
        wanted = end_near(cue, _beside(cue, speech, rules), rules, free_until)
        end = cue.end_ms if wanted is None else wanted
        snapped.append(Cue(start, max(end, start + rules.min_duration_ms), cue.text))
    return repaired(snapped, rules)


def _snapped_starts(cues: Sequence[Cue], speech: Sequence[Span], rules: CueRules, free_from: int) -> list[int]:
    """In order, as they were, with room for each cue: of two that go to the same place, the second stays."""
    starts: list[int] = []
    for index, cue in enumerate(cues):
        free_until = cues[index + 1].start_ms if index + 1 < len(cues) else cue.end_ms
        start = start_near(cue, _beside(cue, speech, rules))
        possible = start is not None and free_from <= start < min(free_until, cue.end_ms)
        starts.append(start if start is not None and possible else max(cue.start_ms, free_from))
        free_from = starts[-1] + rules.min_duration_ms + rules.min_gap_ms
    return starts


def _beside(cue: Cue, speech: Sequence[Span], rules: CueRules) -> Sequence[Span]:
    """All that the cue's edges may reach, and one more behind."""
    reach = REACH_MS + rules.linger_ms
    first = max(bisect_left(speech, (cue.start_ms - reach, 0)) - 1, 0)
    return speech[first : bisect_left(speech, (cue.end_ms + reach, 0)) + 1]
