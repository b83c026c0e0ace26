"""A box to tick, bound to one preference."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QWidget

from canto_beats.desktop.chosen import Chosen


class ChoiceCheck(QCheckBox):
    def __init__(self, field: str, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._chosen = field, chosen
        self._show()
        self.toggled.connect(self._on_toggled)
        chosen.changed.connect(self._show)

    def _show(self, _preferences: object = None) -> None:
        with QSignalBlocker(self):
            self.setChecked(bool(getattr(self._chosen.now, self._field)))

    def _on_toggled(self, checked: bool) -> None:  # noqa: FBT001 - a slot
        self._chosen.change(**{self._field: checked})
