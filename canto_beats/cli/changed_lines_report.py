"""Each changed subtitle with its changes marked, and why, as text: for a terminal, a file or a colleague."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from canto_beats.service.changed_lines import ChangedLine, PieceKind
from canto_beats.subtitles.formats.timestamps import clock

_MARKS = {PieceKind.SAME: "{}", PieceKind.GONE: "[-{}-]", PieceKind.NEW: "{{+{}+}}"}
"""As `git diff --word-diff` marks them, which needs no colours."""
_NO_NUMBER = "–"
_BREAK = " ⏎ "


def report(lines: Iterable[ChangedLine]) -> str:
    return "\n".join(each for line in lines for each in _told(line))


def _told(line: ChangedLine) -> Iterator[str]:
    marked = "".join(_MARKS[piece.kind].format(piece.text) for piece in line.pieces).replace("\n", _BREAK)
    yield f"{line.number or _NO_NUMBER}  {clock(line.start_ms, '.')}  {marked}"
    for change in line.changes:
        why = f"{change.rule}: {change.reason}" if change.reason else change.rule
        yield f"    No. {change.number}, {change.state}. {why}"
