"""Correcting at speed: who does what finding, shifting, snapping, problems and the row that is heard ask for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.cues.cue_table import CueTable
from canto_beats.desktop.cues.peak_levels import PeakLevels
from canto_beats.desktop.cues.problem_count import ProblemCount
from canto_beats.desktop.cues.shift_bar import ShiftBar
from canto_beats.desktop.finding.find_bar import FindBar
from canto_beats.desktop.finding.finder import Finder
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.service.waveform import Peaks


class Correcting(QObject):
    told = Signal(str)
    """A sentence for a person."""

    def __init__(self, shown: ShownRecording, table: CueTable, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._shown, self._table, self._actions = shown, table, actions
        self._peaks: Peaks | None = None
        self._heard: int | None = None
        self.find_bar = FindBar(Finder(shown.editor, shown.selection, self))
        self.shift_bar = ShiftBar(shown.editor, shown.selection)
        self.problems = ProblemCount(table)
        self._connect_signals()

    @property
    def bars(self) -> tuple[QWidget, ...]:
        """Above the table, when they are asked for."""
        return self.find_bar, self.shift_bar

    def allow(self) -> None:
        """Only what would do something."""
        editor = self._shown.editor
        editable, there = editor.document is not None, bool(editor.lines)
        for name in ("find_next", "find_previous", "shift"):
            self._actions[name].setEnabled(editable and there)
        self._actions["snap"].setEnabled(editable and bool(self._shown.selection.ids))
        for name in ("next_problem", "previous_problem"):
            self._actions[name].setEnabled(there)
        if not editable:
            self._close_bars()

    def edit_text(self, line_id: int) -> None:
        self._actions["show_table"].setChecked(True)
        self._table.edit_text(line_id)

    def _connect_signals(self) -> None:
        shown, actions = self._shown, self._actions
        deeds = {
            "find": self._on_find,
            "find_next": self._on_find_next,
            "find_previous": self._on_find_previous,
            "shift": self._on_shift,
            "snap": self._on_snap,
            "next_problem": self.problems.go_to_next,
            "previous_problem": self.problems.go_to_previous,
        }
        for name, deed in deeds.items():
            actions[name].triggered.connect(deed)
        self.find_bar.pattern_changed.connect(self._table.show_found)
        self.find_bar.closed.connect(self._table.setFocus)
        self.shift_bar.closed.connect(self._table.setFocus)
        self.problems.told.connect(self.told)
        shown.measured.connect(self._on_measured)
        shown.player.position_changed.connect(self._on_position)
        shown.player.playing_changed.connect(self._on_playing)

    def _close_bars(self) -> None:
        for bar in (self.find_bar, self.shift_bar):
            if not bar.isHidden():
                bar.close_bar()

    def _on_find(self) -> None:
        self.shift_bar.hide()
        self._open(self.find_bar)

    def _on_find_next(self) -> None:
        if self.find_bar.isHidden():
            self._on_find()
        self.find_bar.find_next()

    def _on_find_previous(self) -> None:
        if self.find_bar.isHidden():
            self._on_find()
        self.find_bar.find_previous()

    def _on_shift(self) -> None:
        if not self.find_bar.isHidden():
            self.find_bar.close_bar()
        self._open(self.shift_bar)

    def _open(self, bar: FindBar | ShiftBar) -> None:
        self._actions["show_table"].setChecked(True)  # it would open where nobody sees it
        bar.open()

    def _on_snap(self) -> None:
        if self._peaks is None:
            self.told.emit(self.tr("The waveform is not there yet. Snapping needs it: try again in a moment."))
        else:
            self._shown.editor.snap(self._shown.selection.ids, PeakLevels(self._peaks))

    def _on_measured(self, peaks: Peaks | None) -> None:
        self._peaks = peaks

    def _on_playing(self, playing: bool) -> None:  # noqa: FBT001 - a slot
        if playing:
            self._table.go_along()
        self._on_position(self._shown.player.position)

    def _on_position(self, ms: int) -> None:
        line = self._shown.line_at(ms) if self._shown.player.is_playing else None
        heard = line.id if line else None
        if heard != self._heard:
            self._heard = heard
            self._table.show_heard(heard)
