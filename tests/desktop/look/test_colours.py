from __future__ import annotations

import re
from dataclasses import fields

import pytest

from canto_beats.desktop.look.colours import DARK, LIGHT, THEMES, Theme, contrast

# What is written or drawn, and everything it is written or drawn on.
TEXT_ON = {
    "text": ("backdrop", "field", "field_other", "window", "raised", "hover", "pressed", "block"),
    "text_quiet": ("backdrop", "field", "field_other", "window", "raised"),
    "on_accent": ("accent",),
    "accent_ink": ("field", "field_other", "window", "raised"),
    "warning": ("field", "field_other", "window", "raised"),
    "problem": ("field", "field_other", "window", "raised"),
}
DRAWN_ON = {
    "icon": ("backdrop", "field", "window", "raised", "hover", "pressed"),
    "border": ("field", "window", "raised"),
    "accent_ink": ("backdrop", "field", "window", "raised"),  # the ring of what has the focus
    "text_disabled": ("field", "window", "raised"),
    "accent": ("field", "window"),
    "waveform": ("field",),
    "waveform_spoken": ("field",),
    "block_border": ("field",),
    "playhead": ("field", "waveform", "block", "accent"),
}


def _pairs(of: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(ink, ground) for ink, grounds in of.items() for ground in grounds]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), _pairs(TEXT_ON))
def test_text_can_be_read_on_everything_it_is_written_on(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground"), _pairs(DRAWN_ON))
def test_icons_edges_and_drawings_stand_out_from_what_is_behind_them(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 3


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_is_a_plain_hex_value_and_none_goes_unmeasured(theme: Theme) -> None:
    colours = {each.name for each in fields(Theme)} - {"name", "dark"}
    assert all(re.fullmatch("#[0-9a-f]{6}", getattr(theme, name)) for name in colours)
    measured = set(TEXT_ON) | set(DRAWN_ON) | {ground for _, ground in _pairs(TEXT_ON) + _pairs(DRAWN_ON)}
    assert colours - measured == {"line"}  # which only helps the eye


def test_contrast_is_counted_as_wcag_counts_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


def test_disabled_text_is_paler_than_quiet_text_and_quiet_paler_than_text() -> None:
    for theme in (DARK, LIGHT):
        strengths = [contrast(getattr(theme, name), theme.window) for name in ("text", "text_quiet", "text_disabled")]
        assert strengths == sorted(strengths, reverse=True)
