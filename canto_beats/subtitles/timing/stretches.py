"""Stretches of speech, as they are found one after another."""

from __future__ import annotations

from collections.abc import Iterable

from canto_beats.subtitles.phrase import Span


def joined(stretches: Iterable[Span]) -> list[Span]:
    """What the edge of a window cut in two is one again: nobody stopped there."""
    whole: list[Span] = []
    for start, end in stretches:
        if whole and whole[-1][1] == start:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole
