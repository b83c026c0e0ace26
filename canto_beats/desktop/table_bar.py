"""What the bars above the table have in common: they look like a header, Escape and a button close them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from canto_beats.desktop.look.icons import icon
from canto_beats.desktop.look.style_sheet import Part, play_part


class TableBar(QWidget):
    """To add one: a subclass that lays itself out with its `_close` button and says its texts in `retranslate`."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        play_part(self, Part.PANEL_HEADER)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._close = QToolButton()
        self._close.setIcon(icon("close"))
        self._close.clicked.connect(self.close_bar)

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
