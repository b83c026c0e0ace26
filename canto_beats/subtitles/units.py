"""The smallest pieces of speech that a line may be broken between: a Han character, a Latin word, a number.

Punctuation goes with the piece it belongs to, and marks that subtitles leave out become facts about the boundary.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from canto_beats.subtitles import breaking_words as words
from canto_beats.subtitles.cue_rules import CueRules, half_cells
from canto_beats.subtitles.phrase import Phrase

_LEFT_OUT = words.DROPPED | words.SHOWN_AS_SPACE
_JOIN_WITH_SPACE_MS = 250
"""Two phrases further apart than this are shown with a space between them when they share a line."""


THIN_SPACE = "\u2009"

WordStarts = Callable[[str], Collection[int]]
"""Where in a text its words begin; `canto_beats.cantonese.words.word_starts` is one."""


class Boundary(IntEnum):
    """What lies before a unit, the stronger the higher."""

    NONE = 0
    SPACE = 1
    PHRASE = 2
    CLAUSE = 3
    SENTENCE = 4


@dataclass(slots=True)
class Unit:
    text: str
    start_ms: int
    end_ms: int
    half_cells: int
    boundary: Boundary
    space: str
    """What stands before it on its line: nothing, a space, or a thin one that somebody wished for."""
    starts_word: bool = True
    """Nothing that a viewer reads as one goes on from the unit before."""


def line_of(units: Iterable[Unit]) -> str:
    """As it is written when they share a line."""
    return "".join(unit.space + unit.text for unit in units).strip()


def split_into_units(phrases: Iterable[Phrase], rules: CueRules, word_starts: WordStarts | None = None) -> list[Unit]:
    """All units in time order. Without `word_starts` every character begins a word; a phrase always does.

    Windows overlap a little and engines disagree at their edges, so phrases are sorted by their start, and a character
    that would start before the one in front of it starts with it instead.
    """
    splitter = _Splitter(rules, word_starts)
    for phrase in sorted(phrases, key=lambda phrase: phrase.start_ms):
        splitter.add(phrase)
    return splitter.units


class _Splitter:
    def __init__(self, rules: CueRules, word_starts: WordStarts | None) -> None:
        self.units: list[Unit] = []
        self._word_starts = word_starts
        self._keep_punctuation = rules.keep_punctuation
        self._widest = rules.max_cells * 2
        self._low = 0
        """No character may start before this."""
        self._boundary = Boundary.NONE
        self._space = ""
        self._open = False
        """The last unit is still in reach: nothing has come between."""

    def add(self, phrase: Phrase) -> None:
        self._between(Boundary.PHRASE, space=self._space or " " * self._needs_space_before(phrase))
        text = phrase.text
        word_starts = self._word_starts(text) if self._word_starts else range(len(text))
        for index, (char, (raw_start, raw_end)) in enumerate(zip(text, phrase.spans, strict=True)):
            start = max(raw_start, self._low, 0)
            self._low = start
            if _is_blank(char):
                self._between(Boundary.SPACE, space=char if char == THIN_SPACE else " ")
            elif self._is_left_out(text, index):
                self._between(_boundary_after(char), space=self._space or " " * (char in words.SHOWN_AS_SPACE))
            else:
                self._put(char, start, max(raw_end, start), starts_word=index in word_starts)

    def _needs_space_before(self, phrase: Phrase) -> bool:
        if not self.units:
            return False
        last = self.units[-1]
        both_latin = half_cells(last.text[-1]) == half_cells(phrase.text[0]) == 1
        return both_latin or phrase.start_ms - last.end_ms >= _JOIN_WITH_SPACE_MS

    def _is_left_out(self, text: str, index: int) -> bool:
        char = text[index]
        if self._keep_punctuation or char not in _LEFT_OUT:
            return False
        return not (char == "," and text[index - 1 : index].isdigit() and text[index + 1 : index + 2].isdigit())

    def _between(self, boundary: Boundary, *, space: str) -> None:
        self._boundary = max(self._boundary, boundary)
        self._space = space
        self._open = False

    def _put(self, char: str, start: int, end: int, *, starts_word: bool) -> None:
        width = half_cells(char)
        last = self.units[-1] if self._open else None
        goes_on = last is not None and _belongs_to(last.text[-1], char)
        if last and goes_on and last.half_cells + width <= self._widest:
            last.text += char
            last.end_ms = max(last.end_ms, end)
            last.half_cells += width
        else:
            starts_word = not goes_on and (starts_word or not self._open)
            self.units.append(Unit(char, start, end, max(width, 1), self._boundary, self._space, starts_word))
        self._boundary, self._space, self._open = _boundary_after(char), "", True


@lru_cache(maxsize=16_384)
def _is_blank(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in {"Cc", "Cs"}


@lru_cache(maxsize=16_384)
def _belongs_to(before: str, char: str) -> bool:
    if char in words.CLOSING or before in words.OPENING or half_cells(char) == 0:
        return True
    latin = (half_cells(before) <= 1 or before == "’") and half_cells(char) == 1
    return (latin and char not in words.OPENING) or (before.isdecimal() and char.isdecimal())


@lru_cache(maxsize=16_384)
def _boundary_after(char: str) -> Boundary:
    if char in words.ENDS_A_SENTENCE:
        return Boundary.SENTENCE
    return Boundary.CLAUSE if char in words.ENDS_A_CLAUSE else Boundary.NONE
