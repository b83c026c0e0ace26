"""Where a cue's edges belong beside stretches of speech, however those were found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from math import inf

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Span

REACH_MS = 400
"""An edge further away than this was not missed by a little: it belongs to something else."""


def start_near(cue: Cue, speech: Sequence[Span]) -> int | None:
    """Where the speech begins that it most likely means to begin with; nothing if none is within reach."""
    begins = (start for start, _ in speech)
    return _nearest(cue.start_ms, [start for start in begins if abs(start - cue.start_ms) <= REACH_MS])


def end_near(cue: Cue, speech: Sequence[Span], rules: CueRules, free_until_ms: float) -> int | None:
    """A little after the speech has ended, as subtitles linger, but not into what comes next."""
    found = []
    linger, gap = rules.linger_ms, rules.min_gap_ms
    for (_, end), following in zip_longest(speech, speech[1:]):
        if cue.start_ms < end and end - REACH_MS <= cue.end_ms <= end + linger + REACH_MS:
            # Speech that follows is another subtitle's, or this one would have reached into it.
            quiet_until = max(end, following[0] - gap) if following else inf
            found.append(round(min(end + linger, quiet_until, free_until_ms)))
    return _nearest(cue.end_ms, [end for end in found if abs(end - cue.end_ms) <= REACH_MS + linger])


def _nearest(ms: int, found: Sequence[int]) -> int | None:
    return min(found, key=lambda each: (abs(each - ms), each), default=None)
