"""A dialog beside the window, of which there is one at a time: who opens it again gets the one that is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

OneDialog = TypeVar("OneDialog", bound=QDialog)


class DialogOnce(Generic[OneDialog]):
    def __init__(self, make: Callable[[], OneDialog]) -> None:
        self._make = make
        self._made: OneDialog | None = None

    @property
    def now(self) -> OneDialog | None:
        """If it is open."""
        there = self._made
        return there if there is not None and isValid(there) and there.isVisible() else None

    def open(self) -> OneDialog:
        if (dialog := self.now) is not None:
            dialog.raise_()
            dialog.activateWindow()
            return dialog
        self._made = dialog = self._make()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    def open_anew(self, make: Callable[[], OneDialog]) -> OneDialog:
        """In place of one that is about something else."""
        self.close()
        self._make = make
        return self.open()

    def close(self) -> None:
        if (dialog := self.now) is not None:
            dialog.close()
