"""What the window does about memory: shows it, has it given back, and tells the desk what the person has chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.desk_thread import DeskThread
from canto_beats.desktop.dialog_once import DialogOnce
from canto_beats.desktop.jobs.job_queue import JobQueue
from canto_beats.desktop.memory.memory_dialog import MemoryDialog
from canto_beats.desktop.memory.memory_watch import MemoryWatch
from canto_beats.desktop.memory.shared_desk import SharedDesk
from canto_beats.job.memory_status import MemoryDesk, MemoryPolicy, MemoryStatus
from canto_beats.settings import Home


class MemoryDeeds(QObject):
    opened = Signal()

    def __init__(self, desk: MemoryDesk, home: Home, chosen: Chosen, queue: JobQueue, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._chosen, self._window = desk, chosen, window
        self._dialog = DialogOnce(self._made)
        self._told_of: tuple[MemoryPolicy, float] | None = None
        """The policy that the desk has been told of."""
        self.watch = MemoryWatch(desk, home, queue, self)
        self.watch.read.connect(self._on_read)
        self.watch.failed.connect(self._on_failed)
        self._thread = DeskThread("memory-deeds", home, self)
        self._thread.answered.connect(self._on_done)
        self._thread.failed.connect(self._on_failed)
        self.shared = SharedDesk(desk, self)
        self.shared.chosen.connect(self._on_chosen_elsewhere)
        chosen.changed.connect(self._on_chosen)
        self._on_chosen()

    @property
    def dialog(self) -> MemoryDialog | None:
        """If it is open."""
        return self._dialog.now

    def open(self) -> None:
        was_open = self.dialog is not None
        self._dialog.open()
        if not was_open:
            self.opened.emit()

    def close(self, wait_ms: int) -> bool:
        """With the window. Whether every thread has come to its end."""
        self._dialog.close()
        watched, done = self.watch.close(wait_ms), self._thread.close(wait_ms)
        return watched and done

    def _made(self) -> MemoryDialog:
        dialog = MemoryDialog(self._chosen, self.watch.history, self._window)
        dialog.attended.connect(self._on_attended)
        dialog.refresh_wanted.connect(self.watch.look)
        dialog.offload_wanted.connect(self._on_offload)
        dialog.release_wanted.connect(self._on_release)
        if self.watch.last is not None:
            dialog.show_status(self.watch.last)
        dialog.show_busy(busy=self._thread.is_busy)
        return dialog

    def _on_attended(self, is_seen: bool) -> None:  # noqa: FBT001 - a slot
        self.watch.attend(on=is_seen)

    def _on_offload(self, models: Sequence[str]) -> None:
        self._do(partial(self._desk.offload, models))

    def _on_release(self, models: Sequence[str]) -> None:
        self._do(partial(self._desk.release, models))

    def _do(self, deed: partial[Any]) -> None:
        self._thread.ask(deed)
        if (dialog := self.dialog) is not None:
            dialog.tell(())
            dialog.show_busy(busy=True)

    def _on_done(self, sentences: Sequence[str] | None) -> None:
        self._tell(sentences)
        if self.dialog is not None:
            self.watch.look()

    def _on_failed(self, sentence: str) -> None:
        self._tell((sentence,))

    def _tell(self, sentences: Sequence[str] | None) -> None:
        """`sentences`: nothing of what nobody waits for."""
        if (dialog := self.dialog) is not None:
            dialog.show_busy(busy=False)
            if sentences is not None:
                dialog.tell(sentences or (self.tr("No model was loaded."),))

    def _on_read(self, status: MemoryStatus) -> None:
        if (dialog := self.dialog) is not None:
            dialog.show_status(status)
            dialog.show_busy(busy=self._thread.is_busy)

    def _on_chosen(self, _preferences: object = None) -> None:
        wanted = (self._chosen.now.memory_policy, self._chosen.now.idle_timeout_s)
        if wanted != self._told_of:
            self._told_of = wanted
            self._thread.ask(partial(self._desk.set_policy, *wanted))

    def _on_chosen_elsewhere(self, policy: MemoryPolicy, idle_timeout_s: float | None) -> None:
        """The desk knows already."""
        timeout = self._chosen.now.idle_timeout_s if idle_timeout_s is None else idle_timeout_s
        self._told_of = (policy, timeout)
        self._chosen.change(memory_policy=policy, idle_timeout_s=timeout)
