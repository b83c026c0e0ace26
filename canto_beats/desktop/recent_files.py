"""The recordings that were opened last, as a menu."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from canto_beats.desktop.chosen import Chosen

MOST = 10


class RecentFiles(QMenu):
    wanted = Signal(object)
    """The path of one that was chosen."""

    def __init__(self, chosen: Chosen, parent: QWidget) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._clear = QAction(parent)  # its own ones a menu deletes whenever it is cleared
        self.triggered.connect(self._on_triggered)
        chosen.changed.connect(self._list)
        self.retranslate()

    def remember(self, recordings: Sequence[Path]) -> None:
        names = [str(each) for each in recordings]
        self._chosen.change(recent=tuple(dict.fromkeys([*names, *self._chosen.now.recent]))[:MOST])

    def retranslate(self) -> None:
        self.setTitle(self.tr("Open recent"))
        self._clear.setText(self.tr("Clear this list"))
        self._list()

    def _list(self) -> None:
        self.clear()
        for name in self._chosen.now.recent:
            path = Path(name)
            alike = [each for each in self._chosen.now.recent if Path(each).name == path.name]
            words = path.name if len(alike) == 1 else f"{path.name} – {path.parent}"
            entry = self.addAction(words.replace("&", "&&"))
            entry.setData(name)
            entry.setToolTip(name)
        self.addSeparator()
        self.addAction(self._clear)
        self.setEnabled(bool(self._chosen.now.recent))

    def _on_triggered(self, entry: QAction) -> None:
        if name := entry.data():
            self.wanted.emit(Path(name))
        else:
            self._chosen.change(recent=())
