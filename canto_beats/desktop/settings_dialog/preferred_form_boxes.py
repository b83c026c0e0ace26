"""Words that are rightly written in two ways: for each a list with its forms, the first entry being as it was heard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.service.preferred_forms import forms_to_choose

_ACROSS = 3


class PreferredFormBoxes(QWidget):
    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._forms = forms_to_choose()
        self.boxes = [QComboBox() for _ in self._forms]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for number, (box, forms) in enumerate(zip(self.boxes, self._forms, strict=True)):
            box.addItem("", "")
            for form in forms:
                box.addItem(form, form)
            grid.addWidget(box, number // _ACROSS, number % _ACROSS)
            box.currentIndexChanged.connect(self._on_chosen_one)
        self._show()
        self.retranslate()
        chosen.changed.connect(self._show)

    def retranslate(self) -> None:
        for box, forms in zip(self.boxes, self._forms, strict=True):
            named = "/".join(forms)
            box.setItemText(0, self.tr("{forms}: as heard").format(forms=named))
            box.setAccessibleName(self.tr("How {forms} is written").format(forms=named))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self, _preferences: object = None) -> None:
        now = self._chosen.now
        for box, forms in zip(self.boxes, self._forms, strict=True):
            with QSignalBlocker(box):
                box.setCurrentIndex(next((at for at, form in enumerate(forms, 1) if form in now.preferred), 0))

    def _on_chosen_one(self, _index: int) -> None:
        self._chosen.change(preferred=tuple(form for box in self.boxes if (form := str(box.currentData()))))
