"""Where to end one cue and begin the next: the cheapest way through a stretch of speech, by one cost.

Dynamic programming over the places between units where a line may end. The best way to arrive at a place is found from
the best ways to arrive at those at most one line before it, so the time taken grows with the length of the speech and
no faster. Places inside a word, or before what leans back, are no places at all, as long as there is a way without
them; where there is none (a word wider than the line), they cost more than everything else together.

The cost of a cue is the sum of
  being one more cue, or having a second line;
  its length: very short and quite full lines;
  its time: too short to be noticed, too long, too fast to be read, or across a change of shot;
  the place where it ends (`boundary_costs.py`): punctuation, pauses, particles, and what leans on what.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from canto_beats.subtitles.boundary_costs import boundary_cost, may_break
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.shot_changes import ShotChanges
from canto_beats.subtitles.units import Unit

# Costs are in units of "one more cue", which is worth two.
_ONE_MORE_CUE = 2.0
_SECOND_LINE = 3.0
_TOO_SHORT_TO_READ = 10.0
_TOO_LONG_ON_SCREEN = 100.0
_TOO_FAST_TO_READ = 10.0
"""For twice the speed."""
_ACROSS_A_SHOT = 3.0
_CELL_SHORT, _CELL_FULL = 0.5, 0.5
"""For each cell that a line has less than a third of what fits, and for the last one that fits."""
_NO_WAY = float("inf")


@dataclass(frozen=True, slots=True)
class Break:
    """Units `first` up to `last` (not included) make a cue; `middle` starts its second line if it is not `first`."""

    first: int
    middle: int
    last: int


def choose_breaks(units: Sequence[Unit], rules: CueRules, shots: ShotChanges = ShotChanges()) -> list[Break]:  # noqa: B008 - frozen
    """Share out a stretch without long pauses into cues, in order, leaving nothing out."""
    stretch = _Stretch(units, rules, shots)
    inside = range(1, len(units))
    places = [0, *(index for index in inside if may_break(units, index)), len(units)]
    return _cheapest_way(stretch, places) or _cheapest_way(stretch, range(len(units) + 1))


def _cheapest_way(stretch: _Stretch, places: Sequence[int]) -> list[Break]:
    """Nothing if some line would be wider than the screen."""
    best = {0: 0.0}
    arrived_by = {0: Break(0, 0, 0)}
    two_lines = stretch.max_lines == 2
    for at in range(1, len(places)):
        last = places[at]
        cheapest, by = _NO_WAY, arrived_by[0]
        for first, width, line_cost in stretch.last_lines(places, at):
            if first not in best:
                continue
            cost = best[first] + _ONE_MORE_CUE + line_cost + stretch.time_cost(first, last, width)
            if cost < cheapest:
                cheapest, by = cost, Break(first, first, last)
            upper = arrived_by[first]
            if two_lines and first and upper.middle == upper.first:
                cost = best[upper.first] + _ONE_MORE_CUE + _SECOND_LINE + line_cost
                cost += max(stretch.boundary_costs[first], 0.0)
                if cost < cheapest:
                    cost += stretch.time_cost(upper.first, last, width + stretch.width(upper.first, first))
                if cost < cheapest:
                    cheapest, by = cost, Break(upper.first, first, last)
        if cheapest < _NO_WAY:
            best[last] = cheapest + stretch.boundary_costs[last]
            arrived_by[last] = by
    return _way_back(arrived_by, places[-1])


def _way_back(arrived_by: dict[int, Break], position: int) -> list[Break]:
    way: list[Break] = []
    while position:
        if position not in arrived_by:
            return []
        way.append(arrived_by[position])
        position = arrived_by[position].first
    return way[::-1]


class _Stretch:
    """What it costs to show any part of it, read from sums that are made once."""

    def __init__(self, units: Sequence[Unit], rules: CueRules, shots: ShotChanges) -> None:
        self.max_lines = rules.max_lines
        self.boundary_costs = [0.0, *(boundary_cost(units, index) for index in range(1, len(units))), 0.0]
        """What it costs to break before each unit, and at the end of all."""
        self._rules = rules
        self._before = list(accumulate((unit.half_cells + unit.space_before for unit in units), initial=0))
        self._spaces = [int(unit.space_before) for unit in units]
        self._starts = [unit.start_ms for unit in units]
        self._ends = [0, *accumulate((unit.end_ms for unit in units), max)]
        """When everything before each place has been said."""
        nexts = [*(start - rules.min_gap_ms for start in self._starts[1:]), self._ends[-1] + rules.linger_ms]
        self._gone_by = [0, *(min(end + rules.linger_ms, by) for end, by in zip(self._ends[1:], nexts, strict=True))]
        self._shape_costs = [_shape_cost(width, rules.max_cells) for width in range(rules.max_cells * 2 + 1)]
        self._shots_before = [shots.count_before(start) for start in self._starts] if shots else []
        self._shots_until = [shots.count_until(end) for end in self._gone_by] if shots else []

    def width(self, first: int, last: int) -> int:
        """Of one line, in half cells."""
        return self._before[last] - self._before[first] - self._spaces[first]

    def last_lines(self, places: Sequence[int], at: int) -> Iterator[tuple[int, int, float]]:
        """Every line that can end at a place: where it starts, its width, and what that costs. Shortest first."""
        end = self._before[places[at]]
        costs = self._shape_costs
        widest = len(costs)
        for earlier in range(at - 1, -1, -1):
            first = places[earlier]
            width = end - self._before[first] - self._spaces[first]
            if width >= widest:
                return
            yield first, width, costs[width]

    def time_cost(self, first: int, last: int, half_cells: int) -> float:
        """What it costs to show units `first` up to `last`, of this width together, as one cue."""
        rules = self._rules
        shown = self._gone_by[last] - self._starts[first]
        cost = 0.0
        if self._shots_before and (across := self._shots_until[last] - self._shots_before[first]) > 0:
            cost = _ACROSS_A_SHOT * across
        if shown < rules.min_duration_ms:
            cost += _TOO_SHORT_TO_READ * (rules.min_duration_ms - shown) / rules.min_duration_ms
            shown = rules.min_duration_ms
        elif shown > rules.max_duration_ms and last - first > 1:
            spoken = self._ends[last] - self._starts[first]
            if spoken > rules.max_duration_ms:
                cost += _TOO_LONG_ON_SCREEN * spoken / rules.max_duration_ms
        too_fast = half_cells * 500 / (rules.max_cells_per_second * shown) - 1
        return cost + _TOO_FAST_TO_READ * too_fast if too_fast > 0 else cost


def _shape_cost(half_cells: int, max_cells: int) -> float:
    cells = half_cells / 2
    return max(max_cells * 5 / 16 - cells, 0) * _CELL_SHORT + max(cells - max_cells + 1, 0) * _CELL_FULL
