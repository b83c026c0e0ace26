"""Reads the desk again and again: often while somebody looks, now and then while models are loaded, else not at all."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from canto_beats.desktop.desk_thread import DeskThread
from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.memory.memory_history import MemoryHistory
from canto_beats.job.memory_status import MemoryDesk, MemoryStatus, Whereabouts
from canto_beats.settings import Home

LOOKED_AT_EVERY_MS = 2_000
ELSE_EVERY_MS = 10_000


class MemoryWatch(QObject):
    read = Signal(object)
    """A `MemoryStatus`."""
    failed = Signal(str)
    """A sentence for a person."""

    def __init__(self, desk: MemoryDesk, home: Home, queue: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._queue = desk, queue
        self.history = MemoryHistory()
        self.last: MemoryStatus | None = None
        self._is_looked_at = False
        self._thread = DeskThread("memory-reading", home, self)
        self._thread.answered.connect(self._on_read)
        self._thread.failed.connect(self.failed)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self.look)
        queue.item_changed.connect(self._on_item_changed)

    @property
    def is_reading(self) -> bool:
        return self._tick.isActive()

    def attend(self, *, on: bool) -> None:
        """Somebody looks, or does so no longer."""
        self._is_looked_at = on
        if on:
            self.look()
        self._follow()

    def look(self) -> None:
        if not self._thread.is_busy:
            self._thread.ask(self._desk.status)

    def close(self, wait_ms: int) -> bool:
        self._tick.stop()
        self._queue.item_changed.disconnect(self._on_item_changed)
        return self._thread.close(wait_ms)

    def _on_item_changed(self, _item_id: int) -> None:
        self._follow()

    def _on_read(self, status: MemoryStatus) -> None:
        self.last = status
        self.history.add(status, round(time.monotonic() * 1000))
        self._follow()
        self.read.emit(status)

    def _follow(self) -> None:
        is_lent = self.last is not None and any(each.where is not Whereabouts.UNLOADED for each in self.last.models)
        if not (self._is_looked_at or is_lent or self._queue.running is not None):
            self._tick.stop()
            return
        every_ms = LOOKED_AT_EVERY_MS if self._is_looked_at else ELSE_EVERY_MS
        if not self._tick.isActive() or self._tick.interval() != every_ms:
            self._tick.start(every_ms)
