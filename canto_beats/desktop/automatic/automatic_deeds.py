"""Opens the list of automatic changes beside the window, and shows in the window what is chosen there."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.automatic.changes_dialog import ChangesDialog
from canto_beats.desktop.dialog_once import DialogOnce
from canto_beats.desktop.shown_recording import ShownRecording


class AutomaticDeeds(QObject):
    def __init__(self, shown: ShownRecording, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._shown, self._window = shown, window
        self._dialog = DialogOnce(self._made)
        actions["changes"].triggered.connect(self._dialog.open)

    @property
    def dialog(self) -> ChangesDialog | None:
        """If it is open."""
        return self._dialog.now

    def _made(self) -> ChangesDialog:
        dialog = ChangesDialog(self._shown.editor, self._window)
        dialog.line_wanted.connect(self._on_line_wanted)
        return dialog

    def _on_line_wanted(self, line_id: int) -> None:
        self._shown.selection.select([line_id], line_id)
