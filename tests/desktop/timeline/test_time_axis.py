from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.desktop.timeline.time_axis import FIRST_MS_PER_PX, NARROWEST_MS_PER_PX, PixelGrid, TimeAxis

AXES = st.builds(
    lambda duration, width, start, scale: (
        TimeAxis().of_duration(duration).of_width(width).zoomed(scale, 0).starting_at(start)
    ),
    duration=st.integers(1, 20_000_000),
    width=st.integers(1, 4000),
    start=st.floats(0, 20_000_000),
    scale=st.floats(0.0001, 100),
)
MOMENTS = st.floats(0, 20_000_000)


def is_settled(axis: TimeAxis) -> bool:
    fits = axis.end_ms <= axis.duration_ms + 1e-3 or axis.start_ms == 0
    return axis.start_ms >= 0 and fits and axis.ms_per_px >= NARROWEST_MS_PER_PX


@given(AXES, MOMENTS)
def test_a_moment_is_found_where_it_is_drawn(axis: TimeAxis, ms: float) -> None:
    assert axis.ms_at(axis.x_of(ms)) == pytest.approx(ms, abs=0.01)


@given(AXES, MOMENTS, st.floats(0.01, 100), st.floats(-5000, 5000), st.integers(1, 4000))
def test_whatever_is_done_the_view_stays_on_the_recording(
    axis: TimeAxis, ms: float, factor: float, px: float, width: int
) -> None:
    for after in (axis.zoomed(factor, ms), axis.scrolled(px), axis.of_width(width), axis.showing(ms, ms + 2000)):
        assert is_settled(after)


@given(st.floats(0.5, 2), st.floats(300, 700))
def test_zooming_keeps_what_is_under_the_pointer_there(factor: float, x: float) -> None:
    axis = TimeAxis(duration_ms=7_200_000, width_px=1000, start_ms=3_600_000)
    here = axis.ms_at(x)
    assert axis.zoomed(factor, here).x_of(here) == pytest.approx(x)


def test_zoomed_out_all_the_way_the_recording_fills_the_view() -> None:
    axis = TimeAxis(duration_ms=7_200_000, width_px=1000).zoomed(1e-9, 0)
    assert (axis.start_ms, axis.end_ms) == (0, pytest.approx(7_200_000))


def test_a_range_in_view_moves_nothing() -> None:
    axis = TimeAxis(duration_ms=60_000, width_px=1000, start_ms=10_000)
    assert axis.showing(12_000, 14_000) is axis


@given(AXES, st.integers(0, 1_000_000), st.integers(1, 100_000))
def test_a_range_asked_for_is_in_view_as_a_whole(axis: TimeAxis, start: int, length: int) -> None:
    axis = axis.of_width(max(100, axis.width_px))
    start, end = min(start, axis.duration_ms), min(start + length, axis.duration_ms)
    after = axis.showing(start, end)
    assert after.start_ms <= start + 0.01
    assert end <= after.end_ms + 0.01


def test_a_click_beside_the_recording_is_its_end() -> None:
    axis = TimeAxis(duration_ms=500, width_px=1000, ms_per_px=1)
    assert (axis.moment_at(-20), axis.moment_at(250), axis.moment_at(900)) == (0, 250, 500)


@given(AXES, st.sampled_from([1.0, 1.25, 1.5, 2.0]), MOMENTS, MOMENTS, st.floats(-500, 500))
def test_scrolling_keeps_all_distances_to_the_pixel(
    axis: TimeAxis, ratio: float, one: float, other: float, px: float
) -> None:
    before, after = PixelGrid(axis, ratio), PixelGrid(axis.scrolled(px), ratio)
    assert before.x_of(one) - before.x_of(other) == pytest.approx(after.x_of(one) - after.x_of(other), abs=1e-6)


@given(AXES, st.sampled_from([1.0, 1.25, 1.5, 2.0]), MOMENTS)
def test_everything_lies_on_whole_pixels_of_the_screen(axis: TimeAxis, ratio: float, ms: float) -> None:
    x = PixelGrid(axis, ratio).x_of(ms) * ratio
    assert x == pytest.approx(round(x), abs=1e-6)


def test_what_was_short_at_first_is_not_seen_closer_when_it_is_known_to_be_longer() -> None:
    axis = TimeAxis(width_px=1000).of_duration(5_000)
    assert axis.ms_per_px == 5
    assert axis.of_duration(60_000).ms_per_px == FIRST_MS_PER_PX
    assert axis.of_width(400).ms_per_px == FIRST_MS_PER_PX


@given(AXES, st.floats(0.1, 10), st.integers(1, 20_000_000), st.integers(1, 4000))
def test_what_a_person_asked_for_stays_as_far_as_the_recording_is_long_enough(
    axis: TimeAxis, factor: float, duration: int, width: int
) -> None:
    asked = axis.zoomed(factor, 0)
    other = asked.of_duration(duration).of_width(width)
    assert other.ms_per_px == pytest.approx(max(1, min(asked.ms_per_px, duration / width)))
    assert other.of_width(asked.width_px).of_duration(asked.duration_ms).ms_per_px == asked.ms_per_px
