"""What the timeline's tests look at: subtitles in a row, and sound whose loudness is known."""

from __future__ import annotations

import struct
from itertools import count
from typing import TYPE_CHECKING

from canto_beats.service.waveform import Peaks
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.sheet import Line

if TYPE_CHECKING:
    from collections.abc import Iterable


def lines_at(*times: tuple[int, int]) -> list[Line]:
    """Their ids are their places."""
    return [
        Line(number, Cue(start, end, f"第{number}句")) for number, (start, end) in zip(count(), times, strict=False)
    ]


def peaks_at(loudness: Iterable[int]) -> Peaks:
    return Peaks(b"".join(struct.pack("<hh", -value, value) for value in loudness))
