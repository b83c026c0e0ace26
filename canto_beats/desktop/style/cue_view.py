"""Subtitles as they are shown: whoever draws or exports one asks here for its text; whoever edits does not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, partial

from PySide6.QtCore import QObject, Signal

from canto_beats.cantonese.shown import shown, shown_text
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.sheet import Line
from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle

_KEPT_TEXTS = 4096
"""A window's worth many times over. Nothing is styled before somebody looks at it."""


class CueView(QObject):
    changed = Signal()
    """Every text may look different now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._style = AS_TRANSCRIBED
        self._shown: Callable[[str], str] = str

    @property
    def style(self) -> CueStyle:
        return self._style

    def choose(self, style: CueStyle) -> None:
        if style == self._style:
            return
        self._style = style
        self._shown = lru_cache(_KEPT_TEXTS)(partial(shown_text, style=style)) if style != AS_TRANSCRIBED else str
        self.changed.emit()

    def text(self, cue: Cue) -> str:
        return self._shown(cue.text)

    def cues(self, lines: Iterable[Line]) -> list[Cue]:
        """All of them, for a file."""
        return [shown(line.cue, self._style) for line in lines]
