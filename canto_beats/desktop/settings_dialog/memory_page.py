"""How long models stay loaded. There is nothing to choose yet, and the page says so."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from canto_beats.desktop.settings_dialog.page import SettingsPage


class MemoryPage(SettingsPage):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addStretch(1)
        self.retranslate()

    @property
    def title(self) -> str:
        return self.tr("Memory")

    @property
    def about(self) -> str:
        return self.tr(
            "One model is loaded at a time, and its memory is given back as soon as it is done. "
            "Other ways will be offered here with “Memory”."
        )
