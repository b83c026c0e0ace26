"""How the window looks, and the language it speaks."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.look.theme import Appearance
from canto_beats.desktop.settings_dialog.choice_box import ChoiceBox
from canto_beats.desktop.settings_dialog.language_box import LanguageBox
from canto_beats.desktop.settings_dialog.page import SettingsPage, form_layout


class LooksPage(SettingsPage):
    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance, self.language = ChoiceBox("appearance", chosen), LanguageBox(chosen)
        self._appearance_label, self._language_label = QLabel(), QLabel()
        form = form_layout()
        for label, box in ((self._language_label, self.language), (self._appearance_label, self.appearance)):
            label.setBuddy(box)
            form.addRow(label, box)
        self.column.addLayout(form)
        self.column.addStretch(1)
        self.retranslate()

    @property
    def title(self) -> str:
        return self.tr("Appearance")

    @property
    def about(self) -> str:
        return self.tr("Changes at once. Subtitles keep the language that was spoken.")

    def retranslate(self) -> None:
        super().retranslate()
        self._language_label.setText(self.tr("&Language"))
        self._appearance_label.setText(self.tr("&Colours"))
        self.appearance.setAccessibleName(self.tr("Colours of the window"))
        self.appearance.offer(
            [
                (self.tr("As the system"), Appearance.SYSTEM.value),
                (self.tr("Light"), Appearance.LIGHT.value),
                (self.tr("Dark"), Appearance.DARK.value),
            ]
        )
