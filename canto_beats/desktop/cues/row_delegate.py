"""How a row is drawn: the one that is heard has a quiet ground and a bar at its left, one with a problem has a sign."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from canto_beats.desktop.cues.table_model import LINE_ID, Column, Index
from canto_beats.desktop.look.palette import theme_of

_BAR = 2


@dataclass(slots=True)
class RowMarks:
    """What the table shows besides the subtitles, and keeps up to date."""

    heard: int | None = None
    """The line that is heard just now."""
    found: re.Pattern[str] | None = None
    """What is looked for."""


class RowDelegate(QStyledItemDelegate):
    def __init__(self, marks: RowMarks, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks = marks

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() == Column.START and self._is_heard(index):
            theme = theme_of(option.palette)
            bar = QRect(option.rect.topLeft(), QSize(_BAR, option.rect.height()))
            painter.fillRect(bar, QColor(theme.on_accent if _is_selected(option) else theme.accent_ink))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if not _is_selected(option) and self._is_heard(index):
            option.backgroundBrush = QBrush(QColor(theme_of(option.palette).block))

    def _is_heard(self, index: Index) -> bool:
        return self._marks.heard is not None and index.data(LINE_ID) == self._marks.heard


def _is_selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)
