"""How many subtitles have a problem; a click goes to the next. Counted little by little, when nothing else is done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from canto_beats.desktop.cues.cue_table import CueTable
from canto_beats.desktop.look.icons import icon

_ROWS_AT_ONCE = 100
"""Some milliseconds."""


class ProblemCount(QToolButton):
    told = Signal(str)
    """A sentence for a person."""

    def __init__(self, table: CueTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._count_more)
        self.setIcon(icon("warning", "warning"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.clicked.connect(self.go_to_next)
        model = table.cue_model
        model.dataChanged.connect(self._on_rows)
        model.rowsInserted.connect(self._on_rows)
        model.rowsRemoved.connect(self._on_rows)
        model.modelReset.connect(self._on_rows)
        self._tell()

    def go_to_next(self) -> None:
        self._go(1)

    def go_to_previous(self) -> None:
        self._go(-1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()
        super().changeEvent(event)

    def _go(self, step: int) -> None:
        chosen = self._table.chosen_row()
        start = (-1 if step > 0 else 0) if chosen is None else chosen
        found = self._table.cue_model.problems.next_after(start, step)
        if found is None:
            self.told.emit(self.tr("No subtitle has a problem."))
        else:
            self._table.go_to(found)

    def _on_rows(self, *_which: object) -> None:
        self._idle.start()

    def _count_more(self) -> None:
        problems = self._table.cue_model.problems
        problems.look_at_more(_ROWS_AT_ONCE)
        if problems.is_complete:
            self._idle.stop()
            self._tell()

    def _tell(self) -> None:
        count = self._table.cue_model.problems.count
        self.setVisible(bool(count))
        self.setText(self.tr("%n problem(s)", "", count))
        self.setToolTip(self.tr("Subtitles that viewers would stumble over. F8 goes to the next."))
        self.setAccessibleName(self.text())
