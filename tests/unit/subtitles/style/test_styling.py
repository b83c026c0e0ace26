from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles.style.cue_style import (
    AS_TRANSCRIBED,
    NARROWEST_CELLS,
    WIDEST_CELLS,
    CueStyle,
    Numbers,
    Profanity,
    Punctuation,
)
from canto_beats.subtitles.style.styling import styled_text
from tests.unit.subtitles.properties import unhurried
from tests.unit.subtitles.style.texts import TEXTS

STYLES = st.builds(
    CueStyle,
    st.sampled_from(Numbers),
    st.sampled_from(Punctuation),
    st.sampled_from(Profanity),
    st.none() | st.integers(NARROWEST_CELLS, WIDEST_CELLS),
)


def test_the_usual_style_changes_nothing_at_all() -> None:
    text = " 屌，三百蚊。\n\n"
    assert styled_text(text, AS_TRANSCRIBED) == text


def test_all_choices_work_together() -> None:
    style = CueStyle(Numbers.ARABIC, Punctuation.REMOVE, Profanity.MASK, 8)
    assert styled_text("屌，呢部要三千五百蚊呀，你係咪痴線？", style) == "＊\n呢部要3500蚊呀\n你係咪痴線？"


def test_a_mark_between_two_numbers_keeps_them_apart_when_it_goes() -> None:
    style = CueStyle(numbers=Numbers.ARABIC, punctuation=Punctuation.REMOVE)
    assert styled_text("二十，五十。三十", style) == "20 50 30"


@unhurried
@given(TEXTS, STYLES)
def test_every_text_can_be_styled(text: str, style: CueStyle) -> None:
    lines = styled_text(text, style).count("\n")
    assert style.max_cells is not None or lines <= text.count("\n")


@unhurried
@given(STYLES)
def test_a_style_is_kept_as_text_and_found_again(style: CueStyle) -> None:
    assert CueStyle.from_text(style.to_text()) == style


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"numbers": "roman"}', CueStyle(max_cells=8).to_text().replace("8", "1"), "[" * 100_000],
)
def test_a_style_that_was_kept_badly_changes_nothing(text: str) -> None:
    assert CueStyle.from_text(text) == AS_TRANSCRIBED
