"""From the tokens that a Whisper model writes to phrases in which every character has a time."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from statistics import median_low
from typing import TYPE_CHECKING

from canto_beats.subtitles.phrase import Phrase, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    _Piece = tuple[str, int, int]

TIMESTAMP_MS = 20
"""From one timestamp token to the next."""
PASSAGE_MS = 30_000
"""What the model hears at once; shorter audio is filled up with silence."""
SHORTEST_TAIL_MS = 1000
"""What is left behind the last timestamp is listened to again if it is at least this long."""
_FASTEST_SPEECH_MS = 40
"""A character takes longer than this."""
_USUAL_MS = 150
"""How long a character takes at least, where it is asked whether one is unusually long."""
_SLACK_MS = 300
"""How far an aligned character may lie outside the times that the model wrote for its segment."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    end: int
    """`<|endoftext|>`; text tokens are smaller."""
    first_timestamp: int
    """`<|0.00|>`."""
    bytes_of: Callable[[int], bytes]
    """A text token's bytes. A character may be spread over several tokens, and often is in Cantonese."""

    def text_of(self, tokens: Sequence[int]) -> str:
        return b"".join(map(self.bytes_of, tokens)).decode("utf-8", errors="ignore")


@dataclass(frozen=True, slots=True)
class Segment:
    tokens: tuple[int, ...]
    """Text tokens only."""
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Segments:
    found: tuple[Segment, ...]
    listen_again_from_ms: int | None = None
    """Where the model stopped although somebody is still speaking."""


def split_segments(tokens: Sequence[int], vocabulary: Vocabulary, length_ms: int) -> Segments:
    """Text between two timestamps is a segment.

    Two timestamps at the end, or text after two timestamps, mean that speech goes on behind the first of them and was
    not written down to its end; one timestamp at the end means that nothing follows.
    """
    found: list[Segment] = []
    text: list[int] = []
    start = 0
    closed = False  # the last segment has ended, and another has begun since
    for token in tokens:
        if token < vocabulary.end:
            text.append(token)
        elif token >= vocabulary.first_timestamp:
            time = min((token - vocabulary.first_timestamp) * TIMESTAMP_MS, length_ms)
            if text:
                found.append(Segment(tuple(text), start, max(start, time)))
                text = []
                closed = False
            else:
                closed = bool(found)
            start = time
    if closed and start > 0 and length_ms - start >= SHORTEST_TAIL_MS:
        return Segments(tuple(found), start)
    if text:
        found.append(Segment(tuple(text), start, length_ms))
    return Segments(tuple(found))


def phrase_of(
    segment: Segment,
    spans: Sequence[Span] | None,
    vocabulary: Vocabulary,
    *,
    within: Span,
    offset_ms: int,
    confidence: float,
) -> Phrase | None:
    """`spans` are the tokens' times by the model's attention, where it has been asked; else, and where they cannot be
    true, the segment's own time is shared out evenly. Tokens count from the passage's start, at `offset_ms`.
    """
    start, end = (min(max(time + offset_ms, within[0]), within[1]) for time in (segment.start_ms, segment.end_ms))
    if spans is not None:
        pieces = [
            (text, first + offset_ms, last + offset_ms) for text, first, last in _pieces(segment, spans, vocabulary)
        ]
        pieces = _without_pauses(pieces, start, end)
        reach = (max(within[0], start - _SLACK_MS), min(within[1], end + _SLACK_MS))
        phrase = Phrase.from_pieces(pieces, within=reach, confidence=confidence)
        if phrase is None or _is_believable(phrase):
            return phrase
    text = vocabulary.text_of(segment.tokens).strip()
    return Phrase.from_pieces([(text, start, end)], within=within, confidence=confidence)


def _without_pauses(pieces: list[_Piece], start: int, end: int) -> list[_Piece]:
    """An alignment gives every moment to some character, so one beside a pause holds the pause as well. It is as long
    as that only where the model itself says so, by its segment's times.
    """
    if not pieces:
        return pieces
    usual = max(_USUAL_MS, median_low(last - first for _, first, last in pieces))
    text, first, last = pieces[0]
    if last - first > 2 * usual:
        pieces[0] = text, max(first, min(start, last - usual)), last
    text, first, last = pieces[-1]
    if last - first > 2 * usual:
        pieces[-1] = text, first, min(last, max(end, first + usual))
    return pieces


def _is_believable(phrase: Phrase) -> bool:
    """An alignment that has failed crowds the characters together in one place."""
    instant = sum(start == end for start, end in phrase.spans)
    duration = phrase.end_ms - phrase.start_ms
    return instant * 2 <= len(phrase.text) and duration >= _FASTEST_SPEECH_MS * len(phrase.text)


def _pieces(segment: Segment, spans: Sequence[Span], vocabulary: Vocabulary) -> Iterator[_Piece]:
    """Tokens joined until they make whole characters."""
    decoder = codecs.getincrementaldecoder("utf-8")("ignore")
    waiting_since: int | None = None
    for token, (start, end) in zip(segment.tokens, spans, strict=True):
        first = start if waiting_since is None else waiting_since
        text = decoder.decode(vocabulary.bytes_of(token))
        unfinished = bool(decoder.getstate()[0])
        if text:
            yield text, first, end
            waiting_since = start if unfinished else None
        else:
            waiting_since = first
