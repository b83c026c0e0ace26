from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.style.cue_style import (
    AS_TRANSCRIBED,
    NARROWEST_CELLS,
    WIDEST_CELLS,
    CueStyle,
    Numbers,
    Profanity,
    Punctuation,
)
from canto_beats.subtitles.style.styling import styled, styled_text
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
    cue = Cue(0, 1000, " 屌，三百蚊。\n\n")
    assert styled(cue, AS_TRANSCRIBED) is cue


def test_all_choices_work_together() -> None:
    style = CueStyle(Numbers.ARABIC, Punctuation.REMOVE, Profanity.MASK, 8)
    cue = Cue(100, 2000, "屌，呢部要三千五百蚊呀，你係咪痴線？")
    assert styled(cue, style) == Cue(100, 2000, "＊\n呢部要3500蚊呀\n你係咪痴線？")
    assert cue.text == "屌，呢部要三千五百蚊呀，你係咪痴線？"


def test_a_mark_between_two_numbers_keeps_them_apart_when_it_goes() -> None:
    style = CueStyle(numbers=Numbers.ARABIC, punctuation=Punctuation.REMOVE)
    assert styled_text("二十，五十。三十", style) == "20 50 30"


@unhurried
@given(TEXTS, STYLES, st.integers(0, 10_000), st.integers(1, 10_000))
def test_every_text_can_be_styled_and_times_are_never_touched(
    text: str, style: CueStyle, start_ms: int, duration_ms: int
) -> None:
    cue = Cue(start_ms, start_ms + duration_ms, text)
    shown = styled(cue, style)
    assert (shown.start_ms, shown.end_ms) == (cue.start_ms, cue.end_ms)
    assert cue.text == text


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
