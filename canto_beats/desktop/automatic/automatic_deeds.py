"""Opens the list of automatic changes beside the window, and shows in the window what is chosen there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.automatic.changes_dialog import ChangesDialog
from canto_beats.desktop.shown_recording import ShownRecording


class AutomaticDeeds(QObject):
    def __init__(self, shown: ShownRecording, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._shown, self._window = shown, window
        self._dialog: ChangesDialog | None = None
        actions["changes"].triggered.connect(self.open)

    @property
    def dialog(self) -> ChangesDialog | None:
        """If it is open."""
        there = self._dialog
        return there if there is not None and isValid(there) and there.isVisible() else None

    def open(self) -> None:
        if (dialog := self.dialog) is not None:
            dialog.raise_()
            dialog.activateWindow()
            return
        self._dialog = dialog = ChangesDialog(self._shown.editor, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.line_wanted.connect(self._on_line_wanted)
        dialog.show()

    def _on_line_wanted(self, line_id: int) -> None:
        self._shown.selection.select([line_id], line_id)
