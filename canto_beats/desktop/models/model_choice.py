"""Which models a job uses: two short lists at the end of the tool bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.models.model_box import ModelBox
from canto_beats.desktop.models.model_shelf import ModelShelf


class ModelChoice(QWidget):
    def __init__(self, shelf: ModelShelf, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._speech_label, self._polish_label = QLabel(), QLabel()
        self._speech = ModelBox("model", shelf, chosen)
        self._polish = ModelBox("polish", shelf, chosen)
        self._speech_label.setBuddy(self._speech)
        self._polish_label.setBuddy(self._polish)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for part in (self._speech_label, self._speech, self._polish_label, self._polish):
            row.addWidget(part)
        self.retranslate()

    @property
    def speech(self) -> str | None:
        return self._speech.name

    @property
    def polish(self) -> str | None:
        return self._polish.name

    def rewrites(self, polish: str) -> bool:
        """Whether this language model can put whole lines into other words."""
        return self._shelf.rewrites(polish)

    def retranslate(self) -> None:
        self._speech_label.setText(self.tr("Model"))
        self._polish_label.setText(self.tr("Polish"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
