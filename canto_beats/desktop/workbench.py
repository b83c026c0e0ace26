"""What is in the window: who hears whom. What is done is done elsewhere, and `window_layout.py` says where it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.automatic.automatic_deeds import AutomaticDeeds
from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.correcting import Correcting
from canto_beats.desktop.cue_deeds import CueDeeds
from canto_beats.desktop.empty_words import picture_words, table_words, waveform_words
from canto_beats.desktop.exporting.export_deeds import ExportDeeds
from canto_beats.desktop.garbage import WindowGarbage
from canto_beats.desktop.glossary.glossary_deeds import GlossaryDeeds
from canto_beats.desktop.guide import Guide
from canto_beats.desktop.jobs.job_queue import STOPPABLE, JobQueue, may_start
from canto_beats.desktop.jobs.words import state_words
from canto_beats.desktop.look.icons import app_icon
from canto_beats.desktop.main_window import MainWindow
from canto_beats.desktop.memory.job_line import JobLine
from canto_beats.desktop.memory.memory_deeds import MemoryDeeds
from canto_beats.desktop.memory.memory_panel import MemoryPanel
from canto_beats.desktop.memory.plan_line import PlanLine
from canto_beats.desktop.models.model_choice import ModelChoice
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.desktop.opening import files_in
from canto_beats.desktop.opening_deeds import OpeningDeeds
from canto_beats.desktop.recording_check.deeds import RecordingCheckDeeds
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.desktop.starting import Starting
from canto_beats.desktop.style.styling import Styling
from canto_beats.desktop.window_layout import WindowLayout
from canto_beats.job.memory_status import MemoryDesk
from canto_beats.service.desk import Desk, QueueItem, QueueState
from canto_beats.service.file_kinds import is_subtitles
from canto_beats.service.job_service import JobService
from canto_beats.service.opening_wish import OpeningWish

SECONDS_TO_STOP = 3
_SENTENCE_MS = 12_000


class Workbench(QObject):
    def __init__(self, window: MainWindow, service: JobService, desk: Desk, memory: MemoryDesk | None = None) -> None:
        super().__init__(window)
        self.window = window
        self._garbage = WindowGarbage(self)
        self.chosen = Chosen(service.home, self)
        self.queue = JobQueue(service, desk, self)
        self.shown = ShownRecording(self.queue, desk, service.home, self.chosen, self)
        self.actions_ = Actions(window)
        self.deeds = CueDeeds(self.shown, self.actions_, self)
        self.shelf = ModelShelf(service.home, self)
        self.models = ModelChoice(self.shelf, self.chosen)
        self._starting = Starting(self.queue, desk, self.models, self.chosen, window)
        self.styling = Styling(self.shown.view, self.chosen, self, self.shelf)
        self.parts = WindowLayout(window, self.queue, self.shown, self.actions_, self.models, self.styling.panel)
        self.guide = Guide(
            service.home, self.chosen, self.shelf, self.queue, self.shown, self.actions_, self.parts, window
        )
        self.correcting = Correcting(self.shown, self.parts.table, self.actions_, self)
        self.parts.put_above_table(*self.correcting.bars)
        self.memory = MemoryPanel(self.queue)
        self.parts.put_in_status_bar(self.correcting.problems, self.guide.notices, self.memory)
        self.lending = MemoryDeeds(memory or service.memory, service.home, self.chosen, self.queue, window)
        JobLine(self.lending, self.shown, desk)
        self.plan = PlanLine(service, self.queue, self.shown, self.models, self.chosen, self.shelf)
        window.statusBar().addWidget(self.plan, 1)
        self.automatic = AutomaticDeeds(self.shown, self.actions_, window)
        self.glossary = GlossaryDeeds(service.home, self.shown, self.actions_, window)
        self.exporting = ExportDeeds(service.home, self.chosen, self.shown, self.parts.video, self.actions_, window)
        self.checking = RecordingCheckDeeds(service, self.shown, self.actions_, window)
        self.opening = OpeningDeeds(self.queue, desk, service.home, self.chosen, self.shown, self.actions_, window)
        self.parts.put_into_menu("file", self.opening.recent, before="sample")
        self._connect_signals()
        window.setWindowIcon(app_icon())
        self.retranslate()
        self.parts.restore(self.chosen.now.window)
        window.hold(self)

    def begin_with(self, wish: OpeningWish) -> None:
        files = files_in(wish.files)
        if all(map(is_subtitles, files)):
            self.opening.show_as_before()
        for item in self.open_recordings(files):
            if wish.start:
                self.start(item.id, wish.model, wish.polish)

    def open_recordings(self, sources: Sequence[Path]) -> list[QueueItem]:
        """Puts them on the list and shows the first."""
        return self.opening.open(sources)

    def open_and_remember(self, chosen: list[Path]) -> None:
        self.opening.open_and_remember(chosen)

    def start(self, item_id: int, model: str | None = None, polish: str | None = None) -> None:
        """With these models, or those that are chosen in the window."""
        self.shown.editor.finish_typing()
        self._starting.start(item_id, model, polish)

    def tell(self, sentence: str) -> None:
        self.window.statusBar().showMessage(sentence, _SENTENCE_MS)

    def _connect_signals(self) -> None:
        shown, actions, timeline = self.shown, self.actions_, self.parts.timeline
        self.queue.item_changed.connect(self._on_item_changed)
        self.opening.wanted.connect(self.parts.queue.choose)
        self.opening.told.connect(self.tell)
        self.opening.refused.connect(self.guide.notice)
        self.exporting.told.connect(self.tell)
        self.exporting.exported_over.connect(self.opening.take_as_exported)
        self.checking.told.connect(self.tell)
        self._starting.refused.connect(self.guide.notice)
        self._starting.told.connect(self.tell)
        self.parts.queue.chosen.connect(shown.show)
        self.parts.queue.start_wanted.connect(self._on_start_wanted)
        self.parts.queue.opening_wanted.connect(actions["open"].trigger)
        shown.changed.connect(self._on_shown)
        shown.editor.refused.connect(self.tell)
        shown.editor.reset.connect(self._on_lines)
        shown.editor.edited.connect(timeline.apply)
        shown.view.changed.connect(self._on_style)
        self._on_style()
        shown.editor.edited.connect(self._on_state)
        shown.selection.changed.connect(self._on_selection)
        shown.measured.connect(timeline.set_peaks)
        shown.subtitle_changed.connect(self.parts.video.show_subtitle)
        shown.player.pictured.connect(self.parts.video.show_picture)
        shown.player.duration_changed.connect(timeline.set_duration)
        shown.player.position_changed.connect(timeline.set_position)
        shown.player.playing_changed.connect(self._on_playing)
        timeline.seek_requested.connect(shown.player.seek)
        timeline.selection_requested.connect(shown.selection.select)
        timeline.times_requested.connect(shown.editor.set_times)
        timeline.shift_requested.connect(shown.editor.shift)
        timeline.line_activated.connect(self.correcting.edit_text)
        self.correcting.told.connect(self.tell)
        self.guide.notices.told.connect(self.tell)
        self.guide.start_wanted.connect(self.start)
        self.guide.wished.connect(self.begin_with)
        self.parts.video.clicked.connect(shown.player.toggle)
        actions["start"].triggered.connect(self._on_start)
        actions["pause_job"].triggered.connect(self._on_pause)
        actions["stop_job"].triggered.connect(self._on_stop)
        actions["quit"].triggered.connect(self.window.close)
        self.memory.clicked.connect(actions["memory"].trigger)
        actions["memory"].triggered.connect(self.lending.open)
        for name, part in self.parts.sections().items():
            actions[name].setChecked(True)
            actions[name].toggled.connect(part.setVisible)

    def _on_start_wanted(self, item_id: int) -> None:
        self.start(item_id)

    def _on_start(self) -> None:
        item_id = self.parts.queue.current_id
        if item_id is not None:
            self.start(item_id)

    def _on_pause(self) -> None:
        item_id = self.parts.queue.current_id
        if item_id is not None:
            self.queue.pause(item_id)

    def _on_stop(self) -> None:
        item_id = self.parts.queue.current_id
        if item_id is not None:
            self.queue.cancel(item_id)

    def _on_item_changed(self, item_id: int) -> None:
        item = self.shown.item
        if item is not None and item.id == item_id:
            self._on_state()

    def _on_lines(self) -> None:
        self.parts.timeline.set_lines(self.shown.editor.lines)
        self._on_state()

    def _on_style(self) -> None:
        self.parts.timeline.show_texts_by(self.shown.view.text)

    def _on_playing(self, _playing: bool) -> None:  # noqa: FBT001 - a slot
        """Whoever looked elsewhere is taken back to the playhead; seeking moves the view too."""
        self.parts.timeline.set_following(True)

    def _on_selection(self) -> None:
        self.parts.timeline.set_selection(self.shown.selection.ids)
        current = self.shown.selection.current
        line = None if current is None else self.shown.editor.line(current)
        if line is not None:
            self.parts.timeline.show_range(line.cue.start_ms, line.cue.end_ms)
        self._on_state()

    def _on_shown(self) -> None:
        """Another recording is seen from its beginning, and the next time as well."""
        self.chosen.change(shown=self.shown.item.id if self.shown.item else None)
        self.parts.timeline.begin_anew()
        self._on_state()

    def _on_state(self, _edit: object = None) -> None:
        """What can be asked for now, and how far the recording that is shown is."""
        item, actions = self.shown.item, self.actions_
        under_way = item is not None and item.state.is_under_way
        actions["start"].setEnabled(item is not None and may_start(item))
        actions["pause_job"].setEnabled(under_way)
        actions["stop_job"].setEnabled(item is not None and item.state in STOPPABLE)
        self.deeds.allow()
        self.correcting.allow()
        self.window.setWindowTitle(f"{item.request.file.name} – canto-beats" if item else "canto-beats")
        self._say_what_is_missing(item)
        if item is None:
            self._show_progress(0)
            self.parts.stage.clear()
            return
        snapshot = self.queue.snapshot(item.id)
        shows = item.state in (QueueState.RUNNING, QueueState.PAUSED)
        self._show_progress(round(snapshot.percent * 10) if shows else 0)
        words = state_words(replace(item, sentence=""), snapshot)  # a failure is said above the picture
        if item.state is QueueState.DONE:
            words = self.tr("%n subtitle(s)", "", len(self.shown.editor.lines))
        self.parts.stage.setText(f"{words}   {snapshot.percent:.0f} %" if item.state is QueueState.RUNNING else words)

    def _say_what_is_missing(self, item: QueueItem | None) -> None:
        hint = picture_words(item, self.actions_)
        if hint:
            self.parts.video.forget_picture()
        self.parts.video.show_hint(hint)
        self.parts.timeline.show_silence(waveform_words(item))
        self.parts.table.show_hint(table_words(item, self.actions_))

    def _show_progress(self, thousandths: int) -> None:
        """In a turn of its own: the bar has itself painted at once, and with it whatever else has changed."""
        QTimer.singleShot(0, self.parts.progress, lambda: self.parts.progress.setValue(thousandths))

    def retranslate(self) -> None:
        self.actions_.retranslate()
        self.parts.retranslate()
        self.opening.recent.retranslate()
        self.plan.retranslate()
        self._on_state()

    def may_close(self) -> bool:
        if self.queue.running is not None and not self._may_stop():
            return False
        self.guide.close(SECONDS_TO_STOP * 1000)
        self.lending.close(SECONDS_TO_STOP * 1000)
        self.glossary.close()
        self.plan.close_down(SECONDS_TO_STOP * 1000)
        self.exporting.stop()
        self.checking.stop()
        self.opening.close(SECONDS_TO_STOP * 1000)
        self.shown.close(SECONDS_TO_STOP * 1000)
        if self.queue.close(SECONDS_TO_STOP * 1000):
            self._garbage.give_back()
        self.chosen.change(window=self.parts.state())
        return True

    def _may_stop(self) -> bool:
        question = self.tr("A transcription is under way. It is paused and goes on from here the next time.")
        answers = QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel
        asked = QMessageBox.question(self.window, self.tr("Close canto-beats?"), question, answers)
        return asked is QMessageBox.StandardButton.Close
