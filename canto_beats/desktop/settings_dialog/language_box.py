"""The window's languages, each by its own name, for the settings and the welcome."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.look.languages import Language
from canto_beats.desktop.settings_dialog.choice_box import ChoiceBox


class LanguageBox(ChoiceBox):
    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__("language", chosen, parent)
        self.retranslate()

    def retranslate(self) -> None:
        systems: list[tuple[str, str | None]] = [(self.tr("As the system"), None)]
        self.offer(systems + [(language.own_name, language.value) for language in Language])
        self.setAccessibleName(self.tr("Language of the window"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
