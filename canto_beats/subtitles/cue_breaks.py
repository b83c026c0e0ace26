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

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from canto_beats.subtitles.boundary_costs import AS_GOOD_AS_FORBIDDEN, boundary_cost
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.shot_changes import ShotChanges
from canto_beats.subtitles.units import Unit

# Costs are in units of "one more cue", which is worth two.
_ONE_MORE_CUE = 2.0
_SECOND_LINE = 3.0
_TOO_SHORT_TO_READ = 15.0
_TOO_LONG_ON_SCREEN = 100.0
_TOO_FAST_TO_READ, _TWICE_AS_FAST = 12.0, 10.0
"""At all, and on top of it for twice the speed that can be read."""
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
    costs = stretch.boundary_costs
    places = [place for place in range(len(units) + 1) if costs[place] < AS_GOOD_AS_FORBIDDEN]
    return _cheapest_way(stretch, places) or _cheapest_way(stretch, range(len(units) + 1))


def _cheapest_way(stretch: _Stretch, places: Sequence[int]) -> list[Break]:
    """Nothing if some line would be wider than the screen."""
    size = places[-1] + 1
    best = [0.0] + [_NO_WAY] * (size - 1)
    firsts, middles = [0] * size, [0] * size
    shown_from = list(stretch.starts)
    """When a cue that begins at a place would be shown, which is later where the cue before it is still read."""
    for at in range(1, len(places)):
        last = places[at]
        cheapest = _NO_WAY
        for first, width, line_cost, time_cost in stretch.last_lines(places, at, shown_from):
            cost = best[first] + _ONE_MORE_CUE + line_cost + time_cost
            if cost < cheapest:
                cheapest, firsts[last], middles[last] = cost, first, first
            upper = firsts[first]
            if first and best[first] < _NO_WAY and middles[first] == upper and stretch.two_lines:
                cost = best[upper] + _ONE_MORE_CUE + _SECOND_LINE + line_cost + stretch.second_line_costs[first]
                if cost < cheapest:
                    cost += stretch.time_cost(upper, last, width + stretch.width(upper, first), shown_from[upper])
                if cost < cheapest:
                    cheapest, firsts[last], middles[last] = cost, upper, first
        best[last] = cheapest + stretch.boundary_costs[last]
        if last < size - 1 and cheapest < _NO_WAY:
            shown_from[last] = stretch.free_after(shown_from[firsts[last]], last)
    return _way_back(firsts, middles) if best[-1] < _NO_WAY else []


def _way_back(firsts: Sequence[int], middles: Sequence[int]) -> list[Break]:
    way: list[Break] = []
    last = len(firsts) - 1
    while last:
        way.append(Break(firsts[last], middles[last], last))
        last = firsts[last]
    return way[::-1]


class _Stretch:
    """What it costs to show any part of it, read from sums that are made once."""

    def __init__(self, units: Sequence[Unit], rules: CueRules, shots: ShotChanges) -> None:
        self.two_lines = rules.max_lines == 2
        self.boundary_costs = [0.0, *(boundary_cost(units, index) for index in range(1, len(units))), 0.0]
        """What it costs to break before each unit, and at the end of all."""
        self.second_line_costs = [max(cost, 0.0) for cost in self.boundary_costs]
        """A good place to end a cue is no reason for one with two lines."""
        self._shortest, self._longest, self._gap = rules.min_duration_ms, rules.max_duration_ms, rules.min_gap_ms
        self._before = list(accumulate((unit.half_cells + len(unit.space) for unit in units), initial=0))
        self._spaces = [len(unit.space) for unit in units]
        self.starts = [unit.start_ms for unit in units]
        self._ends = [0, *accumulate((unit.end_ms for unit in units), max)]
        """When everything before each place has been said."""
        nexts = [*(start - rules.min_gap_ms for start in self.starts[1:]), self._ends[-1] + rules.linger_ms]
        self._gone_by = [0, *(min(end + rules.linger_ms, by) for end, by in zip(self._ends[1:], nexts, strict=True))]
        self._readable = 500 / rules.max_cells_per_second
        """Milliseconds for half a cell."""
        self._shape_costs = [_shape_cost(width, rules.max_cells) for width in range(rules.max_cells * 2 + 1)]
        self._shots_before = [shots.count_before(start) for start in self.starts] if shots else []
        self._shots_until = [shots.count_until(end) for end in self._gone_by] if shots else []

    def width(self, first: int, last: int) -> int:
        """Of one line, in half cells."""
        return self._before[last] - self._before[first] - self._spaces[first]

    def free_after(self, shown_from_ms: int, last: int) -> int:
        """When what begins at `last` can be shown, after a cue that ends there."""
        return max(self.starts[last], shown_from_ms + self._shortest + self._gap)

    def last_lines(
        self, places: Sequence[int], at: int, shown_from: Sequence[int]
    ) -> list[tuple[int, int, float, float]]:
        """Every line that can end at a place: where it starts, its width, what that costs, and what its time costs if
        it is a cue of its own. The shortest first.
        """
        lines = []
        last = places[at]
        spaces, shape_costs = self._spaces, self._shape_costs
        end, gone_by, widest = self._before[last], self._gone_by[last], len(shape_costs) - 1
        for earlier in range(at - 1, -1, -1):
            first = places[earlier]
            width = end - self._before[first] - spaces[first]
            if width > widest:
                break
            shown = gone_by - shown_from[first]
            # Most can be seen at once to be right, and it has to be quick.
            right = self._shortest <= shown <= self._longest and width * self._readable <= shown
            time_cost = (
                0.0 if right and not self._shots_before else self.time_cost(first, last, width, shown_from[first])
            )
            lines.append((first, width, shape_costs[width], time_cost))
        return lines

    def time_cost(self, first: int, last: int, half_cells: int, shown_from_ms: int) -> float:
        """What it costs to show units `first` up to `last`, of this width together, as one cue."""
        shown = self._gone_by[last] - shown_from_ms
        cost = 0.0
        if self._shots_before and (across := self._shots_until[last] - self._shots_before[first]) > 0:
            cost = _ACROSS_A_SHOT * across
        if shown < self._shortest:
            cost += _TOO_SHORT_TO_READ * (self._shortest - shown) / self._shortest
            shown = self._shortest
        elif last - first > 1 and (spoken := self._ends[last] - self.starts[first]) > self._longest:
            cost += _TOO_LONG_ON_SCREEN * spoken / self._longest
        too_fast = half_cells * self._readable / shown - 1
        return cost + _TOO_FAST_TO_READ + _TWICE_AS_FAST * too_fast if too_fast > 0 else cost


def _shape_cost(half_cells: int, max_cells: int) -> float:
    cells = half_cells / 2
    return max(max_cells * 5 / 16 - cells, 0) * _CELL_SHORT + max(cells - max_cells + 1, 0) * _CELL_FULL
