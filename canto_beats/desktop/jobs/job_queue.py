"""The list of recordings and the one job that runs. Knows nothing of how it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from canto_beats.desktop.jobs.worker import JobWorker
from canto_beats.errors import CantoBeatsError
from canto_beats.job.events import JobEvent, JobStarted, WindowCommitted
from canto_beats.job.outcome import Ending
from canto_beats.job.request import JobRequest, OpenedSubtitles
from canto_beats.job.snapshot import JobSnapshot, fold
from canto_beats.service.desk import Desk, QueueItem, QueueState
from canto_beats.service.job_service import JobService
from canto_beats.service.opened_subtitles import OpenedFile

TOLD_EVERY_MS = 60
"""Drawing after every single event would take longer than the events do."""
STARTABLE = frozenset(
    {
        QueueState.ADDED,
        QueueState.PAUSED,
        QueueState.FAILED,
        QueueState.CANCELLED,
        QueueState.INTERRUPTED,
        QueueState.DONE,
    }
)
STOPPABLE = frozenset({QueueState.RUNNING, QueueState.WAITING, QueueState.PAUSED, QueueState.INTERRUPTED})
"""What was paused goes on as it began; stopped, it may begin anew, with other models."""


def may_start(item: QueueItem) -> bool:
    """Subtitles that were opened are not to be lost to a transcription: their film can be opened on its own."""
    return item.state in STARTABLE and item.request.opened is None


class JobQueue(QObject):
    arranged = Signal()
    """Recordings came, went or changed places."""
    item_changed = Signal(int)
    """Something about this one is to be drawn anew."""
    heard = Signal(int, object)
    """Item and the `WindowCommitted`s since the last time: speech that is on disk by now."""
    cues_ready = Signal(int)
    """This item's job has made its subtitles; they are in the library."""
    failed = Signal(str)
    """A sentence for a person: the library would not do something."""

    def __init__(self, service: JobService, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service, self._desk = service, desk
        self._items: dict[int, QueueItem] = {item.id: item for item in desk.items_left_behind()}
        self._snapshots: dict[int, JobSnapshot] = {}
        self._worker: JobWorker | None = None
        self._running: int | None = None
        self._pausing = False
        self._closing = False
        self._waiting: list[JobEvent] = []
        self._tell = QTimer(self)
        self._tell.setInterval(TOLD_EVERY_MS)
        self._tell.setSingleShot(True)
        self._tell.timeout.connect(self._draw)

    @property
    def items(self) -> Sequence[QueueItem]:
        return tuple(self._items.values())

    @property
    def running(self) -> QueueItem | None:
        return None if self._running is None else self._items.get(self._running)

    def item(self, item_id: int) -> QueueItem | None:
        return self._items.get(item_id)

    def snapshot(self, item_id: int) -> JobSnapshot:
        return self._snapshots.get(item_id, JobSnapshot())

    def add(self, request: JobRequest) -> QueueItem | None:
        try:
            item = self._desk.queue.add(request)
        except CantoBeatsError as error:
            self.failed.emit(str(error))
            return None
        self._items[item.id] = item
        self.arranged.emit()
        return item

    def take(self, opened: OpenedFile) -> None:
        """Subtitles that are on the stored list by now, or were before."""
        item = opened.item
        if item.id in self._items:
            return
        self._items[item.id] = item
        if opened.notices:
            self._snapshots[item.id] = JobSnapshot(notices=opened.notices)
        self.arranged.emit()

    def of_file(self, file: Path) -> list[QueueItem]:
        """Those that somebody opened it for: of a recording not the subtitles that were opened beside it."""
        return [each for each in self._items.values() if each.request.file == file]

    def put_recording(self, item_id: int, recording: Path) -> None:
        """That from now on belongs to subtitles which were opened."""
        item = self._items.get(item_id)
        if item is not None and item.request.opened is not None:
            self._put(replace(item, request=replace(item.request, source=recording)))

    def take_as_exported(self, item_id: int, opened: OpenedSubtitles) -> None:
        """The file of subtitles that were opened, as it is since they were exported over it."""
        item = self._items.get(item_id)
        if item is not None:
            self._put(replace(item, request=replace(item.request, opened=opened)))

    def start(self, item_id: int, request: JobRequest | None = None) -> None:
        """Now, or after those that were started before. `request`: with other settings than it was added with."""
        item = self._items.get(item_id)
        if item is None or not may_start(item):
            return
        self._put(replace(item, state=QueueState.WAITING, sentence="", request=request or item.request))
        self._snapshots.pop(item_id, None)
        self._begin_next()

    def pause(self, item_id: int) -> None:
        """Ends the work, which gives the accelerator back; starting it again goes on from what is kept."""
        self._stop(item_id, QueueState.PAUSED)

    def cancel(self, item_id: int) -> None:
        self._stop(item_id, QueueState.CANCELLED)

    def remove(self, item_id: int) -> None:
        """From the list only; not while it runs."""
        if item_id == self._running or item_id not in self._items:
            return
        try:
            self._desk.queue.remove(item_id)
        except CantoBeatsError as error:
            self.failed.emit(str(error))
            return
        del self._items[item_id]
        self._snapshots.pop(item_id, None)
        self.arranged.emit()

    def move(self, item_id: int, by: int) -> None:
        order = list(self._items)
        if item_id not in self._items:
            return
        at = order.index(item_id)
        order.insert(max(0, min(len(order) - 1, at + by)), order.pop(at))
        try:
            self._desk.queue.arrange(order)
        except CantoBeatsError as error:
            self.failed.emit(str(error))
            return
        self._items = {each: self._items[each] for each in order}
        self.arranged.emit()

    def close(self, wait_ms: int) -> bool:
        """Nothing starts any more, and what runs is told to stop. Whether it has, within that time."""
        self._closing = True
        if self._worker is None:
            return True
        self._worker.cancel()
        if not self._worker.wait(wait_ms):
            return False
        QCoreApplication.sendPostedEvents(self)  # what it told last, and that it has finished
        return True

    def _stop(self, item_id: int, state: QueueState) -> None:
        item = self._items.get(item_id)
        if item is None:
            return
        if item_id == self._running and self._worker is not None:
            self._pausing = state is QueueState.PAUSED
            self._worker.cancel()
        elif item.state in STOPPABLE:
            self._put(replace(item, state=state))

    def _begin_next(self) -> None:
        if self._worker is not None or self._closing:
            return
        item = next((each for each in self._items.values() if each.state is QueueState.WAITING), None)
        if item is None:
            return
        self._running, self._pausing = item.id, False
        self._snapshots[item.id] = JobSnapshot()
        self._put(replace(item, state=QueueState.RUNNING))
        self._worker = JobWorker(self._service, item.request, self)
        self._worker.told.connect(self._on_told)
        self._worker.finished.connect(self._on_finished)
        self._worker.start()

    def _on_told(self, event: JobEvent) -> None:
        self._waiting.append(event)
        if not self._tell.isActive():
            self._tell.start()

    def _draw(self) -> None:
        """What was told since the last time, once."""
        told, self._waiting = self._waiting, []
        item_id = self._running
        if item_id is None or not told:
            return
        snapshot = self._snapshots.get(item_id, JobSnapshot())
        for event in told:
            snapshot = fold(snapshot, event)
            if isinstance(event, JobStarted):
                self._put(replace(self._items[item_id], job_id=event.job_id))
        self._snapshots[item_id] = snapshot
        heard = [event for event in told if isinstance(event, WindowCommitted)]
        if heard:
            self.heard.emit(item_id, heard)
        self.item_changed.emit(item_id)

    def _on_finished(self) -> None:
        self._tell.stop()
        self._draw()
        worker, item_id = self._worker, self._running
        self._worker = self._running = None
        if worker is None or item_id is None:
            return
        outcome = worker.outcome
        worker.deleteLater()
        if outcome is None:  # the service never raises, so this is our own mistake; the log has it
            self._put(replace(self._items[item_id], state=QueueState.FAILED))
        else:
            state = QueueState(outcome.ending.value)
            if outcome.ending is Ending.CANCELLED and (self._pausing or self._closing):
                state = QueueState.PAUSED
            self._put(replace(self._items[item_id], state=state, sentence=outcome.sentence))
            if outcome.ok:
                self.cues_ready.emit(item_id)
        self._begin_next()

    def _put(self, item: QueueItem) -> None:
        self._items[item.id] = item
        try:
            self._desk.queue.put(item)
        except CantoBeatsError as error:
            self.failed.emit(str(error))
        self.item_changed.emit(item.id)
