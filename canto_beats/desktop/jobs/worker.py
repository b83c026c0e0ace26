"""One job on a thread of its own. What it tells arrives in the window's thread, as signals to methods."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from canto_beats.cantonese.words import read_words
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.outcome import JobOutcome
from canto_beats.job.request import JobRequest
from canto_beats.service.job_service import JobService


class JobWorker(QThread):
    told = Signal(object)
    """Each `JobEvent`, in order; the last one is `JobEnded`."""

    def __init__(self, service: JobService, request: JobRequest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("job")
        self._service, self._request = service, request
        self._cancel = Cancellation()
        self.outcome: JobOutcome | None = None
        """There once the thread has finished."""

    def run(self) -> None:
        read_words()  # the window builds subtitles of what is heard, and has no time for it
        self.outcome = self._service.run_job(self._request, self.told.emit, self._cancel)

    def cancel(self) -> None:
        """Returns at once; the job ends within moments, and keeps what it has."""
        self._cancel.request()
