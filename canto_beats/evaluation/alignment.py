"""Which recognised character stands opposite which true one, where both have times.

By the fewest edits, and where several ways have as few, by the one in which the recognised characters lie best within
the phrases they stand opposite. Two things follow from the times. Of a phrase that is said twice and was heard once, it
is the right one that was heard. And what was heard more than `WITHIN_MS` before a phrase begins or after it ends is
none of it, however alike: people say 係呀 all the time, and the next one is not this one, late.

Looking at times costs nothing but makes the table small: a true character meets those few only that were heard about
then, so that the work grows with the length of a recording and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

WITHIN_MS = 2_000
"""Between two phrases that are alike people leave about as much; no engine worth measuring is further off."""

_EDIT = 1 << 48
"""What one edit costs. A millisecond outside of a phrase costs 1, so no sum of those ever outweighs an edit."""
_INVENTED, _LEFT_OUT, _OPPOSITE = range(3)


class Timed(NamedTuple):
    character: str
    start_ms: int
    end_ms: int
    """Of a true character, the times are those of its phrase."""


@dataclass(frozen=True, slots=True)
class Opposite:
    truth: int
    heard: int
    correct: bool


@dataclass(slots=True)
class _Row:
    """The cheapest ways to account for the true characters up to one of them, by how many were heard until then.

    Only for `first` and the next ones: to have heard fewer is too early for that character, and more too late.
    """

    first: int
    costs: list[int]
    steps: bytearray
    """The last step of each way."""

    @property
    def last(self) -> int:
        return self.first + len(self.costs) - 1


def aligned(truth: Sequence[Timed], heard: Sequence[Timed]) -> list[Opposite]:
    """The places in both that stand opposite each other, in order; what was left out or invented has none.

    `truth` is in the order of its phrases' starts, `heard` in the order in which it was heard.
    """
    rows = list(_rows(truth, heard))
    pairs: list[Opposite] = []
    at, place = len(truth), len(heard)
    while at and place:
        row = rows[at]
        step = row.steps[place - row.first] if place <= row.last else _INVENTED
        if step == _OPPOSITE:
            pairs.append(Opposite(at - 1, place - 1, truth[at - 1].character == heard[place - 1].character))
        at -= step != _INVENTED
        place -= step != _LEFT_OUT
    return pairs[::-1]


def _rows(truth: Sequence[Timed], heard: Sequence[Timed]) -> Iterator[_Row]:
    # Where people talk over each other, an engine's phrases may do so as well; their beginnings must run forward here.
    starts = list(accumulate((each.start_ms for each in heard), max))
    row = _Row(0, [0], bytearray([_INVENTED]))
    yield row
    for true in truth:
        first = bisect_left(starts, true.start_ms - WITHIN_MS)
        after = bisect_right(starts, true.end_ms + WITHIN_MS)
        row = _next_row(row, true, heard, first, after)
        yield row


def _next_row(above: _Row, true: Timed, heard: Sequence[Timed], first: int, after: int) -> _Row:
    """`true` may stand opposite those heard from `first` until `after`."""
    last = max(above.last, after)  # what an earlier phrase reached, a later one within it can keep
    before = above.costs + [above.costs[-1] + _EDIT * more for more in range(1, last - above.last + 1)]
    del before[: first - above.first]
    costs, steps = [before[0] + _EDIT], bytearray([_LEFT_OUT])
    for place in range(first, last):
        column = place - first
        cost, step = costs[column] + _EDIT, _INVENTED
        if (left_out := before[column + 1] + _EDIT) < cost:
            cost, step = left_out, _LEFT_OUT
        if place < after:
            other = heard[place]
            outside = max(true.start_ms - other.start_ms, 0) + max(other.end_ms - true.end_ms, 0)
            opposite = before[column] + _EDIT * (true.character != other.character) + outside
            if opposite <= cost:
                cost, step = opposite, _OPPOSITE
        costs.append(cost)
        steps.append(step)
    return _Row(first, costs, steps)
