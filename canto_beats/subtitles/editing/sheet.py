"""All subtitles of one recording, in the order in which they begin, and what was done to them.

Whatever is done is an `Edit`: some neighbouring lines go, others come in their place. So everything can be undone in
the same way, a view has one kind of news to follow, and what is kept on disk is a row of edits. They are made by
`changes.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count, takewhile

import msgspec

from canto_beats.subtitles.cue import Cue


class EditKind(StrEnum):
    """What a person would call it; a front end has the words for it."""

    TEXT = "text"
    TIMES = "times"
    SPLIT = "split"
    MERGE = "merge"
    DELETE = "delete"
    INSERT = "insert"
    SHIFT = "shift"
    REPLACE = "replace"
    AUTOMATIC = "automatic"
    """What the program had done by itself was taken back, or done after all."""


class Line(msgspec.Struct, frozen=True, gc=False):
    id: int
    """The same line for as long as it lives, wherever it stands; never given to another one."""
    cue: Cue


@dataclass(frozen=True, slots=True)
class Edit:
    kind: EditKind
    at: int
    """The index of the first line that goes, and then of the first that came."""
    removed: tuple[Line, ...]
    added: tuple[Line, ...]

    @property
    def inverse(self) -> Edit:
        return Edit(self.kind, self.at, self.added, self.removed)


class CueSheet:
    def __init__(self, cues: Iterable[Cue] = ()) -> None:
        self._lines = list(map(Line, count(), sorted(cues, key=_place)))
        self._next_id = len(self._lines)
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def lines(self) -> Sequence[Line]:
        return self._lines

    @property
    def cues(self) -> list[Cue]:
        return [line.cue for line in self._lines]

    def restore(self, edits: Sequence[Edit], done: int) -> None:
        """Does again what was done another time: all of these edits, of which those behind the first `done` were undone
        since.
        """
        for edit in edits:
            self.do(edit)
        while len(self._done) > done:
            self.undo()

    @property
    def done(self) -> int:
        """How many edits there are that were not undone."""
        return len(self._done)

    def new_id(self) -> int:
        self._next_id += 1
        return self._next_id - 1

    def edit(self, kind: EditKind, lines: Iterable[Line]) -> Edit | None:
        """What makes these lines of the present ones; nothing if they are the same. It is not done yet."""
        wanted = sorted(lines, key=lambda line: _place(line.cue))
        same_before = _alike(self._lines, wanted)
        # A line must not be found both before and after the change.
        room = min(len(self._lines), len(wanted)) - same_before
        same_after = min(room, _alike(self._lines[::-1], wanted[::-1]))
        removed = tuple(self._lines[same_before : len(self._lines) - same_after])
        added = tuple(wanted[same_before : len(wanted) - same_after])
        return Edit(kind, same_before, removed, added) if removed or added else None

    def fits(self, edit: Edit) -> bool:
        """Whether it was made for the lines as they are now."""
        return tuple(self._lines[edit.at : edit.at + len(edit.removed)]) == edit.removed

    def do(self, edit: Edit) -> None:
        self._apply(edit)
        self._done.append(edit)
        self._undone.clear()

    def undo(self) -> Edit | None:
        """What was done to the lines by it, for those who follow."""
        if not self._done:
            return None
        edit = self._done.pop()
        self._apply(edit.inverse)
        self._undone.append(edit)
        return edit.inverse

    def redo(self) -> Edit | None:
        if not self._undone:
            return None
        edit = self._undone.pop()
        self._apply(edit)
        self._done.append(edit)
        return edit

    @property
    def undoes(self) -> EditKind | None:
        return self._done[-1].kind if self._done else None

    @property
    def redoes(self) -> EditKind | None:
        return self._undone[-1].kind if self._undone else None

    def _apply(self, edit: Edit) -> None:
        if not self.fits(edit):
            raise ValueError("this edit was made for other lines")
        self._lines[edit.at : edit.at + len(edit.removed)] = edit.added
        self._next_id = max(self._next_id, *(line.id + 1 for line in edit.added), 0)


def _place(cue: Cue) -> tuple[int, int]:
    return cue.start_ms, cue.end_ms


def _alike(one: Sequence[Line], other: Sequence[Line]) -> int:
    """How many are the same from the beginning."""
    return sum(1 for _ in takewhile(_same, zip(one, other, strict=False)))


def _same(pair: tuple[Line, Line]) -> bool:
    return pair[0] is pair[1] or pair[0] == pair[1]
