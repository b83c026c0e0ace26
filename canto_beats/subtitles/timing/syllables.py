"""Times for the characters of a segment of which only the beginning and end are known.

Shared out over what was spoken in it, not over its silences, and by syllables, not by letters: a Han character is one,
a Latin word has about one for each group of vowels, a digit is one. Punctuation takes no time, and a silence that would
fall near a mark falls onto it, because that is where people draw breath.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from canto_beats.subtitles import breaking_words
from canto_beats.subtitles.phrase import Phrase, Span

_PIECE = re.compile(r"[a-zA-ZÀ-ɏ]+(?:['’][a-zA-ZÀ-ɏ]+)*|.", re.DOTALL)
_LATIN = re.compile(r"[a-zA-ZÀ-ɏ]")
_VOWELS = re.compile(r"[aeiouyáàâäãåéèêëíìîïóòôöõúùûü]+", re.IGNORECASE)
_SILENT_E = re.compile(r"(?<=[aeiouy][^aeiouy])e$|(?<=[aeiouy][^aeiouy]{2})e$", re.IGNORECASE)
_SAID_FOR = {"%": 3.0, "％": 3.0, "$": 1.0, "&": 1.0, "+": 1.0, "@": 1.0, "=": 2.0, "°": 1.0, "℃": 3.0}
_MS_A_SYLLABLE, _NEAR_SHARE = 45, 0.4
"""A mark is a silence's if it is near to where that would fall: in syllables for its length, and as a share of all."""


def phrase_over_speech(
    text: str, *, within: Span, speech: Sequence[Span], confidence: float | None = None
) -> Phrase | None:
    """A phrase that runs `within` these times. Where no speech is known inside, all of it counts as speech."""
    text = text.strip()
    return Phrase(text, shared_over_speech(text, within, speech), confidence) if text else None


def shared_over_speech(text: str, within: Span, speech: Sequence[Span]) -> tuple[Span, ...]:
    """One time for each character, never running backwards, all `within`."""
    spoken = _inside(speech, within)
    weights = list(syllables(text))
    said = [0.0, *accumulate(weights)]
    anchors = _anchors(text, said, spoken)
    moments = [_moment(position, anchors) for position in said]
    return tuple(
        (round(_on_the_clock(start, spoken, begins=end > start)), round(_on_the_clock(end, spoken, begins=False)))
        for start, end in pairwise(moments)
    )


def syllables(text: str) -> Iterator[float]:
    """How many each character stands for; nothing for what is not said."""
    for piece in _PIECE.findall(text):
        if _LATIN.match(piece):
            heard = _SILENT_E.sub("", piece)
            share = len(_VOWELS.findall(heard)) or len(piece)  # without vowels it is spelled out: TVB
            yield from [share / len(piece)] * len(piece)
        else:
            yield _SAID_FOR.get(piece, float(piece.isalnum()))


def _inside(speech: Sequence[Span], within: Span) -> list[Span]:
    low, high = within
    cut = [(max(start, low), min(end, high)) for start, end in speech if start < high and end > low]
    return [(start, end) for start, end in cut if end > start] or [within]


def _anchors(text: str, said: Sequence[float], spoken: Sequence[Span]) -> list[tuple[float, float]]:
    """Pairs of syllables said and milliseconds of speech, both rising; between two of them both run evenly.

    The longest silences choose their marks first: they are the surest to be at one, and tell the pace for the others.
    """
    lengths = [0, *accumulate(end - start for start, end in spoken)]
    anchors = [(0.0, 0.0), (said[-1] or 1.0, float(lengths[-1]))]
    marks = {said[index] for index, char in enumerate(text) if _is_a_breath(char)} - {0.0, said[-1]}
    silences = [
        (after[0] - before[1], float(moment))
        for (before, after), moment in zip(pairwise(spoken), lengths[1:], strict=False)
    ]
    for silence, moment in sorted(silences, reverse=True):
        at = bisect_right([ms for _, ms in anchors], moment)
        (low, low_ms), (high, high_ms) = anchors[at - 1], anchors[at]
        expected = low + (high - low) * (moment - low_ms) / (high_ms - low_ms)
        between = [mark for mark in marks if low < mark < high]
        mark = min(between, key=lambda place: abs(place - expected), default=None)
        if mark is not None and abs(mark - expected) <= min(silence / _MS_A_SYLLABLE, (high - low) * _NEAR_SHARE):
            anchors.insert(at, (mark, moment))
    return anchors


def _is_a_breath(char: str) -> bool:
    return char in breaking_words.ENDS_A_SENTENCE or char in breaking_words.ENDS_A_CLAUSE or char.isspace()


def _moment(position: float, anchors: Sequence[tuple[float, float]]) -> float:
    """In milliseconds of speech, silences left out."""
    at = min(max(bisect_right(anchors, (position, float("inf"))), 1), len(anchors) - 1)
    (low, low_ms), (high, high_ms) = anchors[at - 1], anchors[at]
    return low_ms + (high_ms - low_ms) * (position - low) / (high - low)


def _on_the_clock(moment: float, spoken: Sequence[Span], *, begins: bool) -> float:
    """What begins where a silence does begins behind it; what ends there ends before it."""
    for start, end in spoken:
        length = end - start
        if moment < length or (moment == length and not begins):
            return start + moment
        moment -= length
    return spoken[-1][1]
