"""What a person can do to subtitles, as edits of a sheet that are still to be done; `None` would change nothing.

A change that cannot be made raises `ImpossibleEditError` with the obstacle, which a front end has words for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from enum import StrEnum

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.sheet import CueSheet, Edit, EditKind, Line

SHORTEST_MS = 100
"""Nobody sees a shorter one."""


class Obstacle(StrEnum):
    NO_SUCH_LINE = "no-such-line"
    ENDS_BEFORE_IT_BEGINS = "ends-before-it-begins"
    TOO_SHORT_TO_SPLIT = "too-short-to-split"
    NOTHING_BESIDE_IT = "nothing-beside-it"
    NOT_NEIGHBOURS = "not-neighbours"
    BEFORE_THE_BEGINNING = "before-the-beginning"


class ImpossibleEditError(Exception):
    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle


def with_text(sheet: CueSheet, line_id: int, text: str) -> Edit | None:
    return _instead(sheet, EditKind.TEXT, line_id, lambda cue: replace(cue, text=text))


def with_times(sheet: CueSheet, line_id: int, start_ms: int, end_ms: int) -> Edit | None:
    if start_ms < 0:
        raise ImpossibleEditError(Obstacle.BEFORE_THE_BEGINNING)
    if end_ms <= start_ms:
        raise ImpossibleEditError(Obstacle.ENDS_BEFORE_IT_BEGINS)
    return _instead(sheet, EditKind.TIMES, line_id, lambda cue: Cue(start_ms, end_ms, cue.text))


def split(sheet: CueSheet, line_id: int, cursor: int, at_ms: int | None = None) -> Edit | None:
    """At the cursor; in time where it is said, or where as much of the time has gone as of the text."""
    line = _line(sheet, line_id)
    cue = line.cue
    before, after = cue.text[:cursor].strip(), cue.text[cursor:].strip()
    if not before or not after:
        raise ImpossibleEditError(Obstacle.NOTHING_BESIDE_IT)
    if at_ms is None:
        at_ms = cue.start_ms + round(cue.duration_ms * len(before) / (len(before) + len(after)))
    at_ms = max(cue.start_ms + SHORTEST_MS, min(cue.end_ms - SHORTEST_MS, at_ms))
    if not cue.start_ms < at_ms < cue.end_ms:
        raise ImpossibleEditError(Obstacle.TOO_SHORT_TO_SPLIT)
    halves = (
        Line(line.id, Cue(cue.start_ms, at_ms, before)),
        Line(sheet.new_id(), Cue(at_ms, cue.end_ms, after)),
    )
    return _exchanged(sheet, EditKind.SPLIT, {line_id}, halves)


def merged(sheet: CueSheet, line_ids: Collection[int]) -> Edit | None:
    """Neighbours become one, which is called as the first of them."""
    indexes = [index for index, line in enumerate(sheet.lines) if line.id in line_ids]
    if len(indexes) != len(line_ids):
        raise ImpossibleEditError(Obstacle.NO_SUCH_LINE)
    if len(indexes) < 2:
        raise ImpossibleEditError(Obstacle.NOTHING_BESIDE_IT)
    if indexes[-1] - indexes[0] >= len(indexes):
        raise ImpossibleEditError(Obstacle.NOT_NEIGHBOURS)
    lines = sheet.lines[indexes[0] : indexes[-1] + 1]
    text = "\n".join(filter(None, (line.cue.text.strip() for line in lines)))
    whole = Cue(lines[0].cue.start_ms, max(line.cue.end_ms for line in lines), text)
    return _exchanged(sheet, EditKind.MERGE, line_ids, (Line(lines[0].id, whole),))


def without(sheet: CueSheet, line_ids: Collection[int]) -> Edit | None:
    return _exchanged(sheet, EditKind.DELETE, line_ids, ())


def with_new(sheet: CueSheet, cue: Cue) -> Edit | None:
    return _exchanged(sheet, EditKind.INSERT, (), (Line(sheet.new_id(), cue),))


def shifted(sheet: CueSheet, line_ids: Collection[int], by_ms: int) -> Edit | None:
    """All by the same time; not at all if one of them would begin before the recording does."""
    moved = [line for line in sheet.lines if line.id in line_ids]
    if any(line.cue.start_ms + by_ms < 0 for line in moved):
        raise ImpossibleEditError(Obstacle.BEFORE_THE_BEGINNING)
    later = [_with(line, Cue(line.cue.start_ms + by_ms, line.cue.end_ms + by_ms, line.cue.text)) for line in moved]
    return _exchanged(sheet, EditKind.SHIFT, line_ids, later)


def replaced(sheet: CueSheet, found: re.Pattern[str], put: str, line_ids: Collection[int] | None = None) -> Edit | None:
    """`put` as it is written: backslashes in it mean nothing."""

    def after(line: Line) -> Line:
        if line_ids is not None and line.id not in line_ids:
            return line
        text = found.sub(lambda _: put, line.cue.text)
        return line if text == line.cue.text else _with(line, replace(line.cue, text=text))

    return sheet.edit(EditKind.REPLACE, map(after, sheet.lines))


def _instead(sheet: CueSheet, kind: EditKind, line_id: int, change: Callable[[Cue], Cue]) -> Edit | None:
    line = _line(sheet, line_id)
    return sheet.edit(kind, [_with(each, change(each.cue)) if each is line else each for each in sheet.lines])


def _exchanged(sheet: CueSheet, kind: EditKind, gone: Collection[int], come: Iterable[Line]) -> Edit | None:
    return sheet.edit(kind, [*(line for line in sheet.lines if line.id not in gone), *come])


def _line(sheet: CueSheet, line_id: int) -> Line:
    for line in sheet.lines:
        if line.id == line_id:
            return line
    raise ImpossibleEditError(Obstacle.NO_SUCH_LINE)


def _with(line: Line, cue: Cue) -> Line:
    return replace(line, cue=cue)
