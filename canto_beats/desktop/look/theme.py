"""Light or dark: as the system has it, or as the person chose. One object decides, and every widget follows.

Make one `ThemeSwitch` before the first widget, so that nothing is drawn twice.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from canto_beats.desktop.look.colours import DARK, LIGHT, Theme
from canto_beats.desktop.look.palette import is_dark, palette_for
from canto_beats.desktop.look.style_sheet import style_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"

    @classmethod
    def called(cls, name: str) -> Appearance:
        """What is none of ours is as the system has it."""
        return cls(name) if name in set(cls) else cls.SYSTEM


_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,  # Qt's word for "do as the system does"
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}


def system_scheme() -> Qt.ColorScheme:
    return QGuiApplication.styleHints().colorScheme()


class ThemeSwitch(QObject):
    changed = Signal(object)
    """The `Theme`, when it has become another one. Widgets that ask `theme_of(self.palette())` need not listen."""

    def __init__(self, application: QApplication, icons: Path) -> None:
        super().__init__(application)
        self._application = application
        self._icons = icons
        # Where the system does not say, on plain X for one, its palette does. Ours will hide it in a moment.
        self._dark_without_being_told = is_dark(application.palette())
        self._appearance = Appearance.SYSTEM
        self._theme: Theme | None = None
        application.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    @property
    def appearance(self) -> Appearance:
        return self._appearance

    @property
    def theme(self) -> Theme:
        return self._theme or self._wanted()

    def choose(self, appearance: Appearance) -> None:
        self._appearance = appearance
        # Asked of the system as well, which draws the title bar and the file dialogs.
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[appearance])
        self._follow()

    def _follow(self) -> None:
        theme = self._wanted()
        if theme is self._theme:
            return
        self._theme = theme
        self._application.setPalette(palette_for(theme))
        self._application.setStyleSheet(style_sheet(theme, self._icons))
        self.changed.emit(theme)

    def _wanted(self) -> Theme:
        if self._appearance is not Appearance.SYSTEM:
            return DARK if self._appearance is Appearance.DARK else LIGHT
        scheme = system_scheme()
        if scheme is Qt.ColorScheme.Unknown:
            return DARK if self._dark_without_being_told else LIGHT
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
