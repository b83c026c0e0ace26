"""The window itself, seen at once, in its place and its colours. What is in it comes a moment later.

It takes Qt a quarter of a second to show a window, and Python a whole one to load everything that this one is made of;
so this module imports nothing but Qt.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QEvent, QEventLoop, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow

_LONGEST_WAIT_MS = 500
"""Until a system has given the window its place on the screen; a hidden or minimised one is never painted."""


class Content(Protocol):
    def retranslate(self) -> None: ...

    def open_and_remember(self, chosen: list[Path]) -> None: ...

    def may_close(self) -> bool:
        """Asks the person if need be, and puts everything away if so."""


class MainWindow(QMainWindow):
    painted = Signal()

    def __init__(self, geometry: str = "") -> None:
        """`geometry`: as `place` gave it the last time."""
        super().__init__()
        self._content: Content | None = None
        self._is_painted = False
        self.setWindowTitle("canto-beats")
        self.resize(1360, 800)
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def place(self) -> str:
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def appear(self) -> None:
        """Returns when it can be seen."""
        waiting = QEventLoop(self)
        self.painted.connect(waiting.quit)
        QTimer.singleShot(_LONGEST_WAIT_MS, waiting, waiting.quit)
        self.show()
        if not self._is_painted:
            waiting.exec()
        waiting.deleteLater()

    def hold(self, content: Content) -> None:
        self._content = content
        self.setAcceptDrops(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._is_painted = True
        self.painted.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._content is not None:
            self._content.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if self._content is not None:
            self._content.open_and_remember(
                [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._content is None or self._content.may_close():
            event.accept()
        else:
            event.ignore()
