"""What is looked for, and where it stands in the subtitles. Without a window."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canto_beats.subtitles.editing.sheet import Line


@dataclass(frozen=True, slots=True)
class Wanted:
    text: str = ""
    match_case: bool = False
    is_expression: bool = False

    @property
    def pattern(self) -> re.Pattern[str] | None:
        """Nothing if nothing is wanted. Raises `re.error` for an expression that is none."""
        if not self.text:
            return None
        written = self.text if self.is_expression else re.escape(self.text)
        return re.compile(written, re.MULTILINE | (re.NOFLAG if self.match_case else re.IGNORECASE))


@dataclass(frozen=True, slots=True)
class Hit:
    line_id: int
    first: int
    end: int


class Hits:
    """All places, in order. Made anew after each edit, which takes milliseconds for a long film."""

    def __init__(self, lines: Sequence[Line], pattern: re.Pattern[str]) -> None:
        found = [(row, hit) for row, line in enumerate(lines) for hit in _hits_in(line, pattern)]
        self._rows = [row for row, _ in found]
        self.all = [hit for _, hit in found]

    def __len__(self) -> int:
        return len(self.all)

    def number(self, hit: Hit | None) -> int | None:
        """Which of them it is, from 0; nothing if it is none of them any more."""
        return self.all.index(hit) if hit in self.all else None

    def at_or_after(self, row: int, place: int = 0) -> int | None:
        """The first from there on, or from the beginning. Nothing if there is none at all."""
        if not self.all:
            return None
        at = bisect_left(self._rows, row)
        while at < len(self.all) and self._rows[at] == row and self.all[at].first < place:
            at += 1
        return at % len(self.all)

    def before(self, row: int) -> int | None:
        return (bisect_left(self._rows, row) - 1) % len(self.all) if self.all else None


def _hits_in(line: Line, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for match in pattern.finditer(line.cue.text):
        if match[0]:
            yield Hit(line.id, match.start(), match.end())
