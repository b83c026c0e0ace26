"""Where the program keeps its things. They can be looked at here; moving them is done before it starts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from canto_beats.desktop.folder_showing import show_folder
from canto_beats.desktop.settings_dialog.page import SettingsPage, form_layout
from canto_beats.settings import HOME_VARIABLE, Home


class FoldersPage(SettingsPage):
    def __init__(self, home: Home, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {"library": _FolderRow(home.root), "models": _FolderRow(home.models), "logs": _FolderRow(home.logs)}
        self._labels = {name: QLabel() for name in self.rows}
        form = form_layout()
        for name, row in self.rows.items():
            form.addRow(self._labels[name], row)
        self.column.addLayout(form)
        self.column.addStretch(1)
        self.retranslate()

    @property
    def title(self) -> str:
        return self.tr("Folders")

    @property
    def about(self) -> str:
        told = self.tr("Everything lies in one folder. To move it, set {name} before starting canto-beats.")
        return told.format(name=HOME_VARIABLE)

    def retranslate(self) -> None:
        super().retranslate()
        words = {"library": self.tr("Library"), "models": self.tr("Models"), "logs": self.tr("Logs")}
        for name, row in self.rows.items():
            self._labels[name].setText(words[name])
            row.say(words[name], self.tr("Show"), self.tr("Show the folder: {name}").format(name=words[name]))


class _FolderRow(QWidget):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._path = QLineEdit(str(folder))
        self._path.setReadOnly(True)
        self._path.setCursorPosition(0)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        # Nothing was put there yet; the library is there from the first start on.
        self.button.setEnabled(folder.is_dir())
        self.button.clicked.connect(self._on_show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._path, 1)
        row.addWidget(self.button)

    def say(self, name: str, words: str, accessible: str) -> None:
        self._path.setAccessibleName(name)
        self.button.setText(words)
        self.button.setAccessibleName(accessible)

    def _on_show(self) -> None:
        show_folder(self._folder)
