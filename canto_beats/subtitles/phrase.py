"""A stretch of recognised speech in which every character has a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

Span = tuple[int, int]
"""Start and end in whole milliseconds."""


@dataclass(frozen=True, slots=True)
class Phrase:
    text: str
    spans: tuple[Span, ...]
    """One per character (code point) of `text`, in order, never running backwards."""
    confidence: float | None = None
    """Mean probability of the text, 0 to 1, where the engine knows it."""

    def __post_init__(self) -> None:
        if not self.text or len(self.text) != len(self.spans):
            raise ValueError(f"{len(self.text)} characters with {len(self.spans)} times")
        if any(start > end for start, end in self.spans):
            raise ValueError("a character ends before it starts")
        if any(after[0] < before[0] for before, after in pairwise(self.spans)):
            raise ValueError("times run backwards")

    @property
    def start_ms(self) -> int:
        return self.spans[0][0]

    @property
    def end_ms(self) -> int:
        return max(end for _, end in self.spans)

    @property
    def is_shared_out_evenly(self) -> bool:
        """The engine told when all of it begins and ends, and nothing of the characters in between."""
        within = (self.start_ms, self.end_ms)
        return len(self.text) > 1 and Phrase.from_pieces([(self.text, *within)], within=within) == replace(
            self, confidence=None
        )

    @classmethod
    def from_pieces(
        cls, pieces: Iterable[tuple[str, int, int]], *, within: Span, confidence: float | None = None
    ) -> Phrase | None:
        """Build from (text, start, end) as engines give them: words, tokens or a whole segment.

        A piece's time is shared out evenly over its characters. Times outside `within`, missing, or running
        backwards are pulled into line, because every engine produces some. No text gives no phrase.
        """
        text = ""
        spans: list[Span] = []
        low, high = within
        for piece, raw_start, raw_end in pieces:
            start = min(max(raw_start, low), high)
            end = min(max(raw_end, start), high)
            size = len(piece)
            for position in range(size):
                first = start + (end - start) * position // size
                last = start + (end - start) * (position + 1) // size
                spans.append((first, last))
            text += piece
            low = start
        left = len(text) - len(text.lstrip())
        right = len(text.rstrip())
        return cls(text[left:right], tuple(spans[left:right]), confidence) if text.strip() else None
