"""One export on a thread of its own. What it tells arrives in the dialog's thread, as signals to methods."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from canto_beats.job.cancellation import Cancellation
from canto_beats.service.export_task import ExportOutcome, ExportTask, run_export
from canto_beats.settings import Home


class ExportWorker(QThread):
    progressed = Signal(float)
    """The part that is done, from 0 to 1."""

    def __init__(self, task: ExportTask, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self._task, self._home = task, home
        self._cancel = Cancellation()
        self.outcome: ExportOutcome | None = None
        """There once the thread has finished."""

    def run(self) -> None:
        self.outcome = run_export(self._task, self._home, self.progressed.emit, self._cancel)

    def cancel(self) -> None:
        """Returns at once; the thread ends within moments, and leaves nothing behind."""
        self._cancel.request()
