"""How long models stay loaded."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.memory.policy_choice import PolicyChoice
from canto_beats.desktop.settings_dialog.page import SettingsPage


class MemoryPage(SettingsPage):
    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = PolicyChoice(chosen)
        self.column.addWidget(self.choice)
        self.column.addStretch(1)
        self.retranslate()

    @property
    def title(self) -> str:
        return self.tr("Memory")

    @property
    def about(self) -> str:
        return self.tr("What becomes of models whose work is done. Where they are now is shown under View, Memory.")
