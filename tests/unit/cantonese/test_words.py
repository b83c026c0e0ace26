from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.words import SPELLED_ALIKE, read_list, word_starts, words
from tests.unit.subtitles.properties import unhurried

MIXED = st.text(
    st.sampled_from("我哋今日去行山買咗部嘅㗎啦呀二千零五 iPhone8,.:%'-。，？「」…\n\u0301𠮩𡃉"), max_size=40
)


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        ("我哋聽日去行山", "我哋/聽日/去/行山"),
        ("佢鍾意飲奶茶", "佢/鍾意/飲/奶茶"),
        ("其實即係點解呢", "其實/即係/點解/呢"),
        ("今年係二千零二十六年", "今年/係/二千零二十六/年"),
        ("買咗部iPhone 15 Pro", "買/咗/部/iPhone/ /15/ /Pro"),
        ("用咗8,000蚊，即係3.5%", "用/咗/8,000/蚊/，/即係/3.5%"),
        ("don't遲過12:30", "don't/遲/過/12:30"),
        ("A,B", "A/,/B"),
        ("", ""),
    ],
)
def test_a_sentence_is_read_as_words(sentence: str, pieces: str) -> None:
    assert words(sentence) == [piece for piece in pieces.split("/") if piece]


def test_a_word_is_found_whichever_way_it_is_spelled() -> None:
    for spelled in ("鐘意", "鍾意"):
        assert words(f"我{spelled}你") == ["我", spelled, "你"]


def test_spellings_that_are_alike_have_the_same_length_so_that_places_stay_the_same() -> None:
    assert all(isinstance(to, int) for to in SPELLED_ALIKE.values())


def test_words_begin_where_the_pieces_do() -> None:
    assert word_starts("我哋去 Hong Kong") == {0, 2, 3, 4, 8, 9}


@unhurried
@given(MIXED | st.text(max_size=30))
def test_the_pieces_joined_are_the_text(text: str) -> None:
    assert "".join(words(text)) == text
    assert all(words(text))


def test_a_word_that_is_said_often_costs_less_than_one_that_is_only_listed() -> None:
    costs, longest = read_list("點解 30\n物理治療師 2\n\n點鐘\n\n高考班\n\n名門閨秀\n")
    assert costs["點解"] < costs["物理治療師"] < costs["點鐘"] < costs["高考班"] < costs["名門閨秀"]
    assert longest == 5
