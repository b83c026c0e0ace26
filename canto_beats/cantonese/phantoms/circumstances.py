"""What a text was written in: was there a voice, was the recogniser sure, is there talk around it?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from canto_beats.cantonese.phantoms.signs import Sign
from canto_beats.subtitles.phrase import Phrase, Span

_NO_VOICE = 0.15
"""Voice activity is widened a little on both sides, so some of it is nearly always there."""
_LITTLE_VOICE = 0.35
_VOICE = 0.6
_UNSURE = 0.3
_DOUBTFUL = 0.5
_SURE = 0.8
_ALONE_MS = 4_000
_AMID_MS = 1_500
_FASTEST_MS = 70
"""A syllable takes longer: the quickest talkers manage some ten a second."""
_SHORTEST_JUDGED = 8


class Surroundings:
    """All phrases of a recording in the order of their times, and where somebody speaks, if that is known."""

    def __init__(self, phrases: Sequence[Phrase], speech: Sequence[Span] | None) -> None:
        self._phrases = phrases
        self._speech = sorted(speech) if speech is not None else None
        self._starts = [start for start, _ in self._speech or ()]

    def signs(self, index: int, start: int, end: int) -> Iterator[Sign]:
        """Of the part `start` to `end` of a phrase."""
        phrase = self._phrases[index]
        yield from self._of_voice(phrase.spans[start:end])
        yield from _of_confidence(phrase.confidence)
        yield from self._of_neighbours(index)
        if _is_faster_than_speech(phrase, start, end):
            yield Sign.FASTER_THAN_SPEECH

    def _of_voice(self, spans: Sequence[Span]) -> Iterator[Sign]:
        if self._speech is None:
            return
        share = self._voiced(spans[0][0], max(end for _, end in spans))
        if share < _NO_VOICE:
            yield Sign.NO_VOICE
        elif share < _LITTLE_VOICE:
            yield Sign.LITTLE_VOICE
        elif share > _VOICE:
            yield Sign.VOICE

    def _voiced(self, start_ms: int, end_ms: int) -> float:
        """The share of this time in which somebody speaks."""
        speech = self._speech or []
        end_ms = max(end_ms, start_ms + 1)
        at = max(bisect_right(self._starts, start_ms) - 1, 0)
        voiced = 0
        for first, last in speech[at:]:
            if first >= end_ms:
                break
            voiced += max(min(last, end_ms) - max(first, start_ms), 0)
        return voiced / (end_ms - start_ms)

    def _of_neighbours(self, index: int) -> Iterator[Sign]:
        phrase = self._phrases[index]
        before = phrase.start_ms - self._phrases[index - 1].end_ms if index else None
        last = index + 1 == len(self._phrases)
        after = None if last else self._phrases[index + 1].start_ms - phrase.end_ms
        gaps = [gap for gap in (before, after) if gap is not None]
        if gaps and min(gaps) >= _ALONE_MS:
            yield Sign.ALONE
        elif len(gaps) == 2 and max(gaps) <= _AMID_MS:
            yield Sign.AMID_TALK


def _of_confidence(confidence: float | None) -> Iterator[Sign]:
    if confidence is None:
        return
    if confidence < _UNSURE:
        yield Sign.UNSURE
    elif confidence < _DOUBTFUL:
        yield Sign.DOUBTFUL
    elif confidence > _SURE:
        yield Sign.SURE


def _is_faster_than_speech(phrase: Phrase, start: int, end: int) -> bool:
    """Judged by characters that are a syllable each."""
    syllables = sum(char > "⺀" and char.isalpha() for char in phrase.text[start:end])
    taken = max(last for _, last in phrase.spans[start:end]) - phrase.spans[start][0]
    return syllables >= _SHORTEST_JUDGED and taken < syllables * _FASTEST_MS
