"""One of some values, under a name. Those that are not there yet are seen, and cannot be chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy

_LEAST_CHARACTERS = 6


class ChoiceBox(QComboBox):
    chosen = Signal()
    """By a person."""

    def __init__(self, values: Iterable[object], missing: Collection[object] = ()) -> None:
        super().__init__()
        self.label = QLabel()
        self.label.setBuddy(self)
        self._values = list(values)
        self.addItems([""] * len(self._values))
        self.setMinimumContentsLength(_LEAST_CHARACTERS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_missing(missing)
        self.currentIndexChanged.connect(self._on_changed)

    @property
    def value(self) -> Any:
        return self._values[self.currentIndex()]

    def set_missing(self, missing: Collection[object]) -> None:
        model = self.model()
        if isinstance(model, QStandardItemModel):
            for at, value in enumerate(self._values):
                model.item(at).setEnabled(value not in missing)

    def show_value(self, value: object) -> None:
        """Without telling anybody. It is put on the list if it is not there."""
        was_blocked = self.blockSignals(True)  # noqa: FBT003 - Qt takes no name for it
        if value not in self._values:
            self._values.append(value)
            self.addItem("")
        self.setCurrentIndex(self._values.index(value))
        self.blockSignals(was_blocked)

    def put_into_words(self, name: str, explained: str, words: Callable[[object], str]) -> None:
        self.label.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(explained)
        self.setToolTip(explained)
        for at, value in enumerate(self._values):
            self.setItemText(at, words(value))

    def _on_changed(self, _index: int) -> None:
        self.chosen.emit()
