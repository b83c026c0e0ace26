"""The desk as other programs are given it: what is chosen there is kept as if a person had chosen it in the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from canto_beats.job.memory_status import MemoryDesk, MemoryPolicy, MemoryStatus


class SharedDesk(QObject):
    """Any thread may ask it; the signal arrives in the window's."""

    chosen = Signal(object, object)
    """The policy, and the idle timeout if one was named."""

    def __init__(self, desk: MemoryDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def status(self) -> MemoryStatus:
        return self._desk.status()

    def offload(self, models: Sequence[str] = ()) -> tuple[str, ...]:
        return self._desk.offload(models)

    def release(self, models: Sequence[str] = ()) -> tuple[str, ...]:
        return self._desk.release(models)

    def set_policy(self, policy: MemoryPolicy, idle_timeout_s: float | None = None) -> None:
        self._desk.set_policy(policy, idle_timeout_s)
        self.chosen.emit(policy, idle_timeout_s)
