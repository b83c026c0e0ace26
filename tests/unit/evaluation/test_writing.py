from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.evaluation.edits import count_errors
from canto_beats.evaluation.variants import unified
from canto_beats.evaluation.words import latin_pieces, pieces
from canto_beats.evaluation.writing import as_written, normalised

CANTONESE = "我哋今日食咗飯未呀裡裏說説说溫温著着，。？！ 　ＯＫok3.5３"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("喺屋企裡面", "喺屋企裏面"),
        ("佢説話", "佢说话"),
        ("著住件衫", "着住件衫"),
        ("祇係", "只係"),
        ("我哋去飲茶，好唔好？", "我哋 去饮茶 好唔好"),
        ("ＯＫ啦！", "ok啦"),
        ("Café", "cafe"),
        ("Cafe\N{COMBINING ACUTE ACCENT}", "café"),
        ("１２３", "123"),
        ("1,000蚊", "1000蚊"),
        ("♪～♪", ""),
        ("50％", "50%"),
    ],
)
def test_what_is_only_written_otherwise_is_the_same_when_normalised(one: str, other: str) -> None:
    assert normalised(one).characters == normalised(other).characters


@pytest.mark.parametrize(
    ("one", "other"), [("3.5", "35"), ("喺度", "係度"), ("嘅", "既"), ("啦", "喇"), ("三", "3"), ("畀", "俾")]
)
def test_what_is_another_word_or_spelling_stays_another(one: str, other: str) -> None:
    assert normalised(one).characters != normalised(other).characters


def test_a_normalised_character_knows_where_it_was() -> None:
    found = normalised("係，㎏！好")
    assert (found.characters, found.positions) == (unified("係") + "kg好", (0, 2, 2, 4))


@given(st.text(st.characters() | st.sampled_from(CANTONESE)))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalised(text)
    assert normalised(once.characters).characters == once.characters
    assert list(once.positions) == sorted(once.positions)
    assert len(once.positions) == len(once.characters)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我哋去\n飲茶， 好唔好？", "我哋去飲茶，好唔好？"),
        ("部 iPhone 15 Pro 好貴", "部iPhone 15 Pro好貴"),
        ("ice\n cream", "ice cream"),
        ("  ", ""),
    ],
)
def test_as_written_only_white_space_that_parts_nothing_goes(text: str, expected: str) -> None:
    assert as_written(text) == expected


@given(st.text(st.sampled_from(CANTONESE)), st.text(st.sampled_from(CANTONESE)))
def test_normalising_never_adds_errors(truth: str, heard: str) -> None:
    plain = count_errors(normalised(truth).characters, normalised(heard).characters)
    assert plain.count <= count_errors(as_written(truth), as_written(heard)).count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我用iPhone15影相", ["iphone", "15"]),
        ("Don’t worry, it's 3.5 呀", ["dont", "worry", "its", "3.5"]),
        ("要1,000蚊", ["1000"]),
        ("Wi-Fi同WiFi，e\N{NON-BREAKING HYPHEN}mail、3-4個-ok", ["wifi", "wifi", "email", "3", "4", "ok"]),
        ("ＯＫ，ok", ["ok", "ok"]),
        ("冇英文", []),
    ],
)
def test_latin_words_and_numbers_are_found_between_han_characters(text: str, expected: list[str]) -> None:
    assert latin_pieces(text) == expected


def test_every_han_character_is_a_piece() -> None:
    assert pieces("我哋 OK 㗎，𨋢") == ["我", "哋", "ok", "㗎", "𨋢"]
