"""Marks what was found in the text of a cell, over what the style has drawn there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from canto_beats.desktop.look.palette import theme_of

_OPACITY = 0.3
"""So that what is under it stays as easy to read."""
_UNDERLINE = 2


def mark_found(painter: QPainter, option: QStyleOptionViewItem, found: re.Pattern[str]) -> None:
    """`option` as it was drawn, with its text."""
    spans = [match.span() for match in found.finditer(option.text.replace("\u2028", "\n")) if match[0]]
    if not spans:
        return
    theme = theme_of(option.palette)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    colour = QColor(theme.on_accent if selected else theme.warning)
    colour.setAlphaF(1.0 if selected else _OPACITY)
    painter.save()
    painter.setClipRect(option.rect)
    for place in _places(option, spans):
        # On the accent a ground of another colour would make the text hard to read.
        painter.fillRect(place.adjusted(0, place.height() - _UNDERLINE, 0, 0) if selected else place, colour)
    painter.restore()


def _places(option: QStyleOptionViewItem, spans: list[tuple[int, int]]) -> Iterator[QRectF]:
    """The text is laid out once more as every style of Qt's lays it out, which none of them tells."""
    style, widget = option.widget.style(), option.widget
    room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, widget) + 1
    room.adjust(margin, 0, -margin, 0)
    layout = QTextLayout(option.text, option.font)
    wrapping = QTextOption()
    wraps = option.features & QStyleOptionViewItem.ViewItemFeature.WrapText
    wrapping.setWrapMode(QTextOption.WrapMode.WordWrap if wraps else QTextOption.WrapMode.ManualWrap)
    layout.setTextOption(wrapping)
    lines = _laid_out(layout, room.width(), room.height())
    height = sum(line.height() for line in lines)
    corner = QPointF(room.topLeft())
    if option.displayAlignment & Qt.AlignmentFlag.AlignVCenter:
        corner.setY(room.top() + max(0, (room.height() - int(height)) // 2))
    for line in lines:
        begin, end = line.textStart(), line.textStart() + line.textLength()
        for first, last in spans:
            if first < end and last > begin:
                left, right = _x(line, max(first, begin)), _x(line, min(last, end))
                yield QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height())


def _laid_out(layout: QTextLayout, width: int, height: int) -> list[QTextLine]:
    """As many lines as there is room for, and at least one."""
    lines: list[QTextLine] = []
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
        if y > height and lines:
            break
        lines.append(line)
    layout.endLayout()
    return lines


def _x(line: QTextLine, cursor: int) -> float:
    at: Any = line.cursorToX(cursor)  # in a tuple with the cursor, whatever PySide's types say
    return float(at[0] if isinstance(at, tuple) else at)
