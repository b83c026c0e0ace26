"""Batches of questions with their answers, in tokens; the same ones for the same seed and step."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch

from .answers import Undoable, edits, undoable
from .lines import drawn_line
from .mistakes import Spoiled, spoiled
from .sounds import HeardAlike
from .words import Words, line_of_words
from .writing import MOST_LINES, Pen, Question

try:
    from scripts.demo.learning import rounded_up  # as the tests see it
except ModuleNotFoundError:
    from demo.learning import rounded_up  # as a script sees it

NONE = -100
"""torch's word for a place at which nothing is to be learned."""
_USUAL_LINES = 12
_FEW_LINES = 4
_SELDOM_MANY = 0.7
"""Share of the short questions among those for learning quickly: few long ones are enough to know them."""
_TOKENS_A_LINE = 50
_DENSE = 0.5
"""Share of a line's characters that are mistakes at most, where it is for learning to read."""
_OF_WORDS, _OF_WORDS_READING = 0.08, 0.3
"""Share of the lines that are no sentences but words of a dictionary."""
SLIPS = ((1, 2, 3, 4), (0.6, 0.25, 0.1, 0.05))


class Batch(NamedTuple):
    tokens: torch.Tensor
    foretold: torch.Tensor
    """The right character at what stands before it at the first reading."""
    righted: torch.Tensor
    """At the address after each character of the second readings: the right one, or that it is right."""
    answer: torch.Tensor
    """The next token of the answer."""
    calm: torch.Tensor
    """Where the answer goes on to the next address without an edit."""
    looks_at: torch.Tensor
    """The place in the question that knows what comes next in the answer."""


@dataclass(frozen=True, slots=True)
class Wishes:
    tokens: int
    """In one batch, about."""
    spoiled: float
    """What part of the lines has mistakes."""
    few: bool = False
    """Mostly short questions, from which the same is learned quicker; otherwise as long as the program's own."""
    reading: bool = False
    """No answers, and so many mistakes that every line has something to teach about the language."""


class Examples:
    def __init__(
        self,
        lines: tuple[str, ...],
        alike: HeardAlike,
        pen: Pen,
        seed: int,
        misheard: Sequence[Spoiled] = (),
        words: Words | None = None,
    ) -> None:
        self._lines, self._alike, self._pen, self._seed, self._misheard = lines, alike, pen, seed, misheard
        self._words = words

    def batch(self, step: int, wishes: Wishes) -> Batch:
        chance = random.Random(f"{self._seed}-{step}")
        if wishes.few and chance.random() < _SELDOM_MANY:
            count = chance.randint(1, _FEW_LINES)
        else:
            count = _USUAL_LINES if chance.random() < 0.5 else chance.randint(1, MOST_LINES)
        rows = max(1, round(wishes.tokens / (count * _TOKENS_A_LINE)))
        return _stacked([self._row(count, wishes, chance) for _ in range(rows)], self._pen.end)

    def _row(self, count: int, wishes: Wishes, chance: random.Random) -> tuple[list[int], ...]:
        lines, found = zip(*(self._line(wishes, chance) for _ in range(count)), strict=True)
        question = self._pen.question([line.text for line in lines])
        length = len(question.tokens)
        foretold, righted = [NONE] * length, [NONE] * length
        for line, before, after in zip(lines, question.before, question.after, strict=True):
            if len(line.true) == len(line.text):  # otherwise characters and places do not match
                right = [self._pen.spelled(character) for character in line.true]
                for place, spelled in zip(before, right, strict=True):
                    foretold[place] = spelled[0] if len(spelled) == 1 else NONE
                # Not every character has an address.
                for place, spelled, there, true in zip(after, right, line.text, line.true, strict=False):
                    righted[place] = self._pen.same if there == true else spelled[0] if len(spelled) == 1 else NONE
        if wishes.reading:
            return question.tokens, foretold, righted, [NONE] * length, [0] * length, [NONE] * length
        answer = self._pen.answer([line.text for line in lines], found)
        nothing = [NONE] * len(answer.tokens)
        return (
            question.tokens + answer.tokens,
            foretold + nothing,
            righted + nothing,
            [NONE] * (length - 1) + answer.tokens + [NONE],
            [0] * (length - 1) + [int(each) for each in answer.calm] + [0],
            [NONE] * length + [_place(question, looked_at) for looked_at in answer.looks_at],
        )

    def _line(self, wishes: Wishes, chance: random.Random) -> Undoable:
        if wishes.reading:
            line = self._drawn(_OF_WORDS_READING, chance)
            slips = 1 + round(_DENSE * len(line) * chance.random())
            return Undoable(spoiled(line, slips, self._alike, chance, as_long=True), ())
        if chance.random() >= wishes.spoiled:
            return Undoable(Spoiled(self._drawn(_OF_WORDS, chance)), ())
        if self._misheard and chance.random() < 0.3:
            line = chance.choice(self._misheard)
            return Undoable(line, right) if (right := edits(line)) else Undoable(Spoiled(line.true), ())
        return undoable(self._drawn(_OF_WORDS, chance), chance.choices(*SLIPS)[0], self._alike, chance)

    def _drawn(self, of_words: float, chance: random.Random) -> str:
        if self._words and chance.random() < of_words:
            return line_of_words(self._words, chance)
        return drawn_line(self._lines, chance)


def _place(question: Question, looked_at: tuple[int, int] | None) -> int:
    if looked_at is None:
        return NONE
    line, place = looked_at
    return question.after[line][place] if place < len(question.after[line]) else NONE


def _stacked(rows: list[tuple[list[int], ...]], padding: int) -> Batch:
    longest = rounded_up(max(len(row[0]) for row in rows), 32)
    fills = (padding, NONE, NONE, NONE, 0, NONE)
    columns = (
        torch.tensor([[*row[at], *[fill] * (longest - len(row[at]))] for row in rows]) for at, fill in enumerate(fills)
    )
    return Batch(*columns)
