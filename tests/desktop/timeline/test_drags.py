from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.desktop.timeline.block_row import BlockRow
from canto_beats.desktop.timeline.drags import Drag
from canto_beats.desktop.timeline.hits import Grip
from tests.desktop.timeline.material import lines_at

FAR_MS = 50_000
"""Where a playhead attracts nothing."""


def drag(
    grip: Grip, line_id: int, *times: tuple[int, int], ids: tuple[int, ...] = (), duration_ms: int = 20_000
) -> Drag:
    row = BlockRow(lines_at(*times))
    line = row.get(line_id)
    assert line
    return Drag(grip, line, frozenset(ids), row, duration_ms)


def times_after(drag: Drag, by_ms: float, reach_ms: float = 60, playhead_ms: int = FAR_MS) -> tuple[int, int]:
    after = drag.moved(by_ms, reach_ms, playhead_ms)
    return after.start_ms, after.end_ms


def test_a_block_is_moved_as_it_is() -> None:
    assert times_after(drag(Grip.BODY, 0, (1000, 2000)), 345.4) == (1345, 2345)


def test_an_edge_moves_alone() -> None:
    assert times_after(drag(Grip.START, 0, (1000, 2000)), 345) == (1345, 2000)
    assert times_after(drag(Grip.END, 0, (1000, 2000)), 345) == (1000, 2345)


def test_an_edge_stops_where_the_block_would_be_too_short_to_be_seen() -> None:
    assert times_after(drag(Grip.START, 0, (1000, 2000)), 5000) == (1900, 2000)
    assert times_after(drag(Grip.END, 0, (1000, 2000)), -5000) == (1000, 1100)


def test_a_block_that_was_too_short_already_gets_no_shorter() -> None:
    assert times_after(drag(Grip.END, 0, (1000, 1050)), -20) == (1000, 1050)
    assert times_after(drag(Grip.END, 0, (1000, 1050)), 20) == (1000, 1070)


def test_all_that_are_selected_move_as_far_as_the_first_of_them_can() -> None:
    moved = drag(Grip.BODY, 1, (200, 900), (1000, 2000), ids=(0, 1)).moved(-500, 0, FAR_MS)
    assert moved.ids == {0, 1}
    assert moved.by_ms == -200


def test_a_block_that_is_not_selected_moves_alone() -> None:
    assert drag(Grip.BODY, 1, (200, 900), (1000, 2000), ids=(0,)).moved(-500, 0, FAR_MS).ids == {1}


def test_an_edge_moves_alone_even_if_others_are_selected() -> None:
    assert drag(Grip.END, 1, (200, 900), (1000, 2000), ids=(0, 1)).moved(10, 0, FAR_MS).ids == {1}


def test_a_moved_block_snaps_to_its_neighbours_with_either_edge() -> None:
    times = (0, 900), (1000, 2000), (2200, 3000)
    assert times_after(drag(Grip.BODY, 1, *times), -70) == (900, 1900)
    assert times_after(drag(Grip.BODY, 1, *times), 170) == (1200, 2200)
    assert times_after(drag(Grip.BODY, 1, *times), 100) == (1100, 2100)


def test_an_edge_snaps_to_the_playhead() -> None:
    after = drag(Grip.END, 0, (1000, 2000)).moved(480, 60, 2500)
    assert (after.end_ms, after.snapped_ms) == (2500, 2500)


def test_the_nearest_of_several_is_snapped_to() -> None:
    assert times_after(drag(Grip.END, 0, (1000, 2000), (2550, 3000)), 530, playhead_ms=2500) == (1000, 2550)


def test_without_reach_nothing_snaps() -> None:
    after = drag(Grip.END, 0, (1000, 2000), (2500, 3000)).moved(490, 0, 2495)
    assert (after.end_ms, after.snapped_ms) == (2490, None)


def test_those_that_move_along_attract_nothing() -> None:
    after = drag(Grip.BODY, 0, (1000, 2000), (2000, 3000), ids=(0, 1)).moved(30, 60, FAR_MS)
    assert (after.by_ms, after.snapped_ms) == (30, None)


@given(
    st.sampled_from(Grip),
    st.lists(st.tuples(st.integers(0, 9000), st.integers(1, 3000)), min_size=1, max_size=6),
    st.floats(-30_000, 30_000),
    st.floats(0, 300),
    st.integers(0, 12_000),
)
def test_no_drag_leaves_the_recording_or_makes_a_block_vanish(
    grip: Grip, spans: list[tuple[int, int]], by_ms: float, reach_ms: float, playhead_ms: int
) -> None:
    times = sorted((start, start + length) for start, length in spans)
    before = times[0]
    start, end = times_after(
        drag(grip, 0, *times, ids=(0, len(times) - 1), duration_ms=12_000), by_ms, reach_ms, playhead_ms
    )
    assert start >= 0
    assert end <= 12_000
    assert end - start >= min(100, before[1] - before[0])
    if grip is Grip.BODY:
        assert end - start == before[1] - before[0]
