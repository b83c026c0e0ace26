"""The table of subtitles: where most of the correcting is done."""

from __future__ import annotations

import re

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.cues.row_delegate import RowMarks
from canto_beats.desktop.cues.selection import CueSelection
from canto_beats.desktop.cues.table_model import Column, CueTableModel
from canto_beats.desktop.cues.text_delegate import TextDelegate
from canto_beats.desktop.cues.time_delegate import TimeDelegate
from canto_beats.desktop.look.hint import draw_hint
from canto_beats.desktop.style.cue_view import CueView
from canto_beats.subtitles.editing.sheet import Edit

_LINES_SHOWN = 2
_WIDTHS = {Column.START: 104, Column.END: 104}


class CueTable(QTableView):
    def __init__(
        self,
        editor: CueEditor,
        selection: CueSelection,
        parent: QWidget | None = None,
        view: CueView | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor, self._selection = editor, selection
        self._model = CueTableModel(editor, self, view)
        self._following = True
        self._copying = False
        self._marks = RowMarks()
        self._hint = ""
        self._along = True
        """With what is heard, while it plays."""
        self._delegate = TextDelegate(self._marks, self)
        self._times = TimeDelegate(self._marks, self)
        self.setModel(self._model)
        self._set_up()
        self._connect_signals()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Subtitles"))

    def show_hint(self, text: str) -> None:
        """What is said where there is no subtitle."""
        if text != self._hint:
            self._hint = text
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hint and not self._model.rowCount():
            painter = QPainter(self.viewport())
            draw_hint(painter, self.viewport().rect(), self.palette(), self._hint)
            painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        self._look_where_the_person_is()

    @property
    def cue_model(self) -> CueTableModel:
        return self._model

    def show_heard(self, line_id: int | None) -> None:
        """Nothing: it is quiet. The view goes along with what is heard, unless the person looks elsewhere."""
        self._marks.heard = line_id
        self.viewport().update()
        row = self._heard_row()
        if row is not None and self._along and self.state() is not QAbstractItemView.State.EditingState:
            self.scrollTo(self._model.index(row, 0))

    def go_along(self) -> None:
        """Whoever begins to play wants to see what is heard."""
        self._along = True

    def show_found(self, found: re.Pattern[str] | None) -> None:
        self._marks.found = found
        self.viewport().update()

    def chosen_row(self) -> int | None:
        """The current one, if it is chosen at all: Qt has a current row from the moment the table has the focus."""
        row = self.currentIndex().row()
        return row if row >= 0 and self.selectionModel().isRowSelected(row) else None

    def go_to(self, row: int) -> None:
        """And nowhere else, whatever keys are held: Qt's own way adds to what is chosen while Shift or Ctrl is."""
        index = self._model.index(row, Column.TEXT)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def edit_text(self, line_id: int) -> None:
        """With the cursor in it. One that cannot be edited now is gone to all the same."""
        for row in self._model.rows_of(frozenset({line_id})):
            self.go_to(row)
            self.setFocus()
            index = self.currentIndex()
            if self._model.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)

    def _heard_row(self) -> int | None:
        heard = self._marks.heard
        return None if heard is None else next(iter(self._model.rows_of(frozenset({heard}))), None)

    def _set_up(self) -> None:
        self.retranslate()
        self.setItemDelegate(self._times)
        self.setItemDelegateForColumn(Column.TEXT, self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)  # Tab leaves the table; arrow keys move in it
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionsClickable(False)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        # One height for all: asking every row for its own takes seconds with many of them.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() * _LINES_SHOWN + 12)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)

    def _connect_signals(self) -> None:
        self.selectionModel().selectionChanged.connect(self._on_chosen)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self._selection.changed.connect(self._on_selection)
        self._model.rowsInserted.connect(self._on_rows_came)
        self._model.modelReset.connect(self._on_reset)
        self._editor.edited.connect(self._on_edited)
        self._editor.typing_ends.connect(self._keep_typing)
        self._delegate.split_wanted.connect(self._editor.split)
        self.verticalScrollBar().sliderMoved.connect(self._look_where_the_person_is)
        self.verticalScrollBar().actionTriggered.connect(self._look_where_the_person_is)

    def _on_chosen(self, _come: QItemSelection, _gone: QItemSelection) -> None:
        self._tell_selection()

    def _on_current(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self._tell_selection()

    def _tell_selection(self) -> None:
        if self._copying:
            return
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        current = self.currentIndex()
        ids = {self._model.line(row).id for row in rows}
        self._selection.select(ids, self._model.line(current.row()).id if current.row() in rows else None)

    def _on_selection(self) -> None:
        """Somebody else selected: the timeline, the player, a key."""
        rows = self._model.rows_of(self._selection.ids)
        if rows == sorted({index.row() for index in self.selectionModel().selectedRows()}):
            return
        self._copying = True
        try:
            chosen = QItemSelection()
            for first, last in _runs(rows):
                chosen.select(self._model.index(first, 0), self._model.index(last, Column.TEXT))
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            for row in rows:
                if self._model.line(row).id == self._selection.current:
                    index = self._model.index(row, Column.TEXT)
                    self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                    self.scrollTo(index)
        finally:
            self._copying = False

    def _keep_typing(self) -> None:
        typing = self.indexWidget(self.currentIndex())
        if typing is not None and self.state() is QAbstractItemView.State.EditingState:
            self.commitData(typing)
            self.closeEditor(typing, QAbstractItemDelegate.EndEditHint.NoHint)

    def _on_rows_came(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        if self._following and self._editor.document is None:
            self.scrollToBottom()

    def _on_reset(self) -> None:
        """Whoever went along to the end of a job begins to read at its beginning."""
        if self._following and self._editor.document is not None:
            self.scrollToTop()
        self._following = True
        self._selection.select(())

    def _on_edited(self, edit: Edit) -> None:
        if self._selection.ids & {line.id for line in edit.removed}:
            self._selection.keep_only([line.id for line in self._editor.lines])

    def _look_where_the_person_is(self, _how: int = 0) -> None:
        """Whoever scrolls away is not taken back; whoever scrolls to the end or to what is heard is taken along."""
        bar = self.verticalScrollBar()
        self._following = max(bar.value(), bar.sliderPosition()) >= bar.maximum()
        row = self._heard_row()
        if row is not None:
            top = self.rowViewportPosition(row) - (bar.sliderPosition() - bar.value())
            self._along = -self.rowHeight(row) < top < self.viewport().height()


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
