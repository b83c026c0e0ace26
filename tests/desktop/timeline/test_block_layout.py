from __future__ import annotations

import pytest

from canto_beats.desktop.timeline.block_layout import Block, Look, blocks_in_view, covered
from canto_beats.desktop.timeline.drags import Drag
from canto_beats.desktop.timeline.hits import Grip
from canto_beats.desktop.timeline.scene import Scene
from canto_beats.desktop.timeline.time_axis import PixelGrid, TimeAxis
from tests.desktop.timeline.material import lines_at


def scene_of(*times: tuple[int, int], ms_per_px: float = 10) -> Scene:
    scene = Scene(axis=TimeAxis(width_px=1000), promised_ms=8_000_000)
    scene.set_lines(lines_at(*times))
    scene.axis = scene.axis.zoomed(scene.axis.ms_per_px / ms_per_px, 0)
    return scene


def places(scene: Scene) -> list[tuple[float, float, Look]]:
    return [(block.left, block.right, block.look) for block in blocks_in_view(scene, PixelGrid(scene.axis, 1))]


def test_only_what_is_in_view_is_drawn() -> None:
    scene = scene_of((0, 900), (1000, 2000), (9500, 10_500), (20_000, 21_000))
    scene.axis = scene.axis.starting_at(950)
    assert [(left, right) for left, right, _ in places(scene)] == [(5, 105), (855, 955)]


def test_the_selected_are_drawn_over_the_others_and_the_dragged_over_all() -> None:
    scene = scene_of((0, 1000), (500, 1500), (700, 2000))
    scene.selection, scene.hovered_id = frozenset({0}), 1
    assert [look for _, _, look in places(scene)] == [Look.PLAIN, Look.HOVERED, Look.SELECTED]
    scene.dragged = Drag(Grip.END, scene.row[0], frozenset(), scene.row, 8_000_000).moved(200, 0, 0)
    assert places(scene)[-1] == (0, 120, Look.DRAGGED)
    assert len(places(scene)) == 3


def test_all_that_are_dragged_are_drawn_where_they_would_be_even_those_from_out_of_view() -> None:
    scene = scene_of((1000, 2000), (11_000, 12_000), (15_000, 16_000))
    scene.selection = frozenset({1, 2})
    scene.dragged = Drag(Grip.BODY, scene.row[1], scene.selection, scene.row, 8_000_000).moved(-5000, 0, 90_000)
    assert places(scene) == [(100, 200, Look.PLAIN), (600, 700, Look.DRAGGED), (1000, 1100, Look.DRAGGED)]


def test_from_afar_no_more_is_drawn_than_there_is_room_for() -> None:
    scene = scene_of(*((start, start + 300) for start in range(0, 8_000_000, 400)), ms_per_px=8000)
    assert len(scene.row) == 20_000
    assert len(places(scene)) <= 1000 / 3 + 1


def test_what_is_selected_can_be_seen_from_afar() -> None:
    scene = scene_of(*((start, start + 300) for start in range(0, 8_000_000, 400)), ms_per_px=8000)
    scene.selection = frozenset({10_001})
    (selected,) = [place for place in places(scene) if place[2] is Look.SELECTED]
    assert selected[0] <= 500 <= selected[1]


def test_a_long_one_among_specks_is_drawn_by_itself() -> None:
    scene = scene_of((0, 10), (20, 30), (25, 4000))
    assert [(block.left, block.right, block.text) for block in blocks_in_view(scene, PixelGrid(scene.axis, 1))] == [
        (0, 3, ""),
        (2, 400, "第2句"),
    ]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_the_shortest_can_still_be_seen(ratio: float) -> None:
    scene = scene_of((1000, 1001))
    (block,) = blocks_in_view(scene, PixelGrid(scene.axis, ratio))
    assert block.right - block.left >= 1 / ratio


def test_stretches_that_touch_are_one() -> None:
    blocks = [Block(left, right, Look.PLAIN, "") for left, right in ((-10, 5), (20, 30), (30, 40), (22, 25), (90, 120))]
    assert covered(blocks, 100) == [(0, 5), (20, 40), (90, 100)]
