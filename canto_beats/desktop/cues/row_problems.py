"""The problems of each row, looked for when somebody asks and kept until the row or its neighbour is another one."""

from __future__ import annotations

from collections.abc import Sequence

from canto_beats.cantonese.checking.cue_problems import Problems, cue_problems, is_in_simplified, without_simplified
from canto_beats.cantonese.checking.text_problems import REACH
from canto_beats.subtitles.editing.sheet import Line
from canto_beats.subtitles.problems import USUAL_LIMITS, Fault, ViewingLimits


class RowProblems:
    def __init__(self, lines: Sequence[Line], limits: ViewingLimits = USUAL_LIMITS) -> None:
        """`lines` are whoever's they are; that one tells of every change, at once."""
        self._lines, self._limits = lines, limits
        self._found: list[Problems | None] = [None] * len(lines)
        self._unknown = len(lines)
        self._with_problems = 0
        self._mixes_nothing: bool | None = None
        """The whole is in simplified characters; nothing while no row has asked."""

    @property
    def count(self) -> int:
        """Rows that have a problem, of those that were looked at."""
        return self._with_problems

    @property
    def is_complete(self) -> bool:
        return not self._unknown

    def of(self, row: int) -> Problems:
        found = self._found[row]
        if found is None:
            found = self._found[row] = self._look(row)
            self._unknown -= 1
            self._with_problems += bool(found)
        return found

    def look_at_more(self, rows: int) -> None:
        """At so many that nobody has asked for yet."""
        row = 0
        for _ in range(min(rows, self._unknown)):
            row = self._found.index(None, row)
            self.of(row)

    def changed(self, first: int, gone: int, come: int) -> tuple[int, int]:
        """So many rows went away at `first`, so many are there instead. The first and the last row, as they are now,
        that may have got or lost a problem by it.
        """
        self._forget(max(0, first - REACH), first + gone + REACH)
        self._found[first : first + gone] = [None] * come
        self._unknown += come - gone
        if self._mixes_nothing is not None and self._mixes_nothing is not self._is_in_simplified():
            self._mixes_nothing = None
            self._forget(0, len(self._found))
            return 0, len(self._found) - 1
        return max(0, first - REACH), min(first + come + REACH, len(self._found)) - 1

    def _look(self, row: int) -> Problems:
        first = max(0, row - REACH)
        beside = [line.cue for line in self._lines[first : row + REACH + 1]]
        found = cue_problems(beside, row - first, self._limits)
        if any(each.fault is Fault.SIMPLIFIED for each in found):
            if self._mixes_nothing is None:
                self._mixes_nothing = self._is_in_simplified()
            return without_simplified(found) if self._mixes_nothing else found
        return found

    def _is_in_simplified(self) -> bool:
        return is_in_simplified([line.cue for line in self._lines])

    def _forget(self, first: int, end: int) -> None:
        known = [found for found in self._found[first:end] if found is not None]
        self._with_problems -= sum(map(bool, known))
        self._unknown += len(known)
        self._found[first:end] = [None] * len(self._found[first:end])

    def next_after(self, row: int, step: int) -> int | None:
        """The next row with a problem, once round; `row` itself comes last. `step` is 1 or -1."""
        count = len(self._lines)
        ways = ((row + step * far) % count for far in range(1, count + 1))
        return next((way for way in ways if self.of(way)), None)
