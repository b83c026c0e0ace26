"""The subtitles as rows. Draws nothing and decides nothing: what is typed goes to the editor, which may refuse it."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.cues.problem_sentences import problem_sentence
from canto_beats.desktop.cues.row_problems import RowProblems
from canto_beats.desktop.cues.timecode import shown, typed
from canto_beats.desktop.style.cue_view import CueView
from canto_beats.subtitles.editing.sheet import Edit, Line

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
LINE_ID = Qt.ItemDataRole.UserRole + 1
HAS_PROBLEM = Qt.ItemDataRole.UserRole + 2


class Column(IntEnum):
    START = 0
    END = 1
    TEXT = 2


class CueTableModel(QAbstractTableModel):
    def __init__(self, editor: CueEditor, parent: QObject | None = None, view: CueView | None = None) -> None:
        super().__init__(parent)
        self._editor, self._view = editor, view or CueView(self)
        self._lines: list[Line] = list(editor.lines)
        self.problems = RowProblems(self._lines, editor.limits)
        editor.reset.connect(self._on_reset)
        editor.edited.connect(self._on_edited)
        editor.measured_anew.connect(self._on_limits)
        self._view.changed.connect(self._on_style)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def line(self, row: int) -> Line:
        return self._lines[row]

    def rows_of(self, ids: frozenset[int]) -> list[int]:
        return [row for row, line in enumerate(self._lines) if line.id in ids] if ids else []

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], Column(index.column())
        if role == LINE_ID:
            return line.id
        if role == Qt.ItemDataRole.DisplayRole and column is Column.TEXT:
            return self._view.text(line.cue)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return _text(line, column)
        if role == HAS_PROBLEM:
            return bool(self.problems.of(index.row()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(map(problem_sentence, self.problems.of(index.row()))) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        line, column = self._lines[index.row()], Column(index.column())
        if column is Column.TEXT:
            return self._editor.set_text(line.id, str(value).strip())
        time = typed(str(value))
        if time is None:
            self._editor.refused.emit(
                QCoreApplication.translate("Editing", "That is no time: type it as minutes:seconds.milliseconds.")
            )
            return False
        start, end = (time, line.cue.end_ms) if column is Column.START else (line.cue.start_ms, time)
        return self._editor.set_times(line.id, start, end)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._editor.document is not None and index.isValid():
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return _title(Column(section))

    def _spoken(self, index: Index) -> str:
        """Where it is comes first: it is heard while somebody goes from cell to cell."""
        said = f"{spoken_place(index)}: {index.data()}"
        faults = self.problems.of(index.row()) if index.column() == Column.TEXT else ()
        return "\n".join([said, *map(problem_sentence, faults)])

    def _on_reset(self) -> None:
        self.beginResetModel()
        self._lines = list(self._editor.lines)
        self.problems = RowProblems(self._lines, self._editor.limits)
        self.endResetModel()

    def _on_edited(self, edit: Edit) -> None:
        """Rows that stay rows are changed in place, so that the view keeps its place and its selection."""
        gone, come = len(edit.removed), len(edit.added)
        both = min(gone, come)
        self._lines[edit.at : edit.at + both] = edit.added[:both]
        around = [self.problems.changed(edit.at, both, both)]
        first = edit.at + both
        if gone > both:
            self.beginRemoveRows(_ROOT, first, edit.at + gone - 1)
            del self._lines[first : edit.at + gone]
            around.append(self.problems.changed(first, gone - both, 0))
            self.endRemoveRows()
        elif come > both:
            self.beginInsertRows(_ROOT, first, edit.at + come - 1)
            self._lines[first:first] = edit.added[both:]
            around.append(self.problems.changed(first, 0, come - both))
            self.endInsertRows()
        self._tell_changed(min(start for start, _ in around), max(end for _, end in around))

    def _on_limits(self) -> None:
        self.problems = RowProblems(self._lines, self._editor.limits)
        self._tell_changed(0, len(self._lines) - 1)

    def _on_style(self) -> None:
        """The view asks again for what is in sight, and for no more."""
        self._tell_changed(0, len(self._lines) - 1)

    def _tell_changed(self, first: int, last: int) -> None:
        first, last = max(0, first), min(len(self._lines) - 1, last)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))


def spoken_place(index: Index) -> str:
    """What a screen reader calls a cell, and whatever is opened in it."""
    return f"{index.row() + 1}, {_title(Column(index.column()))}"


def _title(column: Column) -> str:
    tell = QCoreApplication.translate
    match column:
        case Column.START:
            return tell("CueTable", "Start")
        case Column.END:
            return tell("CueTable", "End")
        case Column.TEXT:
            return tell("CueTable", "Text")


def _text(line: Line, column: Column) -> str:
    match column:
        case Column.START:
            return shown(line.cue.start_ms)
        case Column.END:
            return shown(line.cue.end_ms)
        case Column.TEXT:
            return line.cue.text
