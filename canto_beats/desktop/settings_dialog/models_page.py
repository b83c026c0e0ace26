"""Models that can be got, each with its licence and its size. Nothing is downloaded unless somebody asks for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.desktop.settings_dialog.model_row import ModelRow
from canto_beats.desktop.settings_dialog.page import SettingsPage


class ModelsPage(SettingsPage):
    def __init__(self, shelf: ModelShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self.rows = [ModelRow(offer) for offer in shelf.offers()]
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
            row.wanted.connect(shelf.get)
            row.cancelled.connect(shelf.cancel)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons have it, and are scrolled to
        self._scroll.setWidget(listed)
        self.column.addWidget(self._scroll, 1)
        shelf.moved.connect(self._show)
        shelf.filled.connect(self._on_filled)
        self.retranslate()
        self._show()

    @property
    def title(self) -> str:
        return self.tr("Models")

    @property
    def about(self) -> str:
        return self.tr("They come from a public model hub, and lie on this machine from then on.")

    def retranslate(self) -> None:
        super().retranslate()
        self._scroll.setAccessibleName(self.title)
        for row in self.rows:
            row.retranslate()

    def _on_filled(self) -> None:
        here = {(model.name, model.kind) for model in self._shelf.here}
        for row in self.rows:
            row.show_here(here=(row.offer.name, row.offer.kind) in here)

    def _show(self) -> None:
        coming = self._shelf.coming
        for row in self.rows:
            done = self._shelf.done if coming == row.offer.name else None
            row.show_coming(done, others_come=coming is not None, note=self._shelf.note(row.offer.name))
