"""How the program looks and speaks, following what the person chooses while it is open."""

from __future__ import annotations

from PySide6.QtCore import QObject

from canto_beats.desktop.look.languages import Language, Languages
from canto_beats.desktop.look.theme import Appearance, ThemeSwitch
from canto_beats.service.preferences import Preferences


class Looks(QObject):
    def __init__(self, theme: ThemeSwitch, languages: Languages) -> None:
        super().__init__(theme)
        self._theme, self._languages = theme, languages

    def follow(self, chosen: Preferences) -> None:
        self._theme.choose(Appearance.called(chosen.appearance))
        self._languages.choose(Language.called(chosen.language))
