"""The settings: pages at the left, one of them at the right. What is chosen counts at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.look.icons import IconName, icon
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.desktop.settings_dialog.folders_page import FoldersPage
from canto_beats.desktop.settings_dialog.looks_page import LooksPage
from canto_beats.desktop.settings_dialog.memory_page import MemoryPage
from canto_beats.desktop.settings_dialog.models_page import ModelsPage
from canto_beats.desktop.settings_dialog.page import SettingsPage
from canto_beats.desktop.settings_dialog.subtitles_page import SubtitlesPage
from canto_beats.desktop.settings_dialog.transcription_page import TranscriptionPage
from canto_beats.settings import Home

_ROW_HEIGHT = 32
_FRAME = 64
"""Of a window: its title, and something of what lies around it."""
_ICONS: tuple[IconName, ...] = ("waveform", "captions", "arrow-down", "palette", "folder", "memory")


class SettingsDialog(QDialog):
    def __init__(self, home: Home, chosen: Chosen, shelf: ModelShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self.transcription, self.subtitles = TranscriptionPage(chosen, shelf), SubtitlesPage(chosen)
        self.models = ModelsPage(shelf)
        self.looks, self.folders, self.memory = LooksPage(chosen), FoldersPage(home), MemoryPage(chosen)
        self.pages: tuple[SettingsPage, ...]
        self.pages = (self.transcription, self.subtitles, self.models, self.looks, self.folders, self.memory)
        self._names, self._stack = QListWidget(), QStackedWidget()
        self.reset, self._close = QPushButton(), QPushButton()
        for page, name in zip(self.pages, _ICONS, strict=True):
            row = QListWidgetItem(icon(name), "", self._names)
            row.setSizeHint(QSize(0, _ROW_HEIGHT))
            self._stack.addWidget(_scrolled(page))
        self._names.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._names.currentRowChanged.connect(self._grow)
        self.subtitles.profile.shown.connect(self._grow)
        self.reset.clicked.connect(self._on_reset)
        self._close.clicked.connect(self.accept)
        self._lay_out()
        self.retranslate()
        self._names.setCurrentRow(0)

    def turn_to(self, page: SettingsPage) -> None:
        self._names.setCurrentRow(self.pages.index(page))
        self._names.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self._names.setAccessibleName(self.tr("Pages of the settings"))
        self.reset.setText(self.tr("&Reset to defaults…"))
        self._close.setText(self.tr("Close"))
        for row, page in enumerate(self.pages):
            self._names.item(row).setText(page.title)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._names.setFixedWidth(160)
        self._names.setIconSize(QSize(16, 16))
        self._close.setDefault(True)
        self.reset.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 24, 24, 24)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        grid.addWidget(self._names, 0, 0)
        grid.addWidget(self._stack, 0, 1)
        grid.addLayout(buttons, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self.resize(768, 528)

    def _grow(self, _row: int = 0) -> None:
        """To what the page needs, as far as the screen goes; what is more than that is scrolled to."""
        area, layout = self._stack.currentWidget(), self.layout()
        if isinstance(area, QScrollArea) and layout is not None:
            layout.activate()
            room, page = area.viewport().size(), self.pages[self._names.currentRow()]
            wanted = self.height() - room.height() + page.heightForWidth(room.width())
            most = self.screen().availableGeometry().height() - _FRAME
            self.resize(self.width(), max(self.height(), min(wanted, most)))

    def _on_reset(self) -> None:
        question = self.tr(
            "Models, device, subtitles, memory, language and colours become what they were at first. Presets stay."
        )
        answers = QMessageBox.StandardButton.Reset | QMessageBox.StandardButton.Cancel
        asked = QMessageBox.question(self, self.tr("Reset to defaults?"), question, answers)
        if asked is QMessageBox.StandardButton.Reset:
            self._chosen.become(self._chosen.now.reset())


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
