"""A button that stands out for what a window is for: the words, the keys and the state of its action."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from canto_beats.desktop.look.icons import IconName, icon
from canto_beats.desktop.look.style_sheet import Part, play_part


class ActionButton(QPushButton):
    """In a toolbar an action's own button has the action's icon, whose ink cannot be seen on the accent colour."""

    def __init__(self, action: QAction, drawing: IconName) -> None:
        super().__init__(icon(drawing, "on_accent"), "")
        self._action = action
        play_part(self, Part.PRIMARY)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
