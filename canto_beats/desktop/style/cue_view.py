"""Subtitles as they are shown: whoever draws or exports one asks here for its text; whoever edits does not."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from PySide6.QtCore import QObject, Signal

from canto_beats.cantonese.model_lines import NO_LINES, ModelLines
from canto_beats.cantonese.shown import shown, shown_text
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle

_KEPT_TEXTS = 4096
"""A window's worth many times over. Nothing is styled before somebody looks at it."""


class CueView(QObject):
    changed = Signal()
    """Every text may look different now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._style, self._lines = AS_TRANSCRIBED, NO_LINES
        self._shown: Callable[[str], str] = str

    @property
    def style(self) -> CueStyle:
        return self._style

    @property
    def lines(self) -> ModelLines:
        """What a language model has made of those that are shown."""
        return self._lines

    def choose(self, style: CueStyle) -> None:
        if style != self._style:
            self._style = style
            self._show()

    def use(self, lines: ModelLines) -> None:
        """For other subtitles."""
        if lines != self._lines:
            self._lines = lines
            self._show()

    def text(self, cue: Cue) -> str:
        return self._shown(cue.text)

    def cue(self, cue: Cue) -> Cue:
        """For a file, and so without keeping it."""
        return shown(cue, self._style, self._lines)

    def _show(self) -> None:
        style, lines = self._style, self._lines
        wording = partial(shown_text, style=style, lines=lines)
        self._shown = lru_cache(_KEPT_TEXTS)(wording) if style != AS_TRANSCRIBED else str
        self.changed.emit()
