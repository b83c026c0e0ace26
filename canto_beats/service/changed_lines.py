"""A job's subtitles with what was changed in them by itself marked in their text, for somebody who decides about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from canto_beats.library.automatic_changes import KeptChange
from canto_beats.library.library import Library
from canto_beats.service.automatic_changes import ChangeTold, RuleFamily, change_told, of_family
from canto_beats.service.document import SubtitleDocument
from canto_beats.service.known_job import known_job
from canto_beats.settings import Home
from canto_beats.subtitles.automatic import Deed
from canto_beats.subtitles.editing.sheet import Line
from canto_beats.subtitles.editing.taking_back import ChangeState, Standing, line_of, whereabouts

_MARKED = (ChangeState.DONE, ChangeState.ACCEPTED, ChangeState.PROPOSED)
"""The others are told, but the text is without them."""


class PieceKind(StrEnum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class ChangedLine:
    number: int | None
    """As the subtitle file counts, from 1; nothing for what is not in it."""
    start_ms: int
    before: str
    after: str
    """With everything that is proposed, as well as with what was done."""
    pieces: tuple[Piece, ...]
    """From left to right: without what is new the line before, and without what is gone the line after."""
    changes: tuple[ChangeTold, ...]


def changed_lines(home: Home, job_id: int, family: RuleFamily | None = None) -> list[ChangedLine]:
    """In time order."""
    with Library.open(home) as library:
        known_job(library, job_id)
        document = SubtitleDocument(library, job_id)
        lines, kept = document.lines, of_family(document.changes(), family)
    return sorted(_changed(lines, kept), key=lambda line: line.start_ms)


def _changed(lines: Sequence[Line], kept: Iterable[KeptChange]) -> Iterator[ChangedLine]:
    of_lines: dict[int, list[KeptChange]] = {}
    numbers = {line.id: number for number, line in enumerate(lines)}
    for each in kept:
        line = None if each.change.deed is Deed.HIDDEN else line_of(lines, each.change)
        if line is not None:
            of_lines.setdefault(numbers[line.id], []).append(each)
        else:
            yield _without_a_line(each, lines)
    for index, changes in of_lines.items():
        told = tuple(change_told(each, lines) for each in changes)
        pieces = tuple(_pieces(lines, index, changes, told))
        yield _line(index + 1, lines[index].cue.start_ms, pieces, told)


def _without_a_line(kept: KeptChange, lines: Sequence[Line]) -> ChangedLine:
    """Hidden, or of a line that was deleted since."""
    told = change_told(kept, lines)
    kind = PieceKind.SAME if told.state is ChangeState.SHOWN_AGAIN else PieceKind.GONE
    return _line(None, told.start_ms, (Piece(kind, told.before),), (told,))


def _pieces(
    lines: Sequence[Line], index: int, changes: Sequence[KeptChange], told: Sequence[ChangeTold]
) -> Iterator[Piece]:
    text, at = lines[index].cue.text, 0
    for start, end, change in sorted(_marks(lines, changes, told), key=lambda mark: mark[:2]):
        if start < at:
            continue  # two of one place: the first is in the text already
        yield from _said(PieceKind.SAME, text[at:start])
        yield from _said(PieceKind.GONE, change.before)
        yield from _said(PieceKind.NEW, change.after)
        at = end
    yield from _said(PieceKind.SAME, text[at:])


def _marks(
    lines: Sequence[Line], changes: Sequence[KeptChange], told: Sequence[ChangeTold]
) -> Iterator[tuple[int, int, ChangeTold]]:
    """Where each stands in the text now, which has the one or the other of its texts."""
    for kept, each in zip(changes, told, strict=True):
        found = whereabouts(lines, kept.change)
        if found is not None and each.state in _MARKED:
            written = each.after if found.standing is Standing.DONE else each.before
            yield found.at, found.at + len(written), each


def _said(kind: PieceKind, text: str) -> Iterator[Piece]:
    if text:
        yield Piece(kind, text)


def _line(number: int | None, start_ms: int, pieces: tuple[Piece, ...], told: tuple[ChangeTold, ...]) -> ChangedLine:
    before = "".join(piece.text for piece in pieces if piece.kind is not PieceKind.NEW)
    after = "".join(piece.text for piece in pieces if piece.kind is not PieceKind.GONE)
    return ChangedLine(number, start_ms, before, after, pieces, told)
