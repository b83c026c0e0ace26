"""The subtitles in the order in which they begin, made to be asked which of them lie in a stretch of time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from canto_beats.subtitles.editing.sheet import Edit, Line


class BlockRow:
    def __init__(self, lines: Sequence[Line] = ()) -> None:
        self._lines: list[Line] = []
        self._starts: list[int] = []
        self._reach: list[int] = []
        """The latest end so far. Ends need not be in order, but these are, so that one can search among them."""
        self._by_id: dict[int, Line] = {}
        self._splice(0, 0, lines)

    def apply(self, edit: Edit) -> None:
        self._splice(edit.at, len(edit.removed), edit.added)

    def _splice(self, at: int, gone: int, added: Sequence[Line]) -> None:
        for line in self._lines[at : at + gone]:
            del self._by_id[line.id]
        self._by_id.update((line.id, line) for line in added)
        self._lines[at : at + gone] = added
        self._starts[at : at + gone] = [line.cue.start_ms for line in added]
        self._reach[at : at + gone] = [0] * len(added)
        reach = self._reach[at - 1] if at else 0
        for index in range(at, len(self._lines)):
            reach = max(reach, self._lines[index].cue.end_ms)
            if index >= at + len(added) and self._reach[index] == reach:
                return
            self._reach[index] = reach

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, index: int) -> Line:
        return self._lines[index]

    def get(self, line_id: int) -> Line | None:
        return self._by_id.get(line_id)

    @property
    def end_ms(self) -> int:
        return self._reach[-1] if self._reach else 0

    def index_of(self, line: Line) -> int:
        return self._lines.index(line, bisect_left(self._starts, line.cue.start_ms))

    def first_from(self, ms: float) -> int:
        """The index of the first that begins there or later."""
        return bisect_left(self._starts, ms)

    def indexes_between(self, start_ms: float, end_ms: float) -> range:
        """From the first to the last that touches the stretch. Some in between may not, beneath one that is long."""
        return range(bisect_left(self._reach, start_ms), bisect_right(self._starts, end_ms))

    def between(self, start_ms: float, end_ms: float) -> Iterator[Line]:
        for index in self.indexes_between(start_ms, end_ms):
            if self._lines[index].cue.end_ms >= start_ms:
                yield self._lines[index]

    def ids_between(self, one: Line, other: Line) -> tuple[int, ...]:
        """Both and all between them, whichever of the two comes first."""
        first, last = sorted((self.index_of(one), self.index_of(other)))
        return tuple(line.id for line in self._lines[first : last + 1])

    def in_order(self, ids: frozenset[int]) -> tuple[int, ...]:
        return tuple(line.id for line in self._lines if line.id in ids)
