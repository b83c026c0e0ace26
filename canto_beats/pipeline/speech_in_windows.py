"""Where somebody speaks in a recording, put together from its windows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from canto_beats.subtitles.phrase import Span


class HasSpeech(Protocol):
    @property
    def speech(self) -> tuple[Span, ...] | None: ...


def speech_in(windows: Iterable[HasSpeech]) -> list[Span] | None:
    """In order. What the edge of a window cut in two is one again. If it is not known of every window, nothing is."""
    stretches: list[Span] = []
    for window in windows:
        if window.speech is None:
            return None
        for start, end in window.speech:
            if stretches and stretches[-1][1] == start:
                stretches[-1] = (stretches[-1][0], end)
            else:
                stretches.append((start, end))
    return stretches
