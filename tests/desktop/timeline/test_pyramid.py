from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.desktop.timeline.pyramid import PeakPyramid
from canto_beats.service.waveform import Peaks
from tests.desktop.timeline.material import peaks_at


def spiky(pairs: int, *spikes: int) -> Peaks:
    loudness = [100] * pairs
    for place in spikes:
        loudness[place] = 20_000
    return peaks_at(loudness)


@given(
    pairs=st.integers(1, 3000),
    ms_per_column=st.floats(10, 5000),
    first=st.integers(0, 50),
    data=st.data(),
)
def test_at_every_zoom_a_short_sound_is_seen_in_its_column_or_beside_it(
    pairs: int, ms_per_column: float, first: int, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, pairs - 1))
    column = int(place * Peaks.PAIR_MS // ms_per_column) - first
    found = PeakPyramid(spiky(pairs, place)).columns(first, 400, ms_per_column)
    loud = np.flatnonzero(found.high > 0.9)
    if 1 <= column < 399:
        assert len(loud)
        assert np.abs(loud - column).max() <= 1


def test_where_a_column_is_as_wide_as_a_pair_it_is_that_pair() -> None:
    found = PeakPyramid(peaks_at([0, 1000, 2000, 32_767])).columns(1, 10, 10)
    assert len(found.high) == 3
    assert found.high == pytest.approx(-found.low)
    assert found.high[0] < found.high[1] < found.high[2] == pytest.approx(1, abs=0.001)


@given(st.floats(10, 3000), st.integers(0, 500), st.integers(1, 80))
def test_scrolled_each_column_looks_as_before(ms_per_column: float, first: int, by: int) -> None:
    pyramid = PeakPyramid(peaks_at((place * 7919) % 30_000 for place in range(5000)))
    before, after = pyramid.columns(first, 200, ms_per_column), pyramid.columns(first + by, 200, ms_per_column)
    both = min(len(before.high) - by, len(after.high)) - 1  # the last one may be cut off by the view
    if both > 0:
        assert np.array_equal(before.high[by : by + both], after.high[:both])


def test_closer_than_what_was_measured_it_goes_smoothly_from_one_to_the_next() -> None:
    found = PeakPyramid(peaks_at([0, 30_000, 0])).columns(0, 30, 1)
    assert len(found.high) == 30
    assert found.high.argmax() == 15
    assert np.abs(np.diff(found.high)).max() < 0.3


@pytest.mark.parametrize("ms_per_column", [1.0, 7.3, 10.0, 13.0, 160.0, 7000.0])
def test_where_the_sound_ends_the_columns_end(ms_per_column: float) -> None:
    pyramid = PeakPyramid(peaks_at([1000] * 501))
    assert len(pyramid.columns(0, 100_000, ms_per_column).low) == pytest.approx(5010 / ms_per_column, abs=1)
    assert not len(pyramid.columns(100_000, 100, ms_per_column).low)


def test_the_body_lies_within_the_peaks() -> None:
    found = PeakPyramid(spiky(2000, 1000)).columns(0, 20, 1000)
    assert (found.body <= found.high).all()
    assert found.body[10] < 0.5 < found.high[10]


def test_a_quiet_recording_is_drawn_larger_but_not_as_large_as_a_loud_one() -> None:
    quiet, loud = (PeakPyramid(peaks_at([value] * 10)).columns(0, 10, 10).high[0] for value in (300, 30_000))
    assert 0.1 < quiet < 0.5 < loud <= 1


def test_each_level_has_half_of_the_one_before_down_to_one() -> None:
    levels = [len(level.low) for level in PeakPyramid(Peaks(bytes(4 * 720_001)))._levels]
    assert levels[:4] == [720_001, 360_001, 180_001, 90_001]
    assert levels[-1] == 1


def test_without_any_sound_there_are_no_columns() -> None:
    assert not len(PeakPyramid(Peaks(b"")).columns(0, 100, 10).low)
    assert not len(PeakPyramid(Peaks(b"")).columns(0, 100, 1).low)
