"""The words alone, for wherever a person pastes them.

Of a long recording in another register that takes seconds, so it is done a portion at a time, between whatever else
there is to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from canto_beats.service.exporting import as_text
from canto_beats.subtitles.cue import Cue

_AT_ONCE = 100
"""Subtitles; as many as take some hundredths of a second at worst."""


class TextCopying(QObject):
    copied = Signal(bool)
    """Whether there was anything: else the clipboard is as it was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._coming: Iterator[Cue] = iter(())
        self._cues: list[Cue] = []
        self._going_on = QTimer(self)
        self._going_on.setInterval(0)
        self._going_on.setSingleShot(True)
        self._going_on.timeout.connect(self._go_on)

    def start(self, cues: Sequence[Cue], shown: Callable[[Cue], Cue]) -> None:
        """A line for each cue, as it is shown. Asked again, it begins again."""
        self._coming, self._cues = map(shown, cues), []
        self._go_on()

    def _go_on(self) -> None:
        portion = list(islice(self._coming, _AT_ONCE))
        self._cues += portion
        if len(portion) == _AT_ONCE:
            self._going_on.start()
            return
        self._going_on.stop()
        text = as_text(self._cues)
        self._cues = []
        if text:
            QGuiApplication.clipboard().setText(text)
        self.copied.emit(bool(text))
