from __future__ import annotations

import pytest

from canto_beats.desktop.timeline.pointer import HeldKeys, Pointer, Request, Retime, Seek, Select, Shift
from canto_beats.desktop.timeline.scene import Bands, Scene
from canto_beats.desktop.timeline.time_axis import TimeAxis
from tests.desktop.timeline.material import lines_at

RULER, WAVE, LANE = 10, 80, 180
PLAIN, CTRL, SHIFT, ALT = HeldKeys(), HeldKeys(toggling=True), HeldKeys(extending=True), HeldKeys(free=True)


@pytest.fixture
def scene() -> Scene:
    """Ten milliseconds a pixel; four blocks, the last two touching."""
    scene = Scene(bands=Bands.of_height(200), axis=TimeAxis(width_px=1000), promised_ms=60_000)
    scene.set_lines(lines_at((1000, 2000), (2500, 3500), (4000, 5000), (5000, 6000)))
    scene.axis = scene.axis.zoomed(scene.axis.ms_per_px / 10, 0)
    scene.position_ms = 50_000
    return scene


def click(scene: Scene, x: float, y: float, keys: HeldKeys = PLAIN) -> list[Request]:
    pointer = Pointer(scene)
    return [request for request in (pointer.press(x, y, keys), pointer.release()) if request]


def drag(scene: Scene, start_x: float, end_x: float, y: float, keys: HeldKeys = PLAIN) -> list[Request]:
    """The requests of the press, of the way and of the release."""
    pointer = Pointer(scene)
    asked = [pointer.press(start_x, y, PLAIN)]
    asked += [pointer.move(start_x + (end_x - start_x) * part / 4, keys) for part in range(1, 5)]
    asked.append(pointer.release())
    return [request for request in asked if request]


@pytest.mark.parametrize("y", [RULER, WAVE, LANE])
def test_a_click_on_an_empty_place_goes_there(scene: Scene, y: float) -> None:
    assert click(scene, 370, y) == [Seek(3700)]


def test_a_click_on_a_block_selects_it(scene: Scene) -> None:
    assert click(scene, 150, LANE) == [Select((0,))]


def test_a_click_on_the_waveform_above_a_block_goes_there(scene: Scene) -> None:
    assert click(scene, 150, WAVE) == [Seek(1500)]
    assert click(scene, 101, WAVE) == [Seek(1010)]


def test_in_the_ruler_no_edge_is_in_the_way(scene: Scene) -> None:
    assert drag(scene, 100, 120, RULER)[-1] == Seek(1200)


def test_pulling_over_an_empty_place_scrubs(scene: Scene) -> None:
    assert drag(scene, 380, 384, WAVE) == [Seek(3800), Seek(3810), Seek(3820), Seek(3830), Seek(3840)]


def test_ctrl_adds_one_and_takes_it_away(scene: Scene) -> None:
    scene.selection = frozenset({2})
    assert click(scene, 150, LANE, CTRL) == [Select((0, 2))]
    assert click(scene, 450, LANE, CTRL) == [Select(())]


def test_shift_selects_all_from_the_last_one_clicked(scene: Scene) -> None:
    pointer = Pointer(scene)
    pointer.press(450, LANE, PLAIN)
    pointer.release()
    assert pointer.press(150, LANE, SHIFT) == Select((0, 1, 2))
    pointer.release()
    assert pointer.press(550, LANE, SHIFT) == Select((2, 3))


def test_shift_without_one_clicked_before_selects_that_one(scene: Scene) -> None:
    assert click(scene, 450, LANE, SHIFT) == [Select((2,))]


def test_one_of_several_keeps_the_others_until_it_is_let_go(scene: Scene) -> None:
    scene.selection = frozenset({0, 1})
    pointer = Pointer(scene)
    assert pointer.press(150, LANE, PLAIN) is None
    assert pointer.release() == Select((0,))


def test_a_dragged_block_is_shifted_when_it_is_let_go(scene: Scene) -> None:
    assert drag(scene, 150, 170, LANE) == [Select((0,)), Shift((0,), 200)]


def test_several_are_shifted_together_and_stay_selected(scene: Scene) -> None:
    scene.selection = frozenset({0, 2})
    assert drag(scene, 450, 430, LANE) == [Shift((0, 2), -200)]


def test_a_pulled_edge_asks_for_new_times(scene: Scene) -> None:
    assert drag(scene, 102, 82, LANE) == [Select((0,)), Retime(0, 800, 2000)]
    assert drag(scene, 198, 218, WAVE) == [Retime(0, 1000, 2200)]


def test_an_edge_snaps_unless_alt_is_held(scene: Scene) -> None:
    assert drag(scene, 199, 246, WAVE) == [Retime(0, 1000, 2500)]
    assert drag(scene, 199, 246, WAVE, ALT) == [Retime(0, 1000, 2470)]


def test_a_trembling_hand_moves_nothing(scene: Scene) -> None:
    assert drag(scene, 150, 152, LANE) == [Select((0,))]


def test_back_where_it_was_nothing_is_asked(scene: Scene) -> None:
    pointer = Pointer(scene)
    pointer.press(150, LANE, PLAIN)
    for x in (170, 150):
        pointer.move(x, PLAIN)
    assert pointer.release() is None


def test_whoever_holds_ctrl_or_shift_selects_and_does_not_move(scene: Scene) -> None:
    pointer = Pointer(scene)
    pointer.press(150, LANE, CTRL)
    pointer.move(300, CTRL)
    assert scene.dragged is None
    assert pointer.release() is None


def test_a_drag_shows_while_it_lasts(scene: Scene) -> None:
    pointer = Pointer(scene)
    pointer.press(150, LANE, PLAIN)
    pointer.move(170, PLAIN)
    assert scene.dragged
    assert (scene.dragged.start_ms, scene.dragged.end_ms) == (1200, 2200)
    pointer.release()
    assert scene.dragged is None


def test_given_up_it_asks_for_nothing(scene: Scene) -> None:
    pointer = Pointer(scene)
    pointer.press(150, LANE, PLAIN)
    pointer.move(170, PLAIN)
    assert pointer.give_up()
    assert scene.dragged is None
    assert pointer.move(190, PLAIN) is None
    assert pointer.release() is None
    assert not pointer.give_up()


def test_a_drag_ends_when_its_block_is_changed_from_elsewhere_and_not_for_another(scene: Scene) -> None:
    pointer = Pointer(scene)
    pointer.press(150, LANE, PLAIN)
    pointer.move(170, PLAIN)
    scene.set_lines([*lines_at((1000, 2000), (2500, 3500))])
    pointer.lines_changed()
    assert pointer.is_down
    scene.set_lines(lines_at((1100, 2000), (2500, 3500)))
    pointer.lines_changed()
    assert not pointer.is_down


def test_a_drag_is_measured_in_time_and_not_in_pixels(scene: Scene) -> None:
    """The view may scroll beneath the hand."""
    pointer = Pointer(scene)
    pointer.press(150, LANE, PLAIN)
    pointer.move(160, PLAIN)
    scene.axis = scene.axis.scrolled(100)
    pointer.move(160, PLAIN)
    assert pointer.release() == Shift((0,), 1100)
