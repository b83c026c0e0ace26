from __future__ import annotations

import pytest

from canto_beats.cantonese.checking.line_beginnings import broken_word, stranded_particle


@pytest.mark.parametrize(
    ("before", "line", "particle"),
    [
        ("我食", "咗飯", "咗"),
        ("佢買", "嘅書", "嘅"),
        ("你去邊", "㗎", "㗎"),
        ("你唔去", "咩", "咩"),
        ("做", "緊嘢", "緊"),
        ("佢", "哋走喇", "哋"),
    ],
)
def test_a_particle_belongs_to_the_word_before(before: str, line: str, particle: str) -> None:
    assert stranded_particle(before, line) == particle


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("我好", "緊張"),
        ("佢行", "過去"),
        ("你話", "咩事呀"),
        ("食咗飯未？", "啊，仲未"),
        ("佢話", "啦啦啦"),
        ("你睇", "呀！有蛇"),
        ("原來係咁", "啊"),
        ("唔該，", "嘅士去邊"),
        ("", "嘅"),
    ],
)
def test_words_and_calls_that_begin_with_one_are_left_alone(before: str, line: str) -> None:
    assert stranded_particle(before, line) == ""


@pytest.mark.parametrize(
    ("before", "line", "told"),
    [
        ("我買咗20", "26年嘅日曆", "20|26年"),
        ("要3.", "5度", "3.|5度"),
        ("收$", "50", "$|50"),
        ("有50", "%折", "50|%折"),
        ("呢個pr", "oduct好正", "pr|oduct"),
        ("佢好stron", "g呀", "stron|g"),
        ("一部i", "Phone", "i|Phone"),
        ("I don'", "t know", "don'|t"),
        ("an inter-", "national call", "inter-|national"),
    ],
)
def test_a_number_or_word_in_two_halves_is_broken(before: str, line: str, told: str) -> None:
    first, _, second = told.partition("|")
    found = broken_word(before, line).partition("|")
    assert (found[0], second.startswith(found[2])) == (first, True)
    assert found[2]


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("I love", "you"),
        ("去MTR", "HKU站"),
        ("打2345", "6789"),
        ("3", "2"),
        ("用iPhone", "Pro影"),
        ("得 a", "friend"),
        ("今年2026", "年尾"),
        ("", "26"),
    ],
)
def test_two_words_two_numbers_and_counting_are_not(before: str, line: str) -> None:
    assert broken_word(before, line) == ""
