"""Which models a job uses: two short lists of what is installed, and the demos."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from canto_beats.service.models import InstalledModel


class ModelChoice(QWidget):
    chosen = Signal()

    def __init__(
        self, installed: list[InstalledModel], speech: str | None, polish: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._speech_label, self._polish_label = QLabel(), QLabel()
        self._speech, self._polish = QComboBox(), QComboBox()
        self._polish.addItem("", None)
        for model in installed:
            (self._speech if model.kind == "speech" else self._polish).addItem(model.name, model.name)
        self._speech_label.setBuddy(self._speech)
        self._polish_label.setBuddy(self._polish)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for part in (self._speech_label, self._speech, self._polish_label, self._polish):
            row.addWidget(part)
        for box, name in ((self._speech, speech), (self._polish, polish)):
            box.setMinimumWidth(128)
            box.setCurrentIndex(max(0, box.findData(name)))
            box.currentIndexChanged.connect(self._on_chosen)
        self.retranslate()

    @property
    def speech(self) -> str | None:
        name: str | None = self._speech.currentData()
        return name

    @property
    def polish(self) -> str | None:
        name: str | None = self._polish.currentData()
        return name

    def retranslate(self) -> None:
        self._speech_label.setText(self.tr("Model"))
        self._polish_label.setText(self.tr("Polish"))
        self._polish.setItemText(0, self.tr("none"))
        self._speech.setAccessibleName(self.tr("Speech model"))
        self._polish.setAccessibleName(self.tr("Language model that polishes"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _on_chosen(self, _index: int) -> None:
        self.chosen.emit()
