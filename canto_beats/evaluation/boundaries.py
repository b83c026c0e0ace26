"""How far from the truth phrases begin and end.

The normalised characters of all true phrases, in time order, are aligned with those of everything that was recognised,
by the fewest edits and with an eye on the times (`alignment.py`). Then, for each true phrase of which at least half the
characters were recognised correctly:

- its *start error* is the time at which the first recognised character that stands opposite one of its own begins,
  less the time at which the phrase truly begins;
- its *end error* is the time at which the last such character ends, less the time at which the phrase truly ends.

Positive is late. A character that stands opposite counts even if it is a wrong one: a homophone is heard at the right
time, and leaving it out would charge the clock with an error of spelling. A phrase of which less than half was
recognised has no times to speak of: it is *missed*, and counted. One without any letter (♪) is no phrase, nor is one of
more than a minute: that is a whole text under one time, whose edges say nothing about when its words were spoken.

Times are those of the recognised characters, not of the cues made of them, which stay on the screen a little longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from canto_beats.evaluation.alignment import Opposite, Timed, aligned
from canto_beats.evaluation.writing import normalised
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.phrase import Phrase

LONGEST_PHRASE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Deviation:
    """Of many errors in milliseconds, what one wants to know."""

    median_ms: float
    """Of their sizes: half are no larger."""
    ninetieth_ms: float
    """Nine tenths are no larger, interpolated between the two nearest."""
    bias_ms: float
    """The median with its sign: a model that is always late has one, however small the errors."""


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Those of several files add up."""

    starts_ms: tuple[int, ...] = ()
    ends_ms: tuple[int, ...] = ()
    missed: int = 0

    @property
    def phrases(self) -> int:
        return len(self.starts_ms) + self.missed

    def __add__(self, other: Boundaries) -> Boundaries:
        return Boundaries(self.starts_ms + other.starts_ms, self.ends_ms + other.ends_ms, self.missed + other.missed)


def deviation(errors_ms: Sequence[int]) -> Deviation | None:
    if not errors_ms:
        return None
    sizes = [abs(error) for error in errors_ms]
    ninetieth = quantiles(sizes, n=10, method="inclusive")[-1] if len(sizes) > 1 else sizes[0]
    return Deviation(median(sizes), ninetieth, median(errors_ms))


def measure_boundaries(truth: Sequence[Cue], heard: Sequence[Phrase]) -> Boundaries:
    in_order = sorted(truth, key=lambda cue: cue.start_ms)
    short = [cue for cue in in_order if cue.duration_ms <= LONGEST_PHRASE_MS]
    phrases = [(cue, text) for cue in short if (text := normalised(cue.text).characters)]
    true_characters = [Timed(each, cue.start_ms, cue.end_ms) for cue, text in phrases for each in text]
    owners = [number for number, (_, text) in enumerate(phrases) for _ in text]
    heard_characters = list(_with_times(heard))
    opposite: list[list[Opposite]] = [[] for _ in phrases]
    for pair in aligned(true_characters, heard_characters):
        opposite[owners[pair.truth]].append(pair)
    starts, ends = list[int](), list[int]()
    for (cue, text), pairs in zip(phrases, opposite, strict=True):
        if sum(pair.correct for pair in pairs) * 2 >= len(text):
            starts.append(heard_characters[pairs[0].heard].start_ms - cue.start_ms)
            ends.append(heard_characters[pairs[-1].heard].end_ms - cue.end_ms)
    return Boundaries(tuple(starts), tuple(ends), len(phrases) - len(starts))


def _with_times(phrases: Sequence[Phrase]) -> Iterator[Timed]:
    for phrase in sorted(phrases, key=lambda each: each.start_ms):
        written = normalised(phrase.text)
        for character, position in zip(written.characters, written.positions, strict=True):
            yield Timed(character, *phrase.spans[position])
