"""One download on a thread of its own. What it tells arrives in the window's thread, as signals to methods."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from canto_beats.job.cancellation import Cancellation
from canto_beats.service.model_getting import GettingOutcome, run_getting
from canto_beats.settings import Home

STEPS = 1000


class GettingWorker(QThread):
    progressed = Signal(int)
    """Thousandths that are here."""

    def __init__(self, home: Home, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("model")
        self._home, self.name = home, name
        self._cancel = Cancellation()
        self._told = -1
        self.outcome: GettingOutcome | None = None
        """There once the thread has finished."""

    def run(self) -> None:
        self.outcome = run_getting(self._home, self.name, self._on_progress, self._cancel)

    def cancel(self) -> None:
        """Returns at once; the download ends with the next bytes that come, or when the network gives up."""
        self._cancel.request()

    def _on_progress(self, fraction: float) -> None:
        """Each small piece is told of here, and only a difference that can be seen is worth a signal."""
        step = int(fraction * STEPS)
        if step != self._told:
            self._told = step
            self.progressed.emit(step)
