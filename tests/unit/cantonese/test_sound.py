from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.sound import alike, merged, readings, same_sound, sounds_as, spoken, without_tone


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("地", "哋"), ("系", "係"), ("係", "喺"), ("左", "咗"), ("電", "甸"), ("你", "李"), ("我", "哦"), ("國", "各"),
        ("生", "山"), ("百", "八"), ("唔", "五"), ("行", "航"), ("长", "長"), ("陳小名", "陳小明"), ("", ""),
        ("A", "A"), ("𠺢", "𠺢"),
    ],
)  # fmt: skip
def test_what_nobody_tells_apart_by_ear_is_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("係", "是"), ("嘅", "的"), ("唔", "不"), ("佢", "他"), ("喺", "在"), ("咗", "了"), ("我", "你"), ("去", "嚟"),
        ("A", "a"), ("3", "三"), ("地", "地地"), ("好", ""), ("，", "。"), ("香港", "澳門"),
        ("\ud800", "好"), ("あ", "亞"),
    ],
)  # fmt: skip
def test_what_is_heard_otherwise_is_not(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


def test_a_character_has_all_its_readings_and_the_one_of_its_word() -> None:
    assert {"haang4", "hong4"} <= readings("行")
    assert spoken("銀行A，") == [("銀", "ngan4"), ("行", "hong4"), ("A", None), ("，", None)]
    assert readings("A") == readings("") == readings("，") == frozenset()


@pytest.mark.parametrize(
    ("syllable", "lazily"),
    [
        ("nei5", "lei"), ("ngo5", "o"), ("gwok3", "got"), ("kwong4", "kon"), ("saang1", "saan"), ("baak3", "baat"),
        ("m4", "m"), ("ng5", "m"), ("ngaang6", "aan"), ("hoeng1", "hoen"), ("si", "si"),
    ],
)  # fmt: skip
def test_lazy_pronunciation_merges_sounds(syllable: str, lazily: str) -> None:
    assert merged(syllable) == lazily


def test_merging_does_not_make_two_sounds_the_same() -> None:
    assert same_sound("地", "哋")
    assert not same_sound("生", "山")


def test_a_sound_that_was_written_down_is_compared_as_well() -> None:
    assert sounds_as("積信", ("zik1", "seon3"))
    assert sounds_as("溺信", ("lik", "seon"))
    assert not sounds_as("積", ("zik1", "seon3"))
    assert not sounds_as("積好", ("zik1", "seon3"))


@pytest.mark.parametrize("word", ["mp3", "3", "", "a"])
def test_only_a_tone_is_taken_for_one(word: str) -> None:
    assert without_tone(word) == ("mp" if word == "mp3" else word)


@given(st.text(max_size=6), st.text(max_size=6))
def test_alike_is_the_same_both_ways_and_never_without_a_reading(one: str, other: str) -> None:
    assert alike(one, one)
    assert alike(one, other) == alike(other, one)
    if alike(one, other) and one != other:
        assert all(a == b or (readings(a) and readings(b)) for a, b in zip(one, other, strict=True))
