"""The recordings that were opened last, as a menu."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.service.preferences import Preferences

MOST = 10


class RecentFiles(QMenu):
    wanted = Signal(object)
    """The path of one that was chosen."""

    def __init__(self, chosen: Chosen, parent: QWidget) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._listed: tuple[str, ...] = ()
        self._clear = QAction(parent)  # its own ones a menu deletes whenever it is cleared
        self.setToolTipsVisible(True)
        # Later: the entry that was chosen must be there until all who hear of it have done so.
        self.triggered.connect(self._on_triggered, Qt.ConnectionType.QueuedConnection)
        chosen.changed.connect(self._on_chosen)
        self.retranslate()

    def remember(self, recordings: Iterable[Path]) -> None:
        self._keep([*map(str, recordings), *self._chosen.now.recent])

    def forget(self, recording: Path) -> None:
        self._keep(name for name in self._chosen.now.recent if name != str(recording))

    def retranslate(self) -> None:
        self.setTitle(self.tr("Open recent"))
        self._clear.setText(self.tr("Clear this list"))
        self._list()

    def _keep(self, names: Iterable[str]) -> None:
        self._chosen.change(recent=tuple(dict.fromkeys(names))[:MOST])

    def _on_chosen(self, preferences: Preferences) -> None:
        if preferences.recent != self._listed:
            self._list()

    def _list(self) -> None:
        self._listed = self._chosen.now.recent
        self.clear()
        names = [Path(each).name for each in self._listed]
        for place, (name, whole) in enumerate(zip(names, self._listed, strict=True)):
            words = name if names.count(name) == 1 else f"{name} – {Path(whole).parent}"
            entry = self.addAction(words.replace("&", "&&"))
            entry.setData(place)
            entry.setToolTip(whole)
        self.addSeparator()
        self.addAction(self._clear)
        self.setEnabled(bool(self._listed))

    def _on_triggered(self, entry: QAction) -> None:
        place = entry.data()
        if place is None:
            self._keep(())
        else:
            self.wanted.emit(Path(self._listed[place]))
