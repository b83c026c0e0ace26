"""What a person can do to subtitles, as edits of a sheet that are still to be done; `None` would change nothing.

A change that cannot be made raises `ImpossibleEditError` with the obstacle, which a front end has words for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import StrEnum
from itertools import zip_longest
from math import inf

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.editing.sheet import CueSheet, Edit, EditKind, Line
from canto_beats.subtitles.editing.speech_edges import SpeechEdges

SHORTEST_MS = 100
"""Nobody sees a shorter one."""


class Obstacle(StrEnum):
    NO_SUCH_LINE = "no-such-line"
    ENDS_BEFORE_IT_BEGINS = "ends-before-it-begins"
    TOO_SHORT_TO_SPLIT = "too-short-to-split"
    NOTHING_BESIDE_IT = "nothing-beside-it"
    NOT_NEIGHBOURS = "not-neighbours"
    BEFORE_THE_BEGINNING = "before-the-beginning"
    NO_SPEECH_NEAR = "no-speech-near"


class ImpossibleEditError(Exception):
    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle


def with_text(sheet: CueSheet, line_id: int, text: str) -> Edit | None:
    return _instead(sheet, EditKind.TEXT, line_id, lambda cue: cue.with_text(text))


def with_times(sheet: CueSheet, line_id: int, start_ms: int, end_ms: int) -> Edit | None:
    if start_ms < 0:
        raise ImpossibleEditError(Obstacle.BEFORE_THE_BEGINNING)
    if end_ms <= start_ms:
        raise ImpossibleEditError(Obstacle.ENDS_BEFORE_IT_BEGINS)
    return _instead(sheet, EditKind.TIMES, line_id, lambda cue: Cue(start_ms, end_ms, cue.text))


def retimed(sheet: CueSheet, cues: Sequence[Cue]) -> Edit | None:
    """Every line gets the times of the cue at its place; its text stays."""
    pairs = zip(sheet.lines, cues, strict=True)
    lines = [_with(line, Cue(cue.start_ms, cue.end_ms, line.cue.text)) for line, cue in pairs]
    return sheet.edit(EditKind.TIMES, lines)


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


def snapped(
    sheet: CueSheet,
    line_ids: Collection[int],
    levels: Sequence[int],
    rules: CueRules = CueRules(),  # noqa: B008 - frozen
) -> Edit | None:
    """The edges of these lines go to where speech begins and ends beside them; see `speech_edges.py`.

    Other lines stay, and no two neighbours come to overlap by it.
    """
    edges = SpeechEdges(levels, rules)
    starts = _snapped_starts(sheet.lines, line_ids, edges, rules.min_gap_ms)
    lines, found_any = [], bool(starts)
    for line, following in zip_longest(sheet.lines, sheet.lines[1:]):
        cue, start = line.cue, starts.get(line.id, line.cue.start_ms)
        end = cue.end_ms
        if line.id in line_ids:
            begins = starts.get(following.id, following.cue.start_ms) if following else inf
            wanted = edges.end_of(cue, begins - rules.min_gap_ms)
            found_any = found_any or wanted is not None
            if wanted is not None and wanted - start >= SHORTEST_MS:
                end = wanted
            elif following and begins < following.cue.start_ms:
                end = min(end, round(begins) - rules.min_gap_ms)
        lines.append(_with(line, Cue(start, end, cue.text)))
    if not found_any:
        raise ImpossibleEditError(Obstacle.NO_SPEECH_NEAR)
    return sheet.edit(EditKind.TIMES, lines)


def _snapped_starts(
    lines: Sequence[Line], line_ids: Collection[int], edges: SpeechEdges, gap_ms: int
) -> dict[int, int]:
    """Of those for which one was found, between their neighbours and before their own end."""
    starts: dict[int, int] = {}
    free_from = 0
    for line, following in zip_longest(lines, lines[1:]):
        cue, free_until = line.cue, line.cue.end_ms - SHORTEST_MS
        if following:
            free_until = min(free_until, following.cue.start_ms - SHORTEST_MS)
        if line.id in line_ids:
            start = edges.start_of(cue)
            if start is not None and free_from <= start <= free_until:
                starts[line.id] = start
            # Of two that go to the same place the second stays where it is.
            free_from = starts.get(line.id, cue.start_ms) + SHORTEST_MS + gap_ms
        else:
            free_from = cue.end_ms + gap_ms
    return starts


def replaced(sheet: CueSheet, found: re.Pattern[str], put: str, line_ids: Collection[int] | None = None) -> Edit | None:
    """`put` as it is written: backslashes in it mean nothing. Where nothing is found, nothing is put, whatever an
    expression says of the places between characters.
    """

    def after(line: Line) -> Line:
        if line_ids is not None and line.id not in line_ids:
            return line
        text = found.sub(lambda match: put if match[0] else "", line.cue.text)
        return line if text == line.cue.text else _with(line, line.cue.with_text(text))

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
    return Line(line.id, cue)
