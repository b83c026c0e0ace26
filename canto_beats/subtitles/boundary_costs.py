"""What it costs to end a line at a place in what is said, and where none may end."""

from __future__ import annotations

from collections.abc import Sequence

from canto_beats.subtitles import breaking_words as words
from canto_beats.subtitles.cue_rules import half_cells
from canto_beats.subtitles.units import Boundary, Unit

_AT_BOUNDARY = {
    Boundary.NONE: 2.0,
    Boundary.SPACE: 0.8,
    Boundary.PHRASE: -0.5,
    Boundary.CLAUSE: -0.5,
    Boundary.SENTENCE: -1.5,
}
_PER_PAUSE_MS = 1 / 300
_AFTER_PARTICLE = -0.7
_AFTER_QUESTION = -0.5
"""Often somebody else answers."""
_BEFORE_CLAUSE_WORD = -0.7
_AFTER_LEANING_FORWARD = 1.5
_FROM_HAN_TO_LATIN = -0.8
_BETWEEN_LATIN_WORDS = 1.5
_BEFORE_LEANING_BACK = 500.0
_INSIDE_A_WORD = 1_000.0
AS_GOOD_AS_FORBIDDEN = 250.0
"""No cost of another kind, nor all of them together, comes near to it."""


def may_break(units: Sequence[Unit], index: int) -> bool:
    """Whether a line may begin with this unit at all."""
    return units[index].starts_word and not _leans_back(units, index)


def boundary_cost(units: Sequence[Unit], index: int) -> float:
    """Of ending a line before the unit, in `cue_breaks`'s costs; `AS_GOOD_AS_FORBIDDEN` or more where none may."""
    before, after = units[index - 1], units[index]
    cost = _AT_BOUNDARY[after.boundary] - max(after.start_ms - before.end_ms, 0) * _PER_PAUSE_MS
    if not after.starts_word:
        return cost + _INSIDE_A_WORD
    if _leans_back(units, index):
        return cost + _BEFORE_LEANING_BACK
    starts_with, ends_with = after.text[0], _last_said(before.text)
    if before.text[-1] in words.QUESTION_MARKS:
        cost += _AFTER_QUESTION
    if ends_with in words.FINAL_PARTICLES:
        cost += _AFTER_PARTICLE
    elif after.boundary == Boundary.NONE and _leans_forward(units, index - 1):
        cost += _AFTER_LEANING_FORWARD
    elif after.boundary == Boundary.NONE and starts_with.isalpha() and half_cells(starts_with) < half_cells(ends_with):
        cost += _FROM_HAN_TO_LATIN
    elif after.boundary == Boundary.SPACE and half_cells(starts_with) == half_cells(ends_with) == 1:
        cost += _BETWEEN_LATIN_WORDS
    following = units[index + 1].text if index + 1 < len(units) else ""
    if (after.text + following).startswith(words.STARTS_A_CLAUSE):
        cost += _BEFORE_CLAUSE_WORD
    return cost


def _last_said(text: str) -> str:
    """The mark behind 呀？ is shown, and it is a particle all the same."""
    return next((char for char in reversed(text) if char not in words.CLOSING), text[-1])


def _leans_back(units: Sequence[Unit], index: int) -> bool:
    unit = units[index]
    starts_with = unit.text[0]
    if starts_with in words.CLOSING:
        return True
    if starts_with not in words.LEANS_BACK or unit.boundary >= Boundary.CLAUSE:
        return False
    begins_longer_word = index + 1 < len(units) and not units[index + 1].starts_word
    return not (begins_longer_word and starts_with in words.ALSO_BEGIN_WORDS)


def _leans_forward(units: Sequence[Unit], index: int) -> bool:
    """At the end of a longer word the same character says nothing: 成都, 更好."""
    unit = units[index]
    ends_with = unit.text[-1]
    if ends_with in words.NUMERALS:
        return unit.starts_word or units[index - 1].text[-1] in words.NUMERALS
    return unit.starts_word and ends_with in words.LEANS_FORWARD
