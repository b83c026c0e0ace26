from __future__ import annotations

import pytest

from canto_beats.desktop.timeline.navigation import Navigation
from canto_beats.desktop.timeline.scene import Scene
from canto_beats.desktop.timeline.time_axis import TimeAxis
from tests.desktop.timeline.material import lines_at, peaks_at


@pytest.fixture
def scene() -> Scene:
    """Ten seconds of ten minutes are in view."""
    scene = Scene(axis=TimeAxis(width_px=1000), promised_ms=600_000)
    scene.settle_duration()
    return scene


def play_to(scene: Scene, navigation: Navigation, ms: int) -> float:
    scene.position_ms = ms
    navigation.playhead_moved()
    return scene.axis.start_ms


def test_the_page_is_turned_when_the_playhead_has_come_to_its_end(scene: Scene) -> None:
    navigation = Navigation(scene)
    navigation.set_following(True)
    assert play_to(scene, navigation, 9_990) == 0
    assert play_to(scene, navigation, 10_010) == pytest.approx(9_010)


def test_a_view_that_does_not_follow_stays(scene: Scene) -> None:
    assert play_to(scene, Navigation(scene), 30_000) == 0


def test_whoever_scrolled_away_is_left_alone_until_the_playhead_comes_by(scene: Scene) -> None:
    navigation = Navigation(scene)
    navigation.set_following(True)
    navigation.scroll(2000)
    assert play_to(scene, navigation, 5_000) == 20_000
    assert play_to(scene, navigation, 21_000) == 20_000
    assert play_to(scene, navigation, 31_000) == pytest.approx(30_000)


def test_following_again_brings_the_playhead_back(scene: Scene) -> None:
    navigation = Navigation(scene)
    navigation.set_following(True)
    navigation.scroll_to(100_000)
    navigation.set_following(True)
    assert scene.axis.start_ms == 0


def test_the_view_does_not_run_away_from_a_hand(scene: Scene) -> None:
    navigation = Navigation(scene)
    navigation.set_following(True)
    navigation.is_held = True
    assert play_to(scene, navigation, 12_000) == 0


def test_zooming_keeps_the_playhead_in_place_or_else_the_middle(scene: Scene) -> None:
    navigation = Navigation(scene)
    scene.position_ms = 2_000
    navigation.zoom(2)
    assert scene.axis.x_of(2_000) == pytest.approx(200)
    navigation.scroll_to(100_000)
    navigation.zoom(0.5)
    assert scene.axis.x_of(102_500) == pytest.approx(500)


def test_all_of_it_can_be_shown_at_once(scene: Scene) -> None:
    Navigation(scene).zoom_to_all()
    assert (scene.axis.start_ms, scene.axis.end_ms) == (0, pytest.approx(600_000))


def test_the_time_axis_reaches_as_far_as_anything_does() -> None:
    scene = Scene(axis=TimeAxis(width_px=1000))
    scene.settle_duration()
    assert scene.axis.duration_ms == 60_000
    scene.set_lines(lines_at((0, 70_000)))
    assert scene.axis.duration_ms == 70_000
    scene.peaks = peaks_at([0] * 8_000)
    scene.settle_duration()
    assert scene.axis.duration_ms == 80_000
