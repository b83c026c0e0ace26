"""The text of a row, and typing in it.

Return keeps it, Shift+Return breaks the line, Ctrl+Return splits at the cursor.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QStyleOptionViewItem, QWidget

from canto_beats.desktop.cues.row_delegate import RowDelegate, RowMarks
from canto_beats.desktop.cues.table_model import HAS_PROBLEM, LINE_ID, Index, spoken_place
from canto_beats.desktop.cues.text_marks import mark_found
from canto_beats.desktop.look.icons import icon

_SIGN = 16


class TextDelegate(RowDelegate):
    split_wanted = Signal(int, int)
    """Line and cursor; what was typed so far has been kept."""

    def __init__(self, marks: RowMarks, parent: QWidget) -> None:
        super().__init__(marks, parent)
        self._sign = icon("warning", "warning")

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(HAS_PROBLEM):
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = self._sign
            option.decorationSize = QSize(_SIGN, _SIGN)
            option.decorationPosition = QStyleOptionViewItem.Position.Right
            option.decorationAlignment = Qt.AlignmentFlag.AlignCenter

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if self._marks.found is not None:
            drawn = QStyleOptionViewItem(option)
            self.initStyleOption(drawn, index)
            mark_found(painter, drawn, self._marks.found)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QPlainTextEdit(parent)
        editor.setAccessibleName(spoken_place(index))
        editor.setTabChangesFocus(True)
        editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        editor.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        editor.setProperty("line", index.data(LINE_ID))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.moveCursor(QTextCursor.MoveOperation.End)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText(), Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and isinstance(editor, QPlainTextEdit)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # elsewhere in the window, Ctrl+Return starts the transcription
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._on_return(editor, event.modifiers())
        return super().eventFilter(editor, event)

    def _on_return(self, editor: QPlainTextEdit, pressed: Qt.KeyboardModifier) -> bool:
        if pressed & Qt.KeyboardModifier.ShiftModifier:
            editor.insertPlainText("\n")
            return True
        cursor = editor.textCursor().position()
        blank_before = len(editor.toPlainText()) - len(editor.toPlainText().lstrip())
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
        if pressed & Qt.KeyboardModifier.ControlModifier:
            self.split_wanted.emit(editor.property("line"), max(0, cursor - blank_before))
        return True
