"""Measures a recording's waveform on a thread of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal

from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.service.waveform import Peaks, peaks_of
from canto_beats.settings import Home


class WaveformReader(QThread):
    measured = Signal(object)
    """`Peaks` so far; the last ones are all."""
    failed = Signal(str)
    """A sentence for a person."""

    def __init__(self, recording: Path, track: int | None, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("waveform")
        self._recording, self._track, self._home = recording, track, home
        self._cancel = Cancellation()

    def run(self) -> None:
        import numpy  # noqa: F401, ICN001 - for whoever draws this: the window's thread would stand still meanwhile

        try:
            self.measured.emit(peaks_of(self._recording, self._track, self._home, self._cancel, self._tell))
        except JobCancelled:
            pass
        except CantoBeatsError as error:
            self.failed.emit(str(error))

    def cancel(self) -> None:
        self._cancel.request()

    def _tell(self, peaks: Peaks, _share: float | None) -> None:
        self.measured.emit(peaks)
