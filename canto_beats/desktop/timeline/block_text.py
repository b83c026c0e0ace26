"""As much of a subtitle as fits on its block, in as many rows as there is room for."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

_NEVER_FIRST = "，。、？！：；）」』…,.?!:;)"


def fitted(text: str, rows: int, width: float, metrics: QFontMetricsF) -> list[str]:
    """Its own lines if there is room for them; else one, broken where it must be. Nothing where only dots would fit."""
    lines = text.split("\n")
    one = " ".join(lines)
    if len(lines) == 1 < min(rows, len(text)) and metrics.horizontalAdvance(text) > width:
        lines = _broken(text, width, metrics)
    for tried in (lines, [one]):
        shown = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in tried]
        if len(shown) <= rows and "…" not in shown:
            return shown
    return []


def _broken(line: str, width: float, metrics: QFontMetricsF) -> list[str]:
    def advance(length: int) -> float:
        return metrics.horizontalAdvance(line[:length])

    length = max(1, bisect_right(range(1, len(line)), width, key=advance))
    while length > 1 and line[length] in _NEVER_FIRST:
        length -= 1
    if line[length].isascii() and line[length].isalnum():  # not inside an English word
        length = line.rfind(" ", 0, length) + 1 or length
    return [line[:length].rstrip(), line[length:].lstrip()]
