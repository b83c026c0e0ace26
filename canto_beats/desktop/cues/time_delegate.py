"""Typing a time in a row of the table. Up and Down change it by a tenth of a second, with Shift by a whole one, with
Alt by a hundredth; what cannot become a time cannot be typed.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from canto_beats.desktop.cues.row_delegate import RowDelegate
from canto_beats.desktop.cues.table_model import Index, spoken_place
from canto_beats.desktop.cues.timecode import LATEST_MS, can_become_time, shown, typed

_TENTH, _SECOND, _HUNDREDTH = 100, 1000, 10


class TimeDelegate(RowDelegate):
    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = TimeField(parent)
        field.setAccessibleName(spoken_place(index))
        field.setToolTip(QCoreApplication.translate("CueTable", "Up and Down: 0.1 s, with Shift 1 s, with Alt 0.01 s"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)


class TimeField(QLineEdit):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setValidator(_Time(self))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _change(event):
            event.accept()  # a shortcut of the window on these keys is for when no time is typed
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _change(event)
        time = typed(self.text())
        if not by or time is None:
            super().keyPressEvent(event)
            return
        at = self.cursorPosition()
        self.setText(shown(max(0, min(LATEST_MS, time + by))))
        self.setCursorPosition(at)


class _Time(QValidator):
    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        text = text.strip()  # of what was pasted
        state = QValidator.State.Intermediate if can_become_time(text) else QValidator.State.Invalid
        return QValidator.State.Acceptable if typed(text) is not None else state, text, min(at, len(text))


def _change(event: QKeyEvent) -> int:
    """Nothing for other keys."""
    step = {
        Qt.KeyboardModifier.NoModifier: _TENTH,
        Qt.KeyboardModifier.ShiftModifier: _SECOND,
        Qt.KeyboardModifier.AltModifier: _HUNDREDTH,
    }.get(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, 0)
    return {Qt.Key.Key_Up: step, Qt.Key.Key_Down: -step}.get(Qt.Key(event.key()), 0)
