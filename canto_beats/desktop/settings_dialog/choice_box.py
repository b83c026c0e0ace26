"""A list bound to one preference: it shows what is chosen, and choosing in it changes that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from canto_beats.desktop.chosen import Chosen


class ChoiceBox(QComboBox):
    def __init__(
        self, field: str, chosen: Chosen, parent: QWidget | None = None, *, kind: Callable[[Any], Any] | None = None
    ) -> None:
        """`kind`: what the preference is, where Qt gives back something plainer."""
        super().__init__(parent)
        self._field, self._chosen, self._kind = field, chosen, kind
        self.setMinimumWidth(128)
        self.currentIndexChanged.connect(self._on_index)
        chosen.changed.connect(self._show)

    def offer(self, choices: Sequence[tuple[str, str | None]], otherwise: str = "{name}") -> None:
        """Words and values, in this order. `otherwise` is said of a value that was chosen and is not among them."""
        self._otherwise = otherwise
        with QSignalBlocker(self):
            self.clear()
            for words, value in choices:
                self.addItem(words, value)
        self._show()

    def _show(self, _preferences: object = None) -> None:
        wanted: str | None = getattr(self._chosen.now, self._field)
        values = [self.itemData(index) for index in range(self.count())]
        with QSignalBlocker(self):
            if wanted not in values:
                self.addItem(self._otherwise.format(name=wanted), wanted)
                values.append(wanted)
            self.setCurrentIndex(values.index(wanted))

    def _on_index(self, index: int) -> None:
        if index >= 0:
            value = self.itemData(index)
            self._chosen.change(**{self._field: self._kind(value) if self._kind else value})
