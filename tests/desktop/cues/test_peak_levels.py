from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.desktop.cues.peak_levels import PeakLevels
from canto_beats.service.waveform import Peaks

pairs = st.lists(st.tuples(st.integers(-32768, 0), st.integers(0, 32767)), max_size=40)


def levels_of(found: list[tuple[int, int]]) -> PeakLevels:
    return PeakLevels(Peaks(b"".join(struct.pack("<hh", *pair) for pair in found)))


@given(pairs, st.slices(40))
def test_any_part_is_what_the_same_part_of_all_would_be(found: list[tuple[int, int]], part: slice) -> None:
    heights = [high - low for low, high in found]
    levels = levels_of(found)
    assert len(levels) == len(heights)
    assert list(levels) == heights
    assert levels[part] == heights[part]


def test_there_is_nothing_behind_the_end() -> None:
    levels = levels_of([(-1, 1), (-2, 2)])
    assert (levels[1], levels[-1], levels[-2]) == (4, 4, 2)
    with pytest.raises(IndexError):
        levels[2]
