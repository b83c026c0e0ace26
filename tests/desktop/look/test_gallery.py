from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QGuiApplication

from canto_beats.desktop.look.colours import DARK, LIGHT
from canto_beats.desktop.look.theme import Appearance, ThemeSwitch
from tests.desktop.look.gallery import Gallery

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_all_controls_change_with_the_theme_while_they_are_shown(qtbot: QtBot, switch: ThemeSwitch) -> None:
    switch.choose(Appearance.DARK)
    gallery = Gallery()
    qtbot.addWidget(gallery)
    shares = []
    for appearance, theme in ((Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)):
        switch.choose(appearance)
        QGuiApplication.processEvents()
        shares.append(_share_of(gallery, theme.window, theme.field, theme.field_other, theme.backdrop))
    assert min(shares) > 0.7
    assert shares[0] == shares[2]


def _share_of(gallery: Gallery, *colours: str) -> float:
    image = gallery.grab().toImage()
    wanted = {QColor(colour).rgb() for colour in colours}
    points = [(x, y) for x in range(0, image.width(), 8) for y in range(0, image.height(), 8)]
    return sum(image.pixel(x, y) in wanted for x, y in points) / len(points)
