from __future__ import annotations

import pytest

from canto_beats.desktop.timeline.block_row import BlockRow
from canto_beats.desktop.timeline.hits import Grip, Hit, hit_at
from canto_beats.desktop.timeline.time_axis import TimeAxis
from tests.desktop.timeline.material import lines_at

AXIS = TimeAxis(duration_ms=100_000, width_px=1000, ms_per_px=10)


def grip_at(x: float, *times: tuple[int, int], selected: tuple[int, ...] = ()) -> tuple[int, Grip] | None:
    hit = hit_at(x, BlockRow(lines_at(*times)), AXIS, selected)
    return (hit.line.id, hit.grip) if hit else None


@pytest.mark.parametrize(
    ("x", "expected"),
    [
        (93.9, None),
        (94, (0, Grip.START)),
        (100, (0, Grip.START)),
        (106, (0, Grip.START)),
        (107, (0, Grip.BODY)),
        (193, (0, Grip.BODY)),
        (194, (0, Grip.END)),
        (206, (0, Grip.END)),
        (206.1, None),
    ],
)
def test_an_edge_can_be_had_from_six_pixels_on_either_side(x: float, expected: tuple[int, Grip] | None) -> None:
    assert grip_at(x, (1000, 2000)) == expected


def test_where_two_blocks_meet_each_keeps_its_edge_on_its_own_side() -> None:
    times = (1000, 2000), (2000, 3000)
    assert grip_at(199, *times) == (0, Grip.END)
    assert grip_at(200, *times) == (1, Grip.START)


def test_between_two_blocks_the_nearer_edge_is_meant() -> None:
    times = (1000, 2000), (2080, 3000)
    assert grip_at(202, *times) == (0, Grip.END)
    assert grip_at(206, *times) == (1, Grip.START)


def test_a_narrow_block_can_still_be_taken_by_its_middle() -> None:
    assert [grip_at(x, (1000, 1090)) for x in (101, 104.5, 108)] == [(0, Grip.START), (0, Grip.BODY), (0, Grip.END)]


def test_a_hair_has_no_edges_and_can_be_hit() -> None:
    assert grip_at(100.9, (1000, 1001)) == (0, Grip.BODY)
    assert grip_at(104, (1000, 1001)) is None


def test_of_blocks_on_one_another_the_one_on_top_is_hit() -> None:
    times = (1000, 3000), (1500, 2500)
    assert grip_at(200, *times) == (1, Grip.BODY)
    assert grip_at(200, *times, selected=(0,)) == (0, Grip.BODY)


def test_twenty_thousand_blocks_elsewhere_make_no_difference() -> None:
    lines = lines_at(*((start, start + 300) for start in range(0, 8_000_000, 400)))
    axis = AXIS.of_duration(8_000_000).starting_at(4_000_000)
    assert hit_at(15, BlockRow(lines), axis, ()) == Hit(lines[10_000], Grip.BODY)
