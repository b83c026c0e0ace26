"""Where speech begins and ends, seen from how loud a recording is, and where a subtitle's edges belong by that.

Loudness is a row of numbers, one for every 10 ms from the beginning of the recording: the height of the waveform, in
whatever unit. Only the neighbourhood of a subtitle is looked at, because what is silence differs from scene to scene.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Span
from canto_beats.subtitles.timing.near_speech import end_near, start_near

LEVEL_MS = 10
_SCENE_MS = 5_000
"""The scene is told in pieces of this length, so that it stays the same when an edge moves within it."""
_EVERY = 4
"""Of the scene's levels: their spread is the same, and there are fewer to sort."""
_QUIETEST_SPEECH = 3.0
"""Times as loud as the silence. Less of a difference tells nothing."""
_SILENT_ENOUGH = 0.001
"""Of the speech: what a machine made has silences of nothing at all, beside which the faintest hiss is loud."""
_BEGINS_AT, _ENDS_AT = 0.42, 0.24
"""Of the way from silence to speech, in ratios as the ear hears: it begins with a clear sound, and belongs to that
until it has faded."""
_A_BREATH_MS = 120
"""Shorter silences are within a word: the closure of a p, t or k."""
_A_CLICK_MS = 40
"""Shorter sounds are no speech."""


class SpeechEdges:
    def __init__(self, levels: Sequence[int], rules: CueRules) -> None:
        self._levels, self._rules = levels, rules
        self._spans: dict[tuple[int, int], list[Span]] = {}
        """By scene; neighbours often share one."""

    def start_of(self, cue: Cue) -> int | None:
        """Where the speech begins that it most likely means to begin with; nothing if none is within reach."""
        return start_near(cue, self._speech_near(cue))

    def end_of(self, cue: Cue, free_until_ms: float) -> int | None:
        """A little after the speech has ended, as subtitles linger, but not into what comes next."""
        return end_near(cue, self._speech_near(cue), self._rules, free_until_ms)

    def _speech_near(self, cue: Cue) -> list[Span]:
        """In order, all that is within reach of the subtitle's edges, and more."""
        first = max(0, cue.start_ms // _SCENE_MS - 1) * _SCENE_MS // LEVEL_MS
        last = (cue.end_ms // _SCENE_MS + 2) * _SCENE_MS // LEVEL_MS
        if (first, last) not in self._spans:
            levels = self._levels[first:last]
            thresholds = _thresholds(sorted(levels[::_EVERY]))
            self._spans[first, last] = _joined(_sounds(levels, *thresholds), first) if thresholds else []
        return self._spans[first, last]


def _thresholds(ordered: Sequence[int]) -> tuple[float, float] | None:
    """What speech begins above and ends below."""
    if not ordered:
        return None
    loud = ordered[len(ordered) * 9 // 10]
    silence = max(ordered[len(ordered) // 10], loud * _SILENT_ENOUGH, 1)
    difference = loud / silence
    if difference < _QUIETEST_SPEECH:
        return None
    return float(silence * difference**_BEGINS_AT), float(silence * difference**_ENDS_AT)


def _sounds(levels: Sequence[int], begins_above: float, ends_below: float) -> Iterator[Span]:
    """Runs above the lower threshold that reach the higher one somewhere."""
    began, is_clear = None, False
    for at, level in enumerate(levels):
        if level < ends_below:
            if began is not None and is_clear:
                yield began, at
            began, is_clear = None, False
        else:
            began = at if began is None else began
            is_clear = is_clear or level >= begins_above
    if began is not None and is_clear:
        yield began, len(levels)


def _joined(sounds: Iterator[Span], first: int) -> list[Span]:
    """In milliseconds of the recording; those that only a breath keeps apart are one."""
    spans: list[Span] = []
    for start, end in sounds:
        if spans and (start - spans[-1][1]) * LEVEL_MS < _A_BREATH_MS:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return [
        ((first + start) * LEVEL_MS, (first + end) * LEVEL_MS)
        for start, end in spans
        if (end - start) * LEVEL_MS >= _A_CLICK_MS
    ]
