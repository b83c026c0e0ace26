"""Sets of models and device under a name: typed to save, chosen to use, removed when nobody wants them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.service.preferences import Preset

_LONGEST_NAME = 40


class PresetRow(QWidget):
    def __init__(self, chosen: Chosen, shelf: ModelShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen, self._shelf = chosen, shelf
        self._used = ""
        """Two presets may say the same; this is the one that was meant last."""
        self.box = QComboBox()
        self._line = QLineEdit()
        self.box.setEditable(True)
        self.box.setLineEdit(self._line)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setMinimumContentsLength(12)
        self._line.setMaxLength(_LONGEST_NAME)
        self.save, self.remove = QPushButton(), QPushButton()
        for button in (self.save, self.remove):
            button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.save)
        row.addWidget(self.remove)
        self._show()
        self.retranslate()
        self.box.activated.connect(self._on_chosen_one)
        self._line.textChanged.connect(self._allow)
        self.save.clicked.connect(self._on_save)
        self.remove.clicked.connect(self._on_remove)
        chosen.changed.connect(self._show)

    def retranslate(self) -> None:
        self.save.setText(self.tr("Save"))
        self.remove.setText(self.tr("Remove"))
        self._line.setPlaceholderText(self.tr("Name of a new preset"))
        self.box.setAccessibleName(self.tr("Preset: choose one, or type a name to save what is chosen"))
        self.save.setAccessibleName(self.tr("Save what is chosen as a preset"))
        self.remove.setAccessibleName(self.tr("Remove this preset"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @property
    def _name(self) -> str:
        return self._line.text().strip()

    def _called(self, name: str) -> Preset | None:
        return next((each for each in self._chosen.now.presets if each.name == name), None)

    @property
    def _current(self) -> Preset | None:
        meant = self._called(self._used)
        return meant if meant and self._chosen.now.as_in(meant) == self._chosen.now else self._chosen.now.preset

    def _show(self, _preferences: object = None) -> None:
        current, typed = self._current, self._name
        with QSignalBlocker(self.box):
            self.box.clear()
            self.box.addItems([preset.name for preset in self._chosen.now.presets])
            self.box.setCurrentIndex(-1 if current is None else self.box.findText(current.name))
            if current is None:  # a name that is being typed stays
                self.box.setEditText("" if self._called(typed) else typed)
        self._allow()

    def _allow(self, _text: str = "") -> None:
        named = self._called(self._name)
        self.save.setEnabled(bool(self._name) and (named is None or named != self._current))
        self.remove.setEnabled(named is not None)

    def _on_chosen_one(self, index: int) -> None:
        preset = self._called(self.box.itemText(index))
        if preset is not None:
            self._used = preset.name
            self._chosen.become(self._chosen.now.as_in(preset))

    def _on_save(self) -> None:
        """A model that nobody chose is named all the same: another one may be the first tomorrow."""
        now, self._used = self._chosen.now, self._name
        self._chosen.become(replace(now, model=now.model or self._shelf.first_speech).with_preset(self._used))

    def _on_remove(self) -> None:
        name = self._name
        self.box.clearEditText()
        self._chosen.become(self._chosen.now.without_preset(name))
