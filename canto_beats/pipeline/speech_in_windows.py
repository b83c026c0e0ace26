"""Where somebody speaks in a recording, put together from its windows."""

from __future__ import annotations

from collections.abc import Iterable

from canto_beats.library.records import StoredWindow
from canto_beats.subtitles.phrase import Span
from canto_beats.subtitles.timing.stretches import joined


def speech_in(windows: Iterable[StoredWindow]) -> list[Span] | None:
    """Of windows in order. If it is not known of every one of them, nothing is."""
    stretches: list[Span] = []
    for window in windows:
        if window.speech is None:
            return None
        stretches += window.speech
    return joined(stretches)
