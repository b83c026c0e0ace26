"""Asks for the memory in use on a thread of its own, which ends with the answer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from canto_beats.service.memory_use import memory_use


class MemoryReader(QThread):
    measured = Signal(object, bool)
    """A `MemoryUse`, and whether it was asked for after the job."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("memory")
        self._device = ""
        """The one that is worked on."""
        self._afterwards = False

    def ask(self, device: str, *, afterwards: bool) -> None:
        """Unless the answer to the last question is not there yet."""
        if not self.isRunning():
            self._device, self._afterwards = device, afterwards
            self.start()

    def run(self) -> None:
        self.measured.emit(memory_use(self._device), self._afterwards)
