"""What is on disk of a window, told as its job told it then."""

from __future__ import annotations

from dataclasses import dataclass

from canto_beats.library.records import StoredWindow
from canto_beats.pipeline.heard_text import TextWishes
from canto_beats.pipeline.window_news import window_committed
from canto_beats.subtitles.phrase import Phrase, Span


@dataclass(frozen=True, slots=True)
class KeptWindow:
    _window: StoredWindow
    _wishes: TextWishes

    @property
    def index(self) -> int:
        return self._window.index

    @property
    def end_ms(self) -> int:
        return self._window.end_ms

    @property
    def speech(self) -> tuple[Span, ...]:
        return self._window.speech or ()

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Put right when they are asked for: of a long recording that takes a second in all."""
        return window_committed(self._window, self._wishes).phrases
