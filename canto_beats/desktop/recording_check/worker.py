"""One check on a thread of its own. What it tells arrives in the dialog's thread, as signals to methods."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThread, Signal

from canto_beats.job.cancellation import Cancellation
from canto_beats.service.job_service import JobService
from canto_beats.service.subtitle_check.against_recording import (
    AgainstRecording,
    RecordingCheckOutcome,
    check_against_recording,
)


class RecordingCheckWorker(QThread):
    progressed = Signal(float)
    """The part that was listened to, from 0 to 1."""

    def __init__(self, service: JobService, asked: AgainstRecording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recording-check")
        self._service, self._asked = service, asked
        self._cancel = Cancellation()
        self.outcome: RecordingCheckOutcome | None = None
        """There once the thread has finished."""

    def run(self) -> None:
        self.outcome = check_against_recording(self._service, self._asked, self.progressed.emit, self._cancel)

    def cancel(self) -> None:
        """Returns at once; the thread ends within moments."""
        self._cancel.request()
