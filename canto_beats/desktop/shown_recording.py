"""The recording that the window shows: its picture, its waveform and its subtitles, finished or still coming."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from canto_beats.cantonese.words import read_words
from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.cues.live_cues import LiveCues
from canto_beats.desktop.cues.selection import CueSelection
from canto_beats.desktop.desk_thread import DeskThread
from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.player.player import Player
from canto_beats.desktop.style.cue_view import CueView
from canto_beats.desktop.timeline.waveform_reader import WaveformReader
from canto_beats.errors import CantoBeatsError
from canto_beats.job.events import WindowCommitted
from canto_beats.service.desk import Desk, QueueItem, QueueState
from canto_beats.service.subtitle_file import limits_of
from canto_beats.settings import Home
from canto_beats.subtitles.cue_profiles import known_rules
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.editing.sheet import Line
from canto_beats.subtitles.problems import ViewingLimits

_PHRASES_AT_ONCE = 24
"""As many as take a few milliseconds."""


class ShownRecording(QObject):
    changed = Signal()
    """Another recording, or none."""
    measured = Signal(object)
    """`Peaks`, or nothing while there are none."""
    subtitle_changed = Signal(str)
    """What stands over the picture now."""
    told = Signal(str)
    """A sentence for a person."""

    def __init__(self, queue: JobQueue, desk: Desk, home: Home, chosen: Chosen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._desk, self._home, self._chosen = queue, desk, home, chosen
        self.player = Player(self)
        self.editor = CueEditor(self)
        self.selection = CueSelection(self)
        self.view = CueView(self)
        self._item_id: int | None = None
        self._live: dict[int, LiveCues] = {}
        """Of recordings whose job has not ended well yet."""
        self._begun_anew: set[int] = set()
        """Of these, those whose job was started again and has told nothing yet: what was kept is still seen."""
        self._catching_up = QTimer(self)
        self._catching_up.setInterval(0)
        self._catching_up.setSingleShot(True)
        self._catching_up.timeout.connect(self._catch_up)
        self._reader: WaveformReader | None = None
        self._thread = DeskThread("kept-subtitles", home, self)
        self._thread.answered.connect(self._on_kept)
        self._thread.failed.connect(self.told)
        queue.heard.connect(self._on_heard)
        queue.item_changed.connect(self._on_item_changed)
        queue.cues_ready.connect(self._on_cues_ready)
        queue.arranged.connect(self._on_arranged)
        chosen.changed.connect(self._on_chosen)
        self.player.position_changed.connect(self._on_position)
        self.player.failed.connect(self.told)
        self.selection.changed.connect(self._on_selection)
        self.editor.edited.connect(self._on_edited)
        self.editor.reset.connect(self._on_edited)
        self.view.changed.connect(self._on_edited)

    @property
    def item(self) -> QueueItem | None:
        return None if self._item_id is None else self._queue.item(self._item_id)

    def show(self, item_id: int) -> None:
        item = self._queue.item(item_id)
        if item is None or item_id == self._item_id:
            return
        self._item_id = item_id
        self.changed.emit()
        self._show_subtitles(item)
        self._show_recording(item)

    def put_recording(self, recording: Path) -> None:
        """To subtitles that were opened, and are shown."""
        if self._item_id is None:
            return
        self._queue.put_recording(self._item_id, recording)
        self.changed.emit()
        if self.item is not None:
            self._show_recording(self.item)

    def line_at(self, ms: int) -> Line | None:
        """The last one that has begun by then and has not ended."""
        lines = self.editor.lines
        at = bisect_right(lines, ms, key=lambda line: line.cue.start_ms) - 1
        return lines[at] if at >= 0 and lines[at].cue.end_ms > ms else None

    def close(self, wait_ms: int) -> None:
        self._thread.close(wait_ms)
        self._stop_measuring()
        self.player.close()

    def _show_recording(self, item: QueueItem) -> None:
        self.player.open(item.request.source if item.request.has_recording else None)
        self._measure(item)

    def _show_subtitles(self, item: QueueItem) -> None:
        self.editor.keep_to(self._limits(item))
        try:
            if item.job_id is not None and not item.state.is_under_way:
                document = self._desk.document(item.job_id)
                if document.lines or item.state is QueueState.DONE:
                    self.view.use(document.model_lines())
                    self.editor.open(document)
                    return
                if item.id not in self._live:  # its job ended before this window was opened
                    self._live[item.id] = live = LiveCues(_rules(item))
                    self._thread.ask(partial(self._kept_for, live, item.job_id))
        except CantoBeatsError as error:
            self.told.emit(str(error))
        shown = self._live.get(item.id)
        self.editor.show_only(shown.cues if shown else ())
        self._catch_up()

    def _kept_for(self, live: LiveCues, job_id: int) -> tuple[LiveCues, Sequence[WindowCommitted]]:
        read_words()  # the window builds subtitles of what is heard, and has no time for it
        return live, self._desk.kept_windows(job_id)

    def _on_kept(self, kept: tuple[LiveCues, Sequence[WindowCommitted]]) -> None:
        live, windows = kept
        live.hear(windows)
        self._catch_up()

    def _on_heard(self, item_id: int, windows: Sequence[WindowCommitted]) -> None:
        """A job that began anew tells everything anew."""
        if item_id in self._begun_anew or item_id not in self._live:
            self._begun_anew.discard(item_id)
            self._live[item_id] = LiveCues(_rules(self._queue.item(item_id)))
        self._live[item_id].hear(windows)
        if item_id == self._item_id:
            self._catch_up()

    def _catch_up(self) -> None:
        """With what was heard: a portion now, the next one after whatever else there is to do."""
        live = None if self._item_id is None else self._live.get(self._item_id)
        first = live.take_in(_PHRASES_AT_ONCE) if live else None
        if live and first is not None:
            self.editor.keep_to(ViewingLimits(live.rules))
            self.editor.show_only(live.cues, first)
        if live and live.is_behind:
            self._catching_up.start()

    def _on_item_changed(self, item_id: int) -> None:
        item = self._queue.item(item_id)
        if item is None:
            return
        if item.state is QueueState.WAITING:
            self._begun_anew.add(item_id)
            if item_id == self._item_id and self.editor.document is not None:
                self.editor.show_only(self.editor.document.cues)  # what is corrected now would be lost
        elif not item.state.is_under_way and item_id in self._begun_anew:  # and nothing was heard
            self._begun_anew.discard(item_id)
            if item_id == self._item_id:
                self._show_subtitles(item)

    def _on_cues_ready(self, item_id: int) -> None:
        self._live.pop(item_id, None)
        self._begun_anew.discard(item_id)
        item = self.item
        if item is not None and item_id == self._item_id:
            self._show_subtitles(item)

    def _on_arranged(self) -> None:
        if self._item_id is not None and self._queue.item(self._item_id) is None:
            self._item_id = None
            self._stop_measuring()
            self.player.pause()
            self.editor.show_only(())
            self.changed.emit()

    def _on_position(self, ms: int) -> None:
        line = self.line_at(ms)
        self.subtitle_changed.emit(self.view.text(line.cue) if line else "")

    def _on_selection(self) -> None:
        """What is chosen is what is seen, unless it plays."""
        chosen = self.selection.current
        line = None if chosen is None or self.player.is_playing else self.editor.line(chosen)
        if line is not None and not line.cue.start_ms <= self.player.position < line.cue.end_ms:
            self.player.seek(line.cue.start_ms)

    def _on_edited(self, _edit: object = None) -> None:
        self._on_position(self.player.position)

    def _on_chosen(self, _preferences: object = None) -> None:
        """Subtitles that were built by nobody's conventions here are measured by those that are chosen."""
        item = self.item
        if item is not None and item.request.opened is not None:
            self.editor.measure_by(self._limits(item))

    def _limits(self, item: QueueItem) -> ViewingLimits:
        opened = item.request.opened
        if opened is None:
            return ViewingLimits(_rules(item))
        return limits_of(opened.format, known_rules(self._chosen.now.profile) or CueRules())

    def _measure(self, item: QueueItem) -> None:
        self._stop_measuring()
        self.measured.emit(None)
        if not item.request.has_recording:
            return
        self._reader = WaveformReader(item.request.source, item.request.audio_track, self._home, self)
        self._reader.measured.connect(self.measured)
        self._reader.failed.connect(self.told)
        self._reader.start()

    def _stop_measuring(self) -> None:
        if self._reader is None:
            return
        self._reader.measured.disconnect(self.measured)
        self._reader.cancel()
        self._reader.wait()
        self._reader.deleteLater()
        self._reader = None


def _rules(item: QueueItem | None) -> CueRules:
    """Those that its job builds by; the usual ones where its profile cannot be read by this version."""
    return (known_rules(item.request.profile) if item else None) or CueRules()
