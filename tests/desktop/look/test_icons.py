from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QToolButton

from canto_beats.desktop.look import icons as icons_module
from canto_beats.desktop.look.colours import DARK, LIGHT
from canto_beats.desktop.look.icon_label import IconLabel
from canto_beats.desktop.look.icons import all_names, app_icon, drawing, icon
from canto_beats.desktop.look.theme import Appearance, ThemeSwitch
from tests.desktop.look.conftest import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SIXTEEN = QSize(16, 16)


def _strongest(image: QImage) -> QColor:
    """The colour of the pixel that is covered most: the ink, without what smoothing made of it."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=QColor.alpha)


def _close(one: QColor, other: str) -> bool:
    wanted = QColor(other)
    return all(
        abs(a - b) <= 2
        for a, b in zip(one.getRgb()[:3], wanted.getRgb()[:3], strict=True)  # type: ignore[index]
    )


@pytest.mark.parametrize("name", all_names())
def test_every_icon_draws_something(qtbot: QtBot, name: icons_module.IconName) -> None:
    assert "currentColor" in drawing(name)
    image = icon(name).pixmap(SIXTEEN).toImage()
    assert _strongest(image).alpha() > 200


def test_every_drawing_that_lies_in_the_folder_is_used() -> None:
    there = {path.stem for path in (RESOURCES / "icons" / "lucide").glob("*.svg")}
    used = {icons_module._DRAWINGS.get(name, name) for name in all_names()}
    assert there - used == {"minus"}  # in the style sheet alone


def test_an_icon_follows_the_theme_without_being_told(qtbot: QtBot, switch: ThemeSwitch) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    play = icon("play")
    button.setIcon(play)
    for appearance, theme in ((Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT)):
        switch.choose(appearance)
        assert _close(_strongest(button.icon().pixmap(SIXTEEN).toImage()), theme.icon)


def test_states_have_their_colours(switch: ThemeSwitch) -> None:
    theme, snap = switch.theme, icon("snap")
    for mode, state, colour in (
        (QIcon.Mode.Disabled, QIcon.State.Off, theme.text_disabled),
        (QIcon.Mode.Disabled, QIcon.State.On, theme.text_disabled),
        (QIcon.Mode.Normal, QIcon.State.On, theme.accent_ink),
        (QIcon.Mode.Selected, QIcon.State.Off, theme.on_accent),
    ):
        assert _close(_strongest(snap.pixmap(SIXTEEN, mode, state).toImage()), colour)
    assert _close(_strongest(icon("warning", "warning").pixmap(SIXTEEN).toImage()), theme.warning)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_an_icon_is_drawn_in_the_devices_pixels_and_not_stretched(qtbot: QtBot, ratio: float) -> None:
    pixmap = icon("film").pixmap(SIXTEEN, ratio)
    assert pixmap.width() == 16 * ratio
    assert pixmap.devicePixelRatio() == ratio


def test_a_changed_copy_of_an_icon_leaves_the_first_alone(qtbot: QtBot) -> None:
    """Qt clones the engine then, which crashes where Python lets go of the clone."""
    gc.collect()
    first = icon("play")
    before = len(icons_module._engines)
    for _ in range(100):
        second = QIcon(first)
        second.addPixmap(QPixmap(8, 8))
        assert _strongest(second.pixmap(SIXTEEN).toImage()) == _strongest(first.pixmap(SIXTEEN).toImage())
        del second
    assert sum(map(shiboken6.isValid, icons_module._engines)) <= before + 1
    assert len(icons_module._engines) <= before + 2


def test_a_label_with_an_icon_follows_the_theme_and_looks_disabled(qtbot: QtBot, switch: ThemeSwitch) -> None:
    label = IconLabel("error", "problem")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    seen = []
    for appearance, enabled in ((Appearance.DARK, True), (Appearance.LIGHT, True), (Appearance.LIGHT, False)):
        switch.choose(appearance)
        label.setEnabled(enabled)
        seen.append(label.grab().toImage())
    assert seen[0] != seen[1] != seen[2]


def test_the_app_icon_has_every_size_the_systems_ask_for(qtbot: QtBot) -> None:
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert {16, 32, 48, 256, 512} <= sizes


class _Cycle:
    def __init__(self, kept: QIcon) -> None:
        self.kept = kept
        self.itself = self


def test_an_icon_in_a_reference_cycle_is_collected_without_a_crash_and_takes_its_engine_along(
    qapp: QApplication,
) -> None:
    gc.collect()
    gc.freeze()  # what is there already is none of this test's garbage, and much to look through 20 times
    icon("play")
    before = len(icons_module._engines)
    for _ in range(20):
        drawn = icon("play")
        _Cycle(drawn)  # younger than the icon and its engine, so that the collector comes by the engine first
        del drawn
        gc.collect()
    icon("play")  # looks which engines have gone
    assert len(icons_module._engines) <= before + 1
