"""Where somebody speaks in a recording, put together from its windows."""

from __future__ import annotations

from collections.abc import Iterable

from canto_beats.library.records import StoredWindow
from canto_beats.subtitles.phrase import Span


def speech_in(windows: Iterable[StoredWindow]) -> list[Span] | None:
    """Of windows in order. If it is not known of every one of them, nothing is."""
    stretches: list[Span] = []
    for window in windows:
        if window.speech is None:
            return None
        stretches += window.speech
    return joined(stretches)


def joined(stretches: Iterable[Span]) -> list[Span]:
    """What the edge of a window cut in two is one again: nobody stopped there."""
    whole: list[Span] = []
    for start, end in stretches:
        if whole and whole[-1][1] == start:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole
