"""What an empty place says, drawn quietly in its middle."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPalette

_MARGIN = 24


def draw_hint(painter: QPainter, place: QRect, palette: QPalette, words: str) -> None:
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    room = place.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
