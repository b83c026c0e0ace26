"""Whether subtitles are early or late as a whole, or come to be so more and more: another cut, or another frame rate.

Each start of a cue is held against the starts of speech around it. By chance they differ by anything; if many differ by
the same, that is the offset. Rates that recordings are commonly changed between are tried as well, and what is left of
a drift after that is found by a line through those that fit.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from canto_beats.subtitles.cue import Cue

_RATES = tuple(to / of for of in (24_000 / 1_001, 24.0, 25.0) for to in (24_000 / 1_001, 24.0, 25.0) if to != of)
_REACH_MS = 15_000
_BIN_MS = 100
_CLOSE_MS = 300
_FEWEST = 12
"""Fewer cues, or fewer starts of speech, tell nothing."""
_CLEARLY_MORE = 1.6
"""So many times as often must the offset be found as by chance."""
_LEAST_SHARE = 0.25
_TIMES_REFINED = 3
"""Each line fits more pairs than the one before, where the drift is a slow one."""


@dataclass(frozen=True, slots=True)
class Drift:
    at_start_ms: int
    """How much later than the speech subtitles are at the recording's beginning; earlier if negative."""
    rate: float
    """By what their times have to be divided to keep the speech's pace; 1 where the offset stays the same."""
    median_ms: int
    """How much later they are in the middle of them all."""
    share: float
    """Of the cues, those that begin where speech does once this is made good."""

    @property
    def grows(self) -> bool:
        return abs(self.rate - 1) > 2e-5  # 72 ms in an hour

    @property
    def is_there(self) -> bool:
        """Subtitles may well begin a moment before or after the voice."""
        return self.grows or abs(self.median_ms) > 150

    @property
    def sentence(self) -> str:
        if not self.is_there:
            return f"The subtitles fit the speech (median {self.median_ms:+d} ms)."
        late = "late" if self.median_ms > 0 else "early"
        told = f"The subtitles are {abs(self.median_ms)} ms {late} (median)"
        return f"{told}, changing by {(self.rate - 1) * 3_600_000:+.0f} ms an hour." if self.grows else f"{told}."


def drift_of(starts_ms: Sequence[int], speech_starts_ms: Sequence[int]) -> Drift | None:
    """Both in order. Nothing where they have too little to do with one another to tell."""
    if min(len(starts_ms), len(speech_starts_ms)) < _FEWEST:
        return None
    rate, offset, _ = max(
        ((rate, *_likeliest_offset(starts_ms, speech_starts_ms, rate)) for rate in (1.0, *_RATES)),
        key=lambda found: found[2],
    )
    line = (rate, offset * rate)
    for _ in range(_TIMES_REFINED):
        pairs = list(_fitting(starts_ms, speech_starts_ms, *line))
        if len(pairs) < max(_FEWEST, len(starts_ms) * _LEAST_SHARE):
            return None
        line = _line_through(pairs)
    if len(pairs) < _CLEARLY_MORE * _by_chance(starts_ms, speech_starts_ms, *line):
        return None
    late = median(text - voice for text, voice in pairs)
    return Drift(round(line[1]), line[0], round(late), round(len(pairs) / len(starts_ms), 3))


def without_drift(cues: Sequence[Cue], drift: Drift) -> list[Cue]:
    """The same cues at the pace and place of the speech; what would begin before the recording begins with it."""
    moved = []
    for cue in cues:
        start, end = (max(round((ms - drift.at_start_ms) / drift.rate), 0) for ms in (cue.start_ms, cue.end_ms))
        moved.append(Cue(start, max(end, start + 1), cue.text))
    return moved


def _likeliest_offset(starts_ms: Sequence[int], speech_starts_ms: Sequence[int], rate: float) -> tuple[float, int]:
    """And how many times it was found. Two bins together, because an offset may lie on the edge of one."""
    found: Counter[int] = Counter()
    for start in starts_ms:
        at_pace = start / rate
        first = bisect_left(speech_starts_ms, at_pace - _REACH_MS)
        for voice in speech_starts_ms[first : bisect_right(speech_starts_ms, at_pace + _REACH_MS)]:
            found[round(at_pace - voice) // _BIN_MS] += 1
    if not found:
        return 0.0, 0
    best = max(sorted(found, key=abs), key=lambda index: found[index] + found[index + 1])
    return (best + 1) * _BIN_MS, found[best] + found[best + 1]


def _fitting(
    starts_ms: Sequence[int], speech_starts_ms: Sequence[int], rate: float, at_start: float
) -> Iterator[tuple[int, int]]:
    """Of each cue that begins where speech does, both times."""
    for start in starts_ms:
        expected = (start - at_start) / rate
        at = bisect_left(speech_starts_ms, expected)
        beside = speech_starts_ms[max(at - 1, 0) : at + 1]
        voice = min(beside, key=lambda each: abs(each - expected))
        if abs(voice - expected) <= _CLOSE_MS:
            yield start, voice


def _by_chance(starts_ms: Sequence[int], speech_starts_ms: Sequence[int], rate: float, at_start: float) -> float:
    """How many would fit if they had nothing to do with one another: the mean over offsets far from any likely one."""
    strange = range(-47_000, 48_000, 7_900)
    found = (len(list(_fitting(starts_ms, speech_starts_ms, rate, at_start + off))) for off in strange)
    return sum(found) / len(strange)


def _line_through(pairs: Sequence[tuple[int, int]]) -> tuple[float, float]:
    """Slope and height of text time over speech time; the median of slopes, which a few strangers do not bend."""
    step = max(len(pairs) // 2, 1)
    slopes = [
        (later[0] - text) / (later[1] - voice)
        for (text, voice), later in zip(pairs, pairs[step:], strict=False)
        if later[1] > voice
    ]
    slope = median(slopes) if slopes else 1.0
    if abs(slope - 1) * (pairs[-1][1] - pairs[0][1]) < _BIN_MS:
        slope = 1.0  # over all of them it comes to too little to be told from chance
    return slope, median(text - slope * voice for text, voice in pairs)
