from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles.style.numerals import (
    NUMERALS,
    TOO_LARGE,
    Reading,
    digits_in_chinese,
    in_chinese,
    read_cardinal,
    read_digits,
)
from tests.unit.subtitles.properties import unhurried
from tests.unit.subtitles.style.texts import listed


@unhurried
@given(st.integers(0, TOO_LARGE - 1) | st.integers(0, 20_000))
def test_every_number_is_read_as_it_is_written(value: int) -> None:
    assert read_cardinal(in_chinese(value)) == Reading(value)


@unhurried
@given(st.text(alphabet=NUMERALS, max_size=9))
def test_whatever_can_be_read_has_one_usual_spelling_that_means_the_same(numeral: str) -> None:
    found = read_cardinal(numeral)
    if found is not None:
        assert read_cardinal(in_chinese(found.value)) == Reading(found.value)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("廿四", 24), ("卅", 30), ("兩百", 200), ("一萬兩千", 12_000), ("一億零一千", 100_001_000), ("二百零五", 205)],
)
def test_shorter_and_colloquial_spellings_are_read(numeral: str, value: int) -> None:
    assert read_cardinal(numeral) == Reading(value)


@pytest.mark.parametrize(("numeral", "value"), [("百二", 120), ("三千五", 3500), ("二百五", 250), ("三萬五", 35_000)])
def test_a_number_whose_unit_is_left_out_is_read_and_told_from_others(numeral: str, value: int) -> None:
    assert read_cardinal(numeral) == Reading(value, clipped=True)


@pytest.mark.parametrize(
    "numeral", listed("三四 三四十 十七八 一百零二十 千萬 百 億萬 五十五十 十零 一百兩 兩十 三零 零三 一億一千")
)
def test_what_nobody_says_for_one_number_is_not_read(numeral: str) -> None:
    assert read_cardinal(numeral) is None


def test_years_and_telephone_numbers_are_read_digit_by_digit() -> None:
    assert read_digits("二〇二六") == read_digits("二零二六") == "2026"
    assert read_digits("二十") is None
    assert digits_in_chinese("9123 4567") == "九一二三 四五六七"
