"""A list of the models of one kind that are here. It shows what is chosen, and choosing in it changes that.

The last entry is for a model that lies anywhere else.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QMessageBox, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.desktop.problem_words import problem_words
from canto_beats.errors import CantoBeatsError
from canto_beats.job.request import PolishMode

Use = Literal["model", "polish"]
_KINDS = {"model": "speech", "polish": "language"}
_ELSEWHERE = ""
"""What the entry that asks for a folder stands for."""


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
            self.addItem(self.tr("Choose a folder…"), _ELSEWHERE)
            self._show()
        self._allow()
        self._say_name()

    def _show(self) -> None:
        wanted: str | None = getattr(self._chosen.now, self._use)
        if wanted is not None and self.findData(wanted) < 0:
            # Somebody chose it, so a job says that it is missing, and does not quietly take another one.
            folder = Path(wanted)
            there = folder.is_absolute() and folder.is_dir()
            words = folder.name if there else self.tr("{name} (not here)").format(name=wanted)
            self.insertItem(self.count() - 1, words, wanted)
            self.setItemData(self.count() - 2, wanted, Qt.ItemDataRole.ToolTipRole)
        first = 0 if self.count() > 1 else -1  # the folder alone is nobody's choice
        self.setCurrentIndex(first if wanted is None else self.findData(wanted))

    def _allow(self) -> None:
        """Where polishing is off, it does not matter by whom it would be done."""
        off = self._use == "polish" and self._chosen.now.polish_mode is PolishMode.OFF
        self.setEnabled(not off)
        self.setToolTip(self.tr("Polishing is switched off in the settings.") if off else "")

    def _on_chosen(self, _preferences: object) -> None:
        self._allow()
        if getattr(self._chosen.now, self._use) != self.name:
            with QSignalBlocker(self):
                self._show()

    def _on_index(self, index: int) -> None:
        if self.itemData(index) == _ELSEWHERE:
            with QSignalBlocker(self):
                self._show()
            self._ask_for_folder()
        elif index >= 0:
            self._chosen.change(**{self._use: self.name})

    def _ask_for_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("A folder that holds a model"))
        if not chosen:
            return
        try:
            found = self._shelf.in_folder(Path(chosen))
        except CantoBeatsError as error:
            self._refuse(problem_words(str(error)))
            return
        if found.kind == _KINDS[self._use]:
            self._chosen.change(**{self._use: found.name})
        elif self._use == "model":
            self._refuse(self.tr("This is a language model. Choose one that hears speech."))
        else:
            self._refuse(self.tr("This is a speech model. Choose a language model."))

    def _refuse(self, sentence: str) -> None:
        QMessageBox.warning(self, self.accessibleName(), sentence)

    def _say_name(self) -> None:
        speech = self._use == "model"
        self.setAccessibleName(self.tr("Speech model") if speech else self.tr("Language model that polishes"))
