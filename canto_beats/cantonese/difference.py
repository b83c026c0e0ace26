"""What was changed in subtitles, line by line, for somebody who decides about it: as text, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats.timestamps import clock
from canto_beats.subtitles.rewriting import TextChange

_MARKS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
"""As `git diff --word-diff` marks them, which needs no colours."""
_BREAK = " ⏎ "


class PieceKind(StrEnum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Piece(msgspec.Struct, frozen=True):
    kind: PieceKind
    text: str


class ChangedLine(msgspec.Struct, frozen=True):
    number: int
    """As the subtitle file counts, from 1."""
    start_ms: int
    before: str
    after: str
    changes: tuple[TextChange, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """From left to right: without what is new the line as it was, and without what is gone as it is now."""
        found, at = [], 0
        for change in sorted(self.changes, key=lambda each: (each.start, each.end)):
            found += [
                Piece(PieceKind.SAME, self.before[at : change.start]),
                Piece(PieceKind.GONE, change.before),
                Piece(PieceKind.NEW, change.after),
            ]
            at = change.end
        found.append(Piece(PieceKind.SAME, self.before[at:]))
        return tuple(piece for piece in found if piece.text)


def changed_line(index: int, cue: Cue, after: str, changes: Sequence[TextChange]) -> ChangedLine:
    """Of the cue at that index, as it was."""
    return ChangedLine(index + 1, cue.start_ms, cue.text, after, tuple(changes))


def as_text(lines: Iterable[ChangedLine]) -> str:
    """For people: each line with its marks, and below it why."""
    told = []
    for line in lines:
        marked = "".join(_MARKS[piece.kind].format(piece.text) for piece in line.pieces).replace("\n", _BREAK)
        told.append(f"{line.number}  {clock(line.start_ms, '.')}  {marked}")
        told += [f"    {change.rule}: {change.reason}" for change in line.changes]
    return "".join(line + "\n" for line in told)


def as_json(lines: Iterable[ChangedLine]) -> str:
    """For programs: all that is known of each line, and its pieces."""
    rows = [msgspec.to_builtins(line) | {"pieces": msgspec.to_builtins(line.pieces)} for line in lines]
    return json.dumps({"changes": rows}, ensure_ascii=False, indent=2) + "\n"
