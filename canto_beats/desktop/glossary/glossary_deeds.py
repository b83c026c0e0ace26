"""Opens the glossary beside the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.glossary.glossary_dialog import GlossaryDialog
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.settings import Home


class GlossaryDeeds(QObject):
    def __init__(self, home: Home, shown: ShownRecording, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._home, self._shown, self._window = home, shown, window
        self._dialog: GlossaryDialog | None = None
        actions["glossary"].triggered.connect(self.open)

    @property
    def dialog(self) -> GlossaryDialog | None:
        """If it is open."""
        there = self._dialog
        return there if there is not None and isValid(there) and there.isVisible() else None

    def open(self) -> None:
        if (dialog := self.dialog) is not None:
            dialog.raise_()
            dialog.activateWindow()
            return
        self._dialog = dialog = GlossaryDialog(self._home, self._shown.editor, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def close(self) -> None:
        """With the window."""
        if (dialog := self.dialog) is not None:
            dialog.close()
