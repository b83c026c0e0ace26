"""What the person has chosen, for everything in the window that asks or changes it: there is only this one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from canto_beats.service.preferences import Preferences, read_preferences, write_preferences
from canto_beats.settings import Home


class Chosen(QObject):
    changed = Signal(object)
    """The `Preferences`, when they have become other ones."""

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._now = read_preferences(home)

    @property
    def now(self) -> Preferences:
        return self._now

    def change(self, **values: Any) -> None:
        """These fields; kept at once, so that neither a crash nor a second window's start loses them."""
        self.become(replace(self._now, **values))

    def become(self, preferences: Preferences) -> None:
        if preferences == self._now:
            return
        self._now = preferences
        write_preferences(self._home, preferences)
        self.changed.emit(preferences)
