"""The terms of the glossary as rows, as the file has them now. Of a file that is broken none, and what is wrong."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from canto_beats.cantonese.glossary.terms import Term
from canto_beats.errors import CantoBeatsError
from canto_beats.service.glossary import glossary_of
from canto_beats.settings import Home

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
BETWEEN_SPELLINGS = "、"


class Column(IntEnum):
    TEXT = 0
    JYUTPING = 1
    HEARD = 2
    SAME_SOUND = 3
    NOTE = 4


class TermsModel(QAbstractTableModel):
    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.terms: tuple[Term, ...] = ()
        self.problem = ""
        """The service's sentence, where the file cannot be used."""
        self.read()

    def read(self) -> None:
        self.beginResetModel()
        try:
            self.terms, self.problem = glossary_of(self._home).terms, ""
        except CantoBeatsError as error:
            self.terms, self.problem = (), str(error)
        self.endResetModel()

    def row_of(self, text: str) -> int | None:
        return next((row for row, term in enumerate(self.terms) if term.text == text), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.terms)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return _text(self.terms[index.row()], Column(index.column()))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        tell = QCoreApplication.translate
        return (
            tell("Glossary", "Term"),
            tell("Glossary", "Jyutping"),
            tell("Glossary", "Wrong spellings"),
            tell("Glossary", "By its sound"),
            tell("Glossary", "Note"),
        )[section]


def _text(term: Term, column: Column) -> str:
    match column:
        case Column.TEXT:
            return term.text
        case Column.JYUTPING:
            return term.jyutping
        case Column.HEARD:
            return BETWEEN_SPELLINGS.join(term.heard)
        case Column.SAME_SOUND:
            return QCoreApplication.translate("Glossary", "Yes") if term.same_sound else ""
        case Column.NOTE:
            return term.note
