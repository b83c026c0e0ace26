from __future__ import annotations

import pytest

from canto_beats.cantonese.sound import without_tone
from canto_beats.evaluation.scores import Truth, score
from canto_beats.evaluation.syllables import syllables


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("香港人", ["hoeng1", "gong2", "jan4"]),
        ("佢話 OK，3 個", ["keoi5", "waa6", "ok", "3", "go3"]),
        ("", []),
    ],
)
def test_text_is_read_aloud(text: str, expected: list[str]) -> None:
    assert syllables(text) == expected


def test_punctuation_and_line_breaks_do_not_change_how_a_word_is_read() -> None:
    assert syllables("銀，行\n長") == syllables("銀行長")


@pytest.mark.parametrize(
    ("truth", "heard"),
    [
        ("喺屋企裡面", "喺屋企里面"),
        ("睇吓佢哋幾點覺得肚餓", "睇吓佢哋几点觉得肚饿"),
        ("隻狗食緊麵，仲未瞓覺", "只狗食紧面，仲未瞓觉"),
    ],
)
def test_writing_simplified_characters_is_no_wrong_sound(truth: str, heard: str) -> None:
    found = score(Truth(truth), heard, ())
    assert (found.syllables.count, found.toneless.count) == (0, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("裏面", ["leoi5", "min6"]), ("三隻狗", ["saam1", "zek3", "gau2"]), ("睇吓", ["tai2", "haa2"])],
)
def test_one_way_of_writing_for_all_leaves_traditional_text_its_sounds(text: str, expected: list[str]) -> None:
    assert syllables(text) == expected


@pytest.mark.parametrize(("syllable", "expected"), [("hoeng1", "hoeng"), ("ok", "ok"), ("3", "3"), ("15", "15")])
def test_a_number_has_no_tone_to_lose(syllable: str, expected: str) -> None:
    assert without_tone(syllable) == expected


@pytest.mark.parametrize(
    ("truth", "heard", "characters", "with_tone", "toneless"),
    [
        ("食飯", "食犯", 1, 0, 0),
        ("飲湯", "飲糖", 1, 1, 0),
        ("佢係", "佢系", 0, 0, 0),
        ("我啦", "我喇", 1, 1, 0),
        ("去飲茶", "去飲奶", 1, 1, 1),
    ],
)
def test_the_three_rates_tell_spelling_tone_and_sound_apart(
    truth: str, heard: str, characters: int, with_tone: int, toneless: int
) -> None:
    found = score(Truth(truth), heard, ())
    counted = (found.normalised.count, found.syllables.count, found.toneless.count)
    assert counted == (characters, with_tone, toneless)
