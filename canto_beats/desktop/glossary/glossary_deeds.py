"""Opens the glossary beside the window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.dialog_once import DialogOnce
from canto_beats.desktop.glossary.glossary_dialog import GlossaryDialog
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.settings import Home


class GlossaryDeeds(QObject):
    def __init__(self, home: Home, shown: ShownRecording, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._home, self._shown, self._window = home, shown, window
        self._dialog = DialogOnce(self._made)
        actions["glossary"].triggered.connect(self._dialog.open)

    @property
    def dialog(self) -> GlossaryDialog | None:
        """If it is open."""
        return self._dialog.now

    def close(self) -> None:
        """With the window."""
        self._dialog.close()

    def _made(self) -> GlossaryDialog:
        return GlossaryDialog(self._home, self._shown.editor, self._window)
