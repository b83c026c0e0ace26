"""A list of the models of one kind that are here. It shows what is chosen, and choosing in it changes that."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.models.model_shelf import ModelShelf

Use = Literal["model", "polish"]
_KINDS = {"model": "speech", "polish": "language"}


class ModelBox(QComboBox):
    def __init__(self, use: Use, shelf: ModelShelf, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._use, self._shelf, self._chosen = use, shelf, chosen
        self.setMinimumWidth(128)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._fill()
        self.currentIndexChanged.connect(self._on_index)
        shelf.filled.connect(self._fill)
        chosen.changed.connect(self._on_chosen)

    @property
    def name(self) -> str | None:
        """Nothing: no polishing; or there is no speech model at all."""
        name: str | None = self.currentData()
        return name

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        with QSignalBlocker(self):
            self.clear()
            if self._use == "polish":
                self.addItem(self.tr("none"), None)
            for model in self._shelf.here:
                if model.kind == _KINDS[self._use]:
                    self.addItem(model.name, model.name)
            self._show()
        self._say_name()

    def _show(self) -> None:
        wanted: str | None = getattr(self._chosen.now, self._use)
        if wanted is not None and self.findData(wanted) < 0:
            # Somebody chose it, so a job says that it is missing, and does not quietly take another one.
            self.addItem(self.tr("{name} (not here)").format(name=wanted), wanted)
        self.setCurrentIndex(0 if wanted is None else self.findData(wanted))

    def _on_chosen(self, _preferences: object) -> None:
        if getattr(self._chosen.now, self._use) != self.name:
            with QSignalBlocker(self):
                self._show()

    def _on_index(self, index: int) -> None:
        if index >= 0:
            self._chosen.change(**{self._use: self.name})

    def _say_name(self) -> None:
        speech = self._use == "model"
        self.setAccessibleName(self.tr("Speech model") if speech else self.tr("Language model that polishes"))
