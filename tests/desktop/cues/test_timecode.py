from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.desktop.cues.timecode import LATEST_MS, can_become_time, shown, typed, typed_shift


@given(st.integers(0, LATEST_MS))
def test_what_is_shown_can_be_typed_and_every_beginning_of_it_is_on_the_way(ms: int) -> None:
    assert typed(shown(ms)) == ms
    assert all(can_become_time(shown(ms)[:so_far]) for so_far in range(len(shown(ms))))


@pytest.mark.parametrize(
    ("text", "ms"), [("62,5", 62_500), ("1:02", 62_000), ("１：０２．５", 62_500), (" 0:00:01.002 ", 1002)]
)
def test_times_are_read_as_people_type_them(text: str, ms: int) -> None:
    assert typed(text) == ms


@pytest.mark.parametrize("text", ["", "soon", "1:", "-1", "1.2345", "100:00:00", "9" * 5000])
def test_what_is_no_time_of_a_recording_is_none(text: str) -> None:
    assert typed(text) is None


@pytest.mark.parametrize(
    ("text", "ms"),
    [("+1.5", 1500), ("-0:02.0", -2000), ("1.5", 1500), ("－1", -1000), ("+-1", None), ("", None), ("-", None)],
)
def test_a_shift_has_a_sign_or_means_later(text: str, ms: int | None) -> None:
    assert typed_shift(text) == ms
