from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from canto_beats.desktop.look.colours import DARK, LIGHT, Theme, contrast
from canto_beats.desktop.look.palette import palette_for
from canto_beats.desktop.timeline.colours import TimelineColours, mixed


def between(one: QColor, other: QColor) -> float:
    return contrast(one.name(), other.name())


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_what_is_written_can_be_read_and_what_is_drawn_can_be_seen(theme: Theme) -> None:
    colours = TimelineColours.of(palette_for(theme))
    written = {
        "block": between(colours.block_text, colours.block),
        "hovered": between(colours.block_text, colours.block_hovered),
        "selected": between(colours.chosen_text, colours.chosen),
        "ruler": between(colours.written, colours.ruler),
    }
    drawn = {
        "wave": between(colours.wave, colours.ground),
        "spoken": between(colours.wave_spoken, colours.spoken),
        "edge": between(colours.block_border, colours.ground),
        "playhead": between(colours.playhead, colours.ground),
        "selected": between(colours.chosen, colours.lane),
    }
    assert {what: ratio for what, ratio in written.items() if ratio < 4.5} == {}
    assert {what: ratio for what, ratio in drawn.items() if ratio < 3} == {}


def test_a_mixture_is_in_between() -> None:
    assert mixed(QColor("#000000"), QColor("#ffffff"), 0.5).name() == "#808080"
    assert mixed(QColor("#102030"), QColor("#ffffff"), 0).name() == "#102030"
