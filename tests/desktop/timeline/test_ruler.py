from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.desktop.timeline.ruler import clock, marks
from canto_beats.desktop.timeline.time_axis import TimeAxis


@given(st.floats(1, 10_000), st.floats(0, 7_000_000))
def test_times_are_written_apart_and_there_is_always_one(ms_per_px: float, start_ms: float) -> None:
    axis = TimeAxis(duration_ms=100_000_000, width_px=1000, start_ms=start_ms, ms_per_px=ms_per_px)
    written = [mark for mark in marks(axis, 88) if mark.text]
    assert written
    assert all((later.ms - mark.ms) / ms_per_px >= 88 for mark, later in pairwise(written))
    assert len({mark.text for mark in written}) == len(written)


def test_marks_cover_the_view_and_little_more() -> None:
    axis = TimeAxis(duration_ms=100_000, width_px=1000, start_ms=10_350)
    found = list(marks(axis, 88))
    assert found[0].ms <= axis.start_ms < found[1].ms + 1000
    assert axis.end_ms - 200 <= found[-1].ms <= axis.end_ms
    assert [mark.text for mark in found[:6]] == ["0:10", None, None, None, None, "0:11"]


@pytest.mark.parametrize(
    ("ms", "step", "text"),
    [
        (0, 1000, "0:00"),
        (61_000, 1000, "1:01"),
        (3_661_000, 5000, "1:01:01"),
        (1_500, 500, "0:01.5"),
        (1_050, 50, "0:01.05"),
    ],
)
def test_a_time_has_as_many_decimals_as_tell_it_from_the_next(ms: int, step: int, text: str) -> None:
    assert clock(ms, step) == text
