"""Where to end one cue and begin the next: the cheapest way through a stretch of speech, by one cost.

Dynamic programming over the boundaries between units. The best way to arrive at a boundary is found from the best ways
to arrive at those at most one line before it, so the time taken grows with the length of the speech and no faster.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canto_beats.subtitles import breaking_words as words
from canto_beats.subtitles.cue_rules import CueRules, half_cells
from canto_beats.subtitles.units import Boundary, Unit

# Costs are in units of "one more cue", which is worth two.
_ONE_MORE_CUE = 2.0
_SECOND_LINE = 3.0
_AT_BOUNDARY = {
    Boundary.NONE: 2.0,
    Boundary.SPACE: 0.8,
    Boundary.PHRASE: 0.3,
    Boundary.CLAUSE: -0.5,
    Boundary.SENTENCE: -1.5,
}
_PER_PAUSE_MS = 1 / 300
_AFTER_PARTICLE = -0.7
_BEFORE_CLAUSE_WORD = -0.7
_AFTER_LEANING_FORWARD = 1.5
_FROM_HAN_TO_LATIN = -0.8
_BETWEEN_LATIN_WORDS = 1.5
_NEVER = 1_000.0
_TOO_SHORT_TO_READ = 10.0
_TOO_LONG_ON_SCREEN = 100.0
_FEW_CELLS = 5
_MANY_CELLS = 15


@dataclass(frozen=True, slots=True)
class Break:
    """Units `first` up to `last` (not included) make a cue; `middle` starts its second line if it is not `first`."""

    first: int
    middle: int
    last: int


def choose_breaks(units: Sequence[Unit], rules: CueRules) -> list[Break]:
    """Share out a stretch without long pauses into cues, in order, leaving nothing out."""
    stretch = _Stretch(units, rules)
    best = [0.0]
    arrived_by = [Break(0, 0, 0)]
    for last in range(1, len(units) + 1):
        cheapest, by = float("inf"), arrived_by[0]
        for first, line_cost in stretch.last_lines(last):
            cost = best[first] + _ONE_MORE_CUE + line_cost + stretch.time_cost(first, last)
            if cost < cheapest:
                cheapest, by = cost, Break(first, first, last)
            upper = arrived_by[first]
            if rules.max_lines == 2 and first and upper.middle == upper.first:
                cost = best[upper.first] + _ONE_MORE_CUE + _SECOND_LINE + line_cost
                cost += max(stretch.boundary_costs[first], 0.0) + stretch.time_cost(upper.first, last)
                if cost < cheapest:
                    cheapest, by = cost, Break(upper.first, first, last)
        best.append(cheapest + stretch.boundary_costs[last])
        arrived_by.append(by)
    return _way_back(arrived_by)


class _Stretch:
    def __init__(self, units: Sequence[Unit], rules: CueRules) -> None:
        self._rules = rules
        self._widths = [unit.half_cells for unit in units]
        self._spaces = [int(unit.space_before) for unit in units]
        self._starts = [unit.start_ms for unit in units]
        self._ends = [unit.end_ms for unit in units]
        self._gone_by = [start - rules.min_gap_ms for start in self._starts[1:]]
        self._gone_by.append(self._ends[-1] + rules.linger_ms)
        self._shape_costs = [_shape_cost(width) for width in range(rules.max_cells * 2 + 1)]
        self.boundary_costs = [0.0, *(boundary_cost(units, index) for index in range(1, len(units))), 0.0]
        """What it costs to break before each unit, and at the end of all."""

    def last_lines(self, last: int) -> Iterator[tuple[int, float]]:
        """Every line that can end before unit `last`: where it starts, and what its length costs. Shortest first."""
        width = 0
        for first in range(last - 1, -1, -1):
            width += self._widths[first]
            if width >= len(self._shape_costs):
                return
            yield first, self._shape_costs[width]
            width += self._spaces[first]

    def time_cost(self, first: int, last: int) -> float:
        """What it costs to show units `first` up to `last` as one cue."""
        shown = self._gone_by[last - 1] - self._starts[first]
        shortest, longest = self._rules.min_duration_ms, self._rules.max_duration_ms
        if shown < shortest:
            return _TOO_SHORT_TO_READ * (shortest - shown) / shortest
        spoken = self._ends[last - 1] - self._starts[first]
        if spoken > longest and last - first > 1:
            return _TOO_LONG_ON_SCREEN * spoken / longest
        return 0.0


def _way_back(arrived_by: Sequence[Break]) -> list[Break]:
    way: list[Break] = []
    position = len(arrived_by) - 1
    while position:
        way.append(arrived_by[position])
        position = arrived_by[position].first
    return way[::-1]


def boundary_cost(units: Sequence[Unit], index: int) -> float:
    before, after = units[index - 1], units[index]
    cost = _AT_BOUNDARY[after.boundary] - max(after.start_ms - before.end_ms, 0) * _PER_PAUSE_MS
    starts_with, ends_with = after.text[0], before.text[-1]
    if starts_with in words.CLOSING or (starts_with in words.LEANS_BACK and after.boundary < Boundary.CLAUSE):
        return cost + _NEVER
    if ends_with in words.FINAL_PARTICLES:
        cost += _AFTER_PARTICLE
    elif ends_with in words.LEANS_FORWARD and after.boundary == Boundary.NONE:
        cost += _AFTER_LEANING_FORWARD
    elif after.boundary == Boundary.NONE and starts_with.isalpha() and half_cells(starts_with) < half_cells(ends_with):
        cost += _FROM_HAN_TO_LATIN
    elif after.boundary == Boundary.SPACE and half_cells(starts_with) == half_cells(ends_with) == 1:
        cost += _BETWEEN_LATIN_WORDS
    if "".join(unit.text for unit in units[index : index + 2]).startswith(words.STARTS_A_CLAUSE):
        cost += _BEFORE_CLAUSE_WORD
    return cost


def _shape_cost(half_cells: int) -> float:
    cells = half_cells / 2
    return max(_FEW_CELLS - cells, 0) * 0.5 + max(cells - _MANY_CELLS, 0) * 0.5
