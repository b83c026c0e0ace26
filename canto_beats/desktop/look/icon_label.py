"""An icon that stands in a layout like a word. A `QLabel` would keep the pixmap of the theme it was made in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from canto_beats.desktop.look.icons import IconName, Ink, icon

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class IconLabel(QWidget):
    def __init__(self, name: IconName, ink: Ink = "icon", side: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon(name, ink)
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: IconName, ink: Ink = "icon") -> None:
        self._icon = icon(name, ink)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        with QPainter(self) as painter:
            self._icon.paint(painter, self.rect(), mode=mode)
