from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.words import word_starts
from canto_beats.subtitles.cue_rules import cells
from canto_beats.subtitles.style.cue_style import NARROWEST_CELLS, WIDEST_CELLS
from canto_beats.subtitles.style.line_length import broken_to
from tests.unit.subtitles.properties import unhurried
from tests.unit.subtitles.style.texts import TEXTS

HIKING = "今日天氣真係好好呀，我哋不如一齊去行山啦！"


@pytest.mark.parametrize(
    ("text", "max_cells", "shown"),
    [
        (HIKING, 12, "今日天氣真係好好呀，\n我哋不如一齊去行山啦！"),
        (HIKING, 24, HIKING),
        ("今日天氣\n真係好好", 16, "今日天氣\n真係好好"),
        ("我尋日買咗部iPhone 15 Pro Max\n用咗成8,000蚊", 12, "我尋日買咗部iPhone 15\nPro Max用咗成8,000蚊"),
        ("食咗飯\n未呀我哋去行山啦", 6, "食咗飯未呀\n我哋去行山啦"),
    ],
)
def test_lines_are_broken_again_only_where_one_is_too_long(text: str, max_cells: int, shown: str) -> None:
    assert broken_to(text, max_cells) == shown


def test_no_line_begins_inside_a_word_where_the_words_are_known() -> None:
    assert broken_to("我哋聽日一齊去迪士尼樂園玩", 6) == "我哋聽日\n一齊去迪士\n尼樂園玩"
    assert broken_to("我哋聽日一齊去迪士尼樂園玩", 6, word_starts) == "我哋聽日一齊\n去迪士尼\n樂園玩"


@unhurried
@given(TEXTS, st.integers(NARROWEST_CELLS, WIDEST_CELLS))
def test_no_line_is_longer_than_it_may_be_and_no_character_is_lost(text: str, max_cells: int) -> None:
    once = broken_to(text, max_cells)
    assert all(cells(line) <= max_cells for line in once.split("\n"))
    assert broken_to(once, max_cells) == once

    def seen(text: str) -> str:
        return "".join(char for char in text if not char.isspace() and unicodedata.category(char) not in {"Cc", "Cs"})

    assert seen(once) == seen(text)
