"""What is borrowed now, in a few words at the end of the status bar; a click shows more.

Measured only while there is something to see.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QToolButton, QWidget

from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.look.icons import icon
from canto_beats.desktop.memory.memory_reader import MemoryReader
from canto_beats.desktop.memory.memory_words import Lending, MemoryNow, long_words, short_words
from canto_beats.job.stage import Stage
from canto_beats.service.memory_use import MemoryUse

MEASURED_EVERY_MS = 2000
_MOST_LOOKS_AFTER = 10
"""At what a job has left behind; who is not gone by then hangs in a driver."""
_LONGEST_ANSWER_MS = 2000
"""A driver may hang; the window closes all the same."""
_LOADING = frozenset({Stage.LOAD_SPEECH, Stage.LOAD_LANGUAGE})


class MemoryPanel(QToolButton):
    def __init__(self, queue: JobQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._now = MemoryNow()
        self._has_borrowed = False
        """A model was loaded, and it was not yet seen that it has gone."""
        self._looks_left = 0
        self._reader = MemoryReader(self)
        self._reader.measured.connect(self._on_measured)
        self._tick = QTimer(self)
        self._tick.setInterval(MEASURED_EVERY_MS)
        self._tick.timeout.connect(self._measure)
        self.setIcon(icon("memory", "text_quiet"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        queue.item_changed.connect(self._on_item_changed)
        self._draw()

    @property
    def now(self) -> MemoryNow:
        return self._now

    @property
    def words(self) -> str:
        return self.text().replace("&&", "&")

    @property
    def is_measuring(self) -> bool:
        return self._tick.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """With the window; a thread must not outlive it."""
        super().hideEvent(event)
        self._tick.stop()
        self._reader.wait(_LONGEST_ANSWER_MS)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._draw()
        super().changeEvent(event)

    def _on_item_changed(self, _item_id: int) -> None:
        self._follow()

    def _follow(self) -> None:
        running = self._queue.running
        if running is None:
            self._after_the_jobs()
        else:
            snapshot = self._queue.snapshot(running.id)
            loading = snapshot.stage in _LOADING
            if snapshot.engine is not None or loading:
                self._has_borrowed, self._looks_left = True, _MOST_LOOKS_AFTER
            if snapshot.engine is not None:
                self._show(MemoryNow(Lending.LOADED, snapshot.engine, self._now.use))
            else:
                self._show(MemoryNow(Lending.LOADING if loading else Lending.NOTHING, None, self._now.use))
        wanted = self.isVisible() and (running is not None or self._looks_left > 0)
        if wanted and not self._tick.isActive():
            self._tick.start()
            self._measure()
        elif not wanted:
            self._tick.stop()

    def _after_the_jobs(self) -> None:
        """How the last one ended shows in what is left of it."""
        if self._has_borrowed and self._now.lending is not Lending.UNSEEN:
            self._show(MemoryNow(Lending.UNSEEN, None, None))
            self._tick.stop()  # to look at once
        elif not self._has_borrowed and self._now.lending is not Lending.GIVEN_BACK:
            self._show(MemoryNow())

    def _measure(self) -> None:
        device = self._now.engine.device if self._now.engine else ""
        self._reader.ask(device, afterwards=self._queue.running is None)

    def _on_measured(self, use: MemoryUse, afterwards: bool) -> None:  # noqa: FBT001 - a slot
        lending = self._now.lending
        if lending is Lending.UNSEEN and afterwards:
            self._looks_left -= 1
            if not use.engines:
                lending = Lending.GIVEN_BACK
                self._has_borrowed, self._looks_left = False, 0
        if lending is not Lending.NOTHING or self._queue.running is not None:
            self._show(MemoryNow(lending, self._now.engine, use))
        self._follow()

    def _show(self, now: MemoryNow) -> None:
        if now != self._now:
            self._now = now
            self._draw()

    def _draw(self) -> None:
        short, long = short_words(self._now), long_words(self._now)
        self.setText(short.replace("&", "&&"))
        self.setToolTip(long)
        self.setAccessibleName(short)
        self.setAccessibleDescription(long)
