"""Checks the subtitles that are shown against their recording, and mends them as one edit where the person wants it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from canto_beats.desktop.actions import Actions
from canto_beats.desktop.recording_check.dialog import RecordingCheckDialog
from canto_beats.desktop.shown_recording import ShownRecording
from canto_beats.service.document import SubtitleDocument
from canto_beats.service.job_service import JobService
from canto_beats.service.subtitle_check.against_recording import AgainstRecording
from canto_beats.subtitles.cue import Cue


class RecordingCheckDeeds(QObject):
    told = Signal(str)
    """A sentence for a person."""

    def __init__(self, service: JobService, shown: ShownRecording, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._service, self._shown, self._window = service, shown, window
        self._dialog: RecordingCheckDialog | None = None
        self._checked: SubtitleDocument | None = None
        actions["check_recording"].triggered.connect(self.open)

    @property
    def dialog(self) -> RecordingCheckDialog | None:
        """The last one, if it is still there."""
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None

    def open(self) -> None:
        editor, item = self._shown.editor, self._shown.item
        editor.finish_typing()
        if item is None or editor.document is None:
            return
        self._checked = editor.document
        asked = AgainstRecording(
            tuple(line.cue for line in editor.lines),
            item.request.source,
            item.request.audio_track,
            editor.limits.rules,
        )
        self._dialog = RecordingCheckDialog(self._service, asked, self._window)
        self._dialog.mending_wanted.connect(self._on_mending_wanted)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.open()

    def stop(self) -> None:
        """With the window."""
        if (dialog := self.dialog) is not None:
            dialog.stop()

    def _on_mending_wanted(self, cues: Sequence[Cue]) -> None:
        """Of those that were checked: others may have been opened meanwhile."""
        if self._shown.editor.document is self._checked and self._shown.editor.retime(cues):
            self.told.emit(self.tr("The times follow the speech now."))
