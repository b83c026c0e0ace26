"""The right answer to a spoiled line: edits that the program finds in the line, exactly once each, and lets pass."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from typing import NamedTuple

from canto_beats.pipeline.polishing.polish import PolishBatch, apply_answer

from .mistakes import Spoiled, spoiled
from .sounds import HeardAlike


class Edit(NamedTuple):
    wrong: str
    right: str


class _Slipped(NamedTuple):
    """A slip, as it lies in the spoiled line."""

    start: int
    end: int
    right: str


class _Stretch(NamedTuple):
    start: int
    end: int


def edits(line: Spoiled) -> tuple[Edit, ...] | None:
    """From left to right; None where the program would not end up with the true line."""
    text, slipped = line.text, _slipped(line)
    stretches = _joined([_Stretch(slip.start, slip.end) for slip in slipped])
    at = 0
    while at < len(stretches):
        start, end = stretches[at]
        if start < end and text.count(text[start:end]) == 1:
            at += 1
        elif (start, end) == (0, len(text)):
            return None
        else:
            stretches[at] = _grown(text, stretches[at])
            stretches = _joined(stretches)
            at = max(0, at - 1)
    made = tuple(Edit(text[start:end], _righted(text, slipped, start, end)) for start, end in stretches)
    return made if _undo(text, made) == line.true else None


class Undoable(NamedTuple):
    line: Spoiled
    edits: tuple[Edit, ...]


def undoable(line: str, slips: int, alike: HeardAlike, chance: random.Random) -> Undoable:
    """With mistakes that the guards let somebody repair; fewer, where so many would be too many for them."""
    for fewer in range(slips, 0, -1):
        made = spoiled(line, fewer, alike, chance)
        if right := edits(made):
            return Undoable(made, right)
    return Undoable(Spoiled(line), ())


def answer_text(lines: Sequence[tuple[Edit, ...]]) -> str:
    """As the program expects it: JSON, spaced as Python's json spaces it."""
    said = [
        {"id": number, "from": edit.wrong, "to": edit.right} for number, found in enumerate(lines, 1) for edit in found
    ]
    return json.dumps(said, ensure_ascii=False)


def _slipped(line: Spoiled) -> list[_Slipped]:
    found, shift = [], 0
    for slip in line.slips:
        start = slip.start + shift
        found.append(_Slipped(start, start + len(slip.written), line.true[slip.start : slip.end]))
        shift += len(slip.written) - (slip.end - slip.start)
    return found


def _grown(text: str, stretch: _Stretch) -> _Stretch:
    """By one neighbour, to the right as long as there is one."""
    if stretch.end < len(text):
        return _Stretch(stretch.start, stretch.end + 1)
    return _Stretch(stretch.start - 1, stretch.end)


def _joined(stretches: list[_Stretch]) -> list[_Stretch]:
    """What overlaps becomes one: two edits must not take the same character, nor nothing at all beside one another."""
    joined: list[_Stretch] = []
    for start, end in stretches:
        if joined and (start < joined[-1].end or start == end == joined[-1].end):
            before = joined.pop()
            joined.append(_Stretch(min(before.start, start), max(before.end, end)))
        else:
            joined.append(_Stretch(start, end))
    return joined


def _righted(text: str, slipped: list[_Slipped], start: int, end: int) -> str:
    pieces, at = [], start
    for slip in slipped:
        if start <= slip.start and slip.end <= end:
            pieces += [text[at : slip.start], slip.right]
            at = slip.end
    return "".join([*pieces, text[at:end]])


def _undo(text: str, made: tuple[Edit, ...]) -> str:
    outcome = apply_answer(PolishBatch(0, (text,)), answer_text([made]))
    return outcome.changes[0].after if outcome.changes else text
