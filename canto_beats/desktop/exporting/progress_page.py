"""How far the copy of a video is, and a way out of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from canto_beats.desktop.jobs.words import time_words
from canto_beats.desktop.look.style_sheet import Part, play_part
from canto_beats.service.export_task import ExportKind

_STEPS = 1_000
_MS_BEFORE_A_GUESS = 3_000


class ProgressPage(QWidget):
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._file, self._said = QLabel(), QLabel(), QLabel()
        play_part(self._title, Part.TITLE)
        for quiet in (self._file, self._said):
            play_part(quiet, Part.QUIET)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the export"))
        self._cancel.clicked.connect(self.cancelled)
        self._clock = QElapsedTimer()
        self._lay_out()

    def begin(self, kind: ExportKind, target: Path) -> None:
        burning = kind is ExportKind.BURNED_IN
        self._title.setText(self.tr("Drawing the subtitles into a copy of the video") if burning
                            else self.tr("Copying the video with its subtitles"))  # fmt: skip
        self._file.setText(target.name)
        self._said.setText(self.tr("Starting"))
        self._bar.setRange(0, 0)  # moves to and fro until there is something to tell
        self._cancel.setEnabled(True)
        self._cancel.setFocus()
        self._clock.start()

    def show_progress(self, done: float) -> None:
        if not done or not self._cancel.isEnabled():
            return
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(round(done * _STEPS))
        percent = self.tr("{n} %").format(n=int(done * 100))
        spent = self._clock.elapsed()
        if spent < _MS_BEFORE_A_GUESS or done >= 1:
            self._said.setText(percent)
            return
        left = round(spent * (1 - done) / done / 1_000)
        self._said.setText(self.tr("{percent}, {time} left").format(percent=percent, time=time_words(left)))

    def show_stopping(self) -> None:
        self._cancel.setEnabled(False)
        self._said.setText(self.tr("Stopping"))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._said, 1)
        buttons.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._title, self._file):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self._bar)
        column.addLayout(buttons)
        column.addStretch(1)
