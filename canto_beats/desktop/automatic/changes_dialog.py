"""What the program did to the text by itself, row by row: looked at, taken back, done after all. Stays open beside the
work.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from canto_beats.desktop.automatic.change_words import family_words
from canto_beats.desktop.automatic.changes_model import ChangesModel, Column
from canto_beats.desktop.automatic.reasons import reason_words
from canto_beats.desktop.button_row import button_row
from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.rows import show_rows
from canto_beats.desktop.settings_dialog.page import quiet_label
from canto_beats.service.document import KeptChange
from canto_beats.subtitles.automatic import Deed
from canto_beats.subtitles.editing.taking_back import Standing

_WIDTHS = {Column.TIME: 104, Column.BEFORE: 144, Column.AFTER: 144, Column.KIND: 160}


class ChangesDialog(QDialog):
    line_wanted = Signal(int)
    """The line that is to be looked at."""

    def __init__(self, editor: CueEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.model = ChangesModel(editor, self)
        self.table, self.family = QTableView(), QComboBox()
        self.reason, self.nothing = QLabel(), quiet_label()
        self.take_back, self.do_again, self.dismiss, self._close = (QPushButton() for _ in range(4))
        self._lay_out()
        self._connect_signals()
        self.retranslate()
        self._on_rows()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Automatic changes"))
        self.table.setAccessibleName(self.tr("What was changed by itself"))
        self.family.setAccessibleName(self.tr("Which changes are shown"))
        self.reason.setAccessibleName(self.tr("Why it was changed"))
        self.take_back.setText(self.tr("&Take back"))
        self.do_again.setText(self.tr("&Accept"))
        self.dismiss.setText(self.tr("&Reject"))
        self._close.setText(self.tr("Close"))
        self.nothing.setText(self.tr("Nothing was changed by itself in these subtitles."))
        self._fill_families()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._on_chosen()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def chosen(self) -> list[KeptChange]:
        return [self.model.kept(row) for row in self._chosen_rows()]

    def _chosen_rows(self) -> list[int]:
        return sorted(index.row() for index in self.table.selectionModel().selectedRows())

    def _on_take_back(self) -> None:
        self._editor.take_back([kept.change for kept in self.chosen()])

    def _on_do_again(self) -> None:
        self._editor.do_again([kept.change for kept in self.chosen()])

    def _on_dismiss(self) -> None:
        document = self._editor.document
        if document is None:
            return
        for kept in self.chosen():
            if kept.change.deed is Deed.PROPOSED:
                document.dismiss(kept)
        rows = self._chosen_rows()
        self.model.read()
        for row in rows:
            self.table.selectRow(row)

    def _on_chosen(self, _now: QItemSelection | None = None, _before: QItemSelection | None = None) -> None:
        rows = self._chosen_rows()
        stands = [(self.model.kept(row), self.model.standing(row)) for row in rows]
        self.take_back.setEnabled(any(how is Standing.DONE for _, how in stands))
        self.do_again.setEnabled(any(how is Standing.NOT_DONE for _, how in stands))
        self.dismiss.setEnabled(
            any(
                kept.change.deed is Deed.PROPOSED and how is Standing.NOT_DONE and not kept.dismissed
                for kept, how in stands
            )
        )
        self.reason.setText(reason_words(stands[-1][0].change.reason) if stands else "")

    def _on_current(self) -> None:
        row = self.table.currentIndex().row()
        line = self.model.line(row) if row >= 0 else None
        if line is not None:
            self.line_wanted.emit(line.id)

    def _on_family(self) -> None:
        self.model.show_family(str(self.family.currentData() or ""))

    def _on_rows(self) -> None:
        there = bool(self.model.families)
        self.table.setVisible(there)
        self.reason.setVisible(there)
        self.nothing.setVisible(not there)
        self._fill_families()
        self._on_chosen()

    def _fill_families(self) -> None:
        """What is chosen stays chosen, as long as it is there."""
        chosen = self.family.currentData()
        self.family.blockSignals(True)  # noqa: FBT003 - Qt's
        self.family.clear()
        self.family.addItem(self.tr("All changes"), "")
        for family in self.model.families:
            self.family.addItem(family_words(family), family)
        self.family.setCurrentIndex(max(self.family.findData(chosen), 0))
        self.family.setEnabled(self.family.count() > 1)
        self.family.blockSignals(False)  # noqa: FBT003 - Qt's

    def _connect_signals(self) -> None:
        self.take_back.clicked.connect(self._on_take_back)
        self.do_again.clicked.connect(self._on_do_again)
        self.dismiss.clicked.connect(self._on_dismiss)
        self._close.clicked.connect(self.accept)
        self.family.currentIndexChanged.connect(self._on_family)
        self.model.modelReset.connect(self._on_rows)
        self.model.dataChanged.connect(self._on_chosen)
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.table.selectionModel().currentChanged.connect(self._on_current)

    def _lay_out(self) -> None:
        show_rows(self.table, self.model, _WIDTHS)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(self.family)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.reason)
        column.addLayout(button_row((self.take_back, self.do_again, self.dismiss), self._close))
        self.resize(768, 512)
