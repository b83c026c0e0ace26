from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QImage, QPalette
from pytestqt.qtbot import QtBot

from canto_beats.desktop.timeline.scene import Bands, Scene
from canto_beats.desktop.timeline.still_picture import StillPicture
from canto_beats.desktop.timeline.time_axis import PixelGrid, TimeAxis
from tests.desktop.timeline.material import lines_at, peaks_at

RATIOS = pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    scene = Scene(axis=TimeAxis(width_px=400), bands=Bands.of_height(200), promised_ms=60_000)
    scene.peaks = peaks_at((place * 7919) % 30_000 for place in range(3000))
    scene.set_lines(lines_at(*((start, start + 1500) for start in range(0, 40_000, 2000))))
    return scene


def drawn(still: StillPicture, scene: Scene, ratio: float) -> QImage:
    still.forget()
    return still.drawn(PixelGrid(scene.axis, ratio), QFont()).toImage()


def wave_of(image: QImage, ratio: float, first: int, count: int) -> list[list[int]]:
    rows = range(round(32 * ratio), round(140 * ratio), 7)
    return [[image.pixel(x, y) for x in range(first, first + count)] for y in rows]


@RATIOS
def test_it_has_as_many_pixels_as_the_screen(scene: Scene, ratio: float) -> None:
    image = drawn(StillPicture(scene), scene, ratio)
    assert (image.width(), image.height()) == (400 * ratio, 200 * ratio)
    assert image.devicePixelRatio() == ratio


@RATIOS
def test_scrolled_it_is_the_same_picture_elsewhere(scene: Scene, ratio: float) -> None:
    """To the pixel, or else it would flicker."""
    still = StillPicture(scene)
    scene.axis = scene.axis.starting_at(5_000)
    before = drawn(still, scene, ratio)
    scene.axis = scene.axis.scrolled(40)
    after = drawn(still, scene, ratio)
    by = round(40 * ratio)
    seen = round(400 * ratio) - by - 2
    assert wave_of(before, ratio, by, seen) == wave_of(after, ratio, 0, seen)


@RATIOS
def test_where_nothing_was_measured_there_is_a_quiet_line_and_nothing_else(scene: Scene, ratio: float) -> None:
    scene.set_lines([])
    scene.axis = scene.axis.starting_at(40_050)
    colours = StillPicture(scene).colours
    image = drawn(StillPicture(scene), scene, ratio)
    column = {image.pixelColor(round(20 * ratio), y).name() for y in range(round(26 * ratio), round(150 * ratio))}
    assert column == {colours.ground.name(), colours.quiet.name()}


def test_another_palette_is_another_picture_of_the_waveform_too(scene: Scene) -> None:
    still = StillPicture(scene)
    before = drawn(still, scene, 1)
    still.dress(QPalette("#202020"))
    assert wave_of(drawn(still, scene, 1), 1, 0, 400) != wave_of(before, 1, 0, 400)
