"""The one selection that table, timeline and player share."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal


class CueSelection(QObject):
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: frozenset[int] = frozenset()
        self.current: int | None = None
        """The one that keys and the player mean; among `ids`."""

    def select(self, ids: Collection[int], current: int | None = None) -> None:
        chosen = frozenset(ids)
        if current not in chosen:
            current = self.current if self.current in chosen else min(chosen, default=None)
        if (chosen, current) == (self.ids, self.current):
            return
        self.ids, self.current = chosen, current
        self.changed.emit()

    def keep_only(self, there: Collection[int]) -> None:
        """Of lines that went away none stays selected."""
        self.select(self.ids & frozenset(there))
