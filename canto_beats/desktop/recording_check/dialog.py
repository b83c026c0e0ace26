"""Listens to the recording, says whether the subtitles fit the voice, and offers to put them where it is.

Make one for each check and `open` it. It changes nothing: who made it hears whether the person wants the new times.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.desktop.problem_words import problem_words
from canto_beats.desktop.recording_check.timing_words import drift_words
from canto_beats.desktop.watched_worker import WatchedWorker
from canto_beats.service.job_service import JobService
from canto_beats.service.subtitle_check.against_recording import (
    AgainstRecording,
    FoundAgainstRecording,
    RecordingCheckOutcome,
    check_against_recording,
)

_STEPS = 1_000
_WIDTH = 480


class RecordingCheckDialog(QDialog):
    mending_wanted = Signal(object)
    """The cues with their new times, a tuple, in the order of those that were checked."""

    def __init__(self, service: JobService, asked: AgainstRecording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: FoundAgainstRecording | None = None
        self._leaving = False
        self._worker: WatchedWorker[RecordingCheckOutcome] | None = WatchedWorker(
            "recording-check", partial(check_against_recording, service, asked), self
        )
        self._title, self.said, self._bar = QLabel(asked.recording.name), QLabel(), QProgressBar()
        self.mend, self._close = QPushButton(self.tr("&Move to the speech")), QPushButton()
        self._lay_out()
        self._say_listening()
        self.mend.clicked.connect(self._on_mend)
        self._close.clicked.connect(self.reject)
        self._worker.progressed.connect(self._on_progress)
        self._worker.finished.connect(self._on_finished)
        self._worker.start()

    @property
    def is_running(self) -> bool:
        return self._worker is not None

    def stop(self) -> None:
        """Cancel and wait; for a window that is about to close. Takes moments."""
        if self._worker is not None:
            self._worker.cancel()
            self._worker.wait()

    def reject(self) -> None:
        """Escape and Cancel. While it listens it is stopped first, and then the dialog goes."""
        if self._worker is None:
            super().reject()
            return
        self._leaving = True
        self._worker.cancel()
        self._close.setEnabled(False)
        self.said.setText(self.tr("Stopping"))

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Check against the recording"))
        play_part(self._title, Part.TITLE)
        play_part(self.mend, Part.PRIMARY)
        self._title.setWordWrap(True)
        self.said.setWordWrap(True)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the check"))
        self.mend.setAccessibleName(self.tr("Put the times of the subtitles right, as one edit"))
        self.mend.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self.mend)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        for part in (self._title, self.said, self._bar):
            column.addWidget(part)
        column.addStretch(1)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.resize(_WIDTH, self.sizeHint().height())

    def _say_listening(self) -> None:
        self.said.setText(self.tr("Listening for where somebody speaks"))
        self._bar.setRange(0, 0)  # moves to and fro until there is something to tell
        self._close.setText(self.tr("Cancel"))
        self._close.setAccessibleName(self.tr("Stop the check"))

    def _on_progress(self, done: float) -> None:
        if self.is_running and done:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(round(done * _STEPS))

    def _on_finished(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.wait()  # it has told that it is done, and is about to be
        outcome = worker.outcome
        worker.deleteLater()
        if self._leaving or outcome is None:
            super().reject()
            return
        self._bar.hide()
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        if outcome.found is None:
            self.said.setText(problem_words(str(outcome.problem)) if outcome.problem else self.tr("Stopping"))
            play_part(self.said, Part.PROBLEM)
            self._close.setFocus()
            return
        self._found = outcome.found
        self.said.setText("\n".join(self._sentences(outcome.found)))
        self.mend.setVisible(bool(outcome.found.moved))
        first = self.mend if outcome.found.timing.is_off and outcome.found.moved else self._close
        first.setDefault(True)
        first.setFocus()

    def _sentences(self, found: FoundAgainstRecording) -> list[str]:
        said = [*drift_words(found.timing.drift)]
        if found.timing.unspoken:
            said.append(self.tr("%n subtitle(s) stand where nobody speaks.", "", found.timing.unspoken))
        if found.moved:
            said.append(self.tr("%n subtitle(s) would get other times. It can be undone.", "", found.moved))
        elif found.timing.drift is not None:
            said.append(self.tr("Their times need no change."))
        return [*said, *map(problem_words, found.notices)]

    def _on_mend(self) -> None:
        if self._found is not None:
            self.mending_wanted.emit(self._found.mended)
        self.accept()
