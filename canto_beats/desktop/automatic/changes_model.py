"""The automatic changes of the recording that is shown, as rows. How each stands is read off the lines as they are."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from canto_beats.desktop.automatic.change_words import family_words, state_words
from canto_beats.desktop.automatic.reasons import reason_words
from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.cues.timecode import shown
from canto_beats.service.document import KeptChange
from canto_beats.subtitles.editing.sheet import Line
from canto_beats.subtitles.editing.taking_back import Standing, line_of, standing, state_of

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
NOTHING = "–"


class Column(IntEnum):
    TIME = 0
    BEFORE = 1
    AFTER = 2
    KIND = 3
    STANDING = 4


class ChangesModel(QAbstractTableModel):
    def __init__(self, editor: CueEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._all: tuple[KeptChange, ...] = ()
        self._rows: list[KeptChange] = []
        self._family = ""
        self._standings: dict[int, Standing] = {}
        """Of those that were asked for since the lines changed last."""
        editor.reset.connect(self.read)
        editor.edited.connect(self._on_edited)
        self.read()

    def read(self) -> None:
        """Anew, from what is kept of the recording."""
        document = self._editor.document
        self._all = document.changes() if document is not None else ()
        self.show_family(self._family)

    @property
    def families(self) -> list[str]:
        """Those there are, in the order in which they come."""
        return list(dict.fromkeys(each.change.family for each in self._all))

    def show_family(self, family: str) -> None:
        """Nothing stands for all."""
        self.beginResetModel()
        self._family = family
        self._standings.clear()
        self._rows = [each for each in self._all if not family or each.change.family == family]
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def kept(self, row: int) -> KeptChange:
        return self._rows[row]

    def standing(self, row: int) -> Standing:
        kept = self._rows[row]
        if kept.number not in self._standings:
            self._standings[kept.number] = standing(self._editor.lines, kept.change)
        return self._standings[kept.number]

    def line(self, row: int) -> Line | None:
        return line_of(self._editor.lines, self._rows[row].change)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        kept, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return reason_words(kept.change.reason) or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        tell = QCoreApplication.translate
        return (
            tell("Changes", "Time"),
            tell("Changes", "Heard"),
            tell("Changes", "Written"),
            tell("Changes", "Why"),
            tell("Changes", "State"),
        )[section]

    def _text(self, row: int, column: Column) -> str:
        kept = self._rows[row]
        change = kept.change
        match column:
            case Column.TIME:
                return shown(change.start_ms)
            case Column.BEFORE:
                return change.before.replace("\n", " ") or NOTHING
            case Column.AFTER:
                return change.after.replace("\n", " ") or NOTHING
            case Column.KIND:
                return family_words(change.family)
            case Column.STANDING:
                return state_words(state_of(change.deed, self.standing(row), dismissed=kept.dismissed))

    def _on_edited(self, _edit: object) -> None:
        self._standings.clear()
        if self._rows:
            last = len(self._rows) - 1
            self.dataChanged.emit(self.index(0, Column.STANDING), self.index(last, Column.STANDING))
