"""The words alone, for wherever a person pastes them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication

from canto_beats.service.exporting import as_text
from canto_beats.subtitles.cue import Cue


def copy_as_text(cues: Iterable[Cue]) -> bool:
    """A line for each cue. Leaves the clipboard as it is, and says so, if there are none."""
    text = as_text(cues)
    if text:
        QGuiApplication.clipboard().setText(text)
    return bool(text)
