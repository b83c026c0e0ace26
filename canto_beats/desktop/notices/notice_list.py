"""The notices of one recording, to be read in full. Made for one reading, in the language of that moment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from canto_beats.desktop.look.style_sheet import Part, play_part


class NoticeList(QDialog):
    log_wanted = Signal()

    def __init__(self, recording: str, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recording = QLabel(recording)
        self._recording.setTextFormat(Qt.TextFormat.PlainText)
        self._recording.setWordWrap(True)
        play_part(self._recording, Part.TITLE)
        self.text = QPlainTextEdit("\n\n".join(sentences))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("What was noticed during the transcription"))
        self.log = QPushButton(self.tr("&Log…"))
        self.log.setAutoDefault(False)
        self._close = QPushButton(self.tr("Close"))
        self._close.setDefault(True)
        self.log.clicked.connect(self.log_wanted)
        self._close.clicked.connect(self.accept)
        self.setWindowTitle(self.tr("Notices"))
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.log)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._recording)
        column.addWidget(self.text, 1)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.resize(560, 280)
