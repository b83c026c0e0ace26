"""What an empty place says: why nothing is there, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from canto_beats.desktop.actions import Actions
from canto_beats.service.desk import QueueItem, QueueState


def picture_words(item: QueueItem | None, actions: Actions) -> str:
    """In the place of a picture."""
    tell = QCoreApplication.translate
    if item is None:
        hint = tell("Empty", "Drop a video or subtitles here, or press {keys} to open some.")
        return hint.format(keys=_keys(actions, "open"))
    if not item.request.has_recording:
        hint = tell("Empty", "There is no recording beside these subtitles. Press {keys} to choose one.")
        return hint.format(keys=_keys(actions, "put_recording"))
    return ""


def waveform_words(item: QueueItem | None) -> str:
    without = item is not None and not item.request.has_recording
    return QCoreApplication.translate("Empty", "No recording") if without else ""


def table_words(item: QueueItem | None, actions: Actions) -> str:
    """In the place of subtitles."""
    tell = QCoreApplication.translate
    match item.state if item else None:
        case QueueState.ADDED:
            hint = tell("Empty", "Press {keys} to start the transcription. The subtitles appear here.")
            return hint.format(keys=_keys(actions, "start"))
        case QueueState.WAITING | QueueState.RUNNING:
            return tell("Empty", "The first subtitles appear here in a moment.")
        case QueueState.DONE:
            return tell("Empty", "There are no subtitles.")
        case _:
            return ""


def _keys(actions: Actions, name: str) -> str:
    return actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
