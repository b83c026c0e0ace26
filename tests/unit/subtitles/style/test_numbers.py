"""Figures and words for numbers. One that stays as it is costs nothing; a word that is made a number is an error."""

from __future__ import annotations

import pytest
from hypothesis import given

from canto_beats.subtitles.style.into_arabic import in_figures
from canto_beats.subtitles.style.into_chinese import in_words
from tests.unit.subtitles.properties import unhurried
from tests.unit.subtitles.style.texts import TEXTS, listed

NO_NUMBERS = listed("""
    一齊去 一定得 十分好 三文治 三文魚 千祈唔好 千萬唔好 萬一 唯一 統一 四圍 八卦 八婆 五花八門 十全十美 百分百 七七八八
    一五一十 三三兩兩 三日兩頭 十個八個 二五仔 三八 十三點 二百五 半斤八兩 三兩重 三七二十一 一樓一鳳 百萬富翁 廿四味
    二元對立 一千零一夜 三分鐘熱度 十二分感謝 一點都唔錯 三點不露 四季酒店 一心一意 三心兩意 一路 七上八落 一清二楚
    十萬八千里 九死一生 十拿九穩 三更半夜 亂七八糟 兩公婆 三扒兩撥 一三五 十五二十 一人一半 三九唔識七 十居其九
""")
GUESSES = listed("""
    三五個 十零歲 三百零蚊 十零個 百幾人 成百蚊 十個九個 一個月兩個月 兩日三日 一年兩年
    三四個人 十七八歲 二三十人 十幾個 幾十蚊 三十多歲
    一百幾個 廿幾歲 一兩個 五六年 三五年 二十來歲 一百二三十
""")
NAMES_AND_DAYS = listed("""
    星期三 禮拜五 星期五日本隊 初一十五 第一 第三者 第五日 六四 七一遊行 九一一 雙十一 八月十五 五月初五 年廿九 年三十晚
""")
NOT_CERTAIN = listed("""
    三分之一 二十分之一 五成 七點九 三點五 三點五個字 兩點意見
    一個人 三個字 三十一定要 一到三點半就走 一二三四 五四三二一 2千 3萬五千 千五 百二 百分之幾
""")


@pytest.mark.parametrize("text", [*NO_NUMBERS, *GUESSES, *NAMES_AND_DAYS, *NOT_CERTAIN, "二十\n五個"])
def test_what_is_not_surely_a_number_stays_in_characters(text: str) -> None:
    assert in_figures(text) == text


@pytest.mark.parametrize(
    ("heard", "shown"),
    [
        ("佢二十五歲，我廿四歲", "佢25歲，我24歲"),
        ("今年三十歲", "今年30歲"),
        ("一百二十三個", "123個"),
        ("十個人等咗十分鐘", "10個人等咗10分鐘"),
        ("二十一世紀", "21世紀"),
        ("三個月五日四夜", "3個月5日4夜"),
        ("第二十五集", "第25集"),
        ("三號風球", "3號風球"),
        ("三萬，三千萬，三萬五千六百", "3萬，3000萬，35600"),
        ("一億二千萬", "1億2000萬"),
        ("三百蚊", "300蚊"),
        ("百二蚊，千五蚊", "120蚊，1500蚊"),
        ("三蚊六！", "3蚊6！"),
        ("百分之五十，百分之三點五", "50%，3.5%"),
        ("百分之百", "100%"),
        ("二零二六年", "2026年"),
        ("一九九七", "1997"),
        ("九七年，零三年，九零後", "97年，03年，90後"),
        ("五月三號，十二月二十五日，三月", "5月3號，12月25日，3月"),
        ("七點半", "7點半"),
        ("七點三十五分，七點零五分", "7點35分，7點05分"),
        ("夜晚八點", "夜晚8點"),
        ("三點五萬，三點一四，零點五，三點五公里", "3.5萬，3.14，0.5，3.5公里"),
        ("五至十個，三到五年", "5至10個，3到5年"),
        ("電話九一二三四五六七", "電話91234567"),
        ("一零一號房", "101號房"),
    ],
)
def test_numbers_become_figures(heard: str, shown: str) -> None:
    assert in_figures(heard) == shown


@pytest.mark.parametrize(
    ("heard", "shown"),
    [
        ("25個人，300蚊", "二十五個人，三百蚊"),
        ("2個，第2個，2月2號", "兩個，第二個，二月二號"),
        ("1,234，100000", "一千二百三十四，十萬"),
        ("3.5公里", "三點五公里"),
        ("3.5%，50%", "百分之三點五，百分之五十"),
        ("$50", "五十元"),
        ("2026年，10年，03年", "二零二六年，十年，零三年"),
        ("7:30，7:05，2:00", "七點半，七點零五分，兩點"),
        ("91234567，9123 4567", "九一二三四五六七，九一二三 四五六七"),
        ("打999", "打九九九"),
        ("911事件，911蚊", "九一一事件，九百一十一蚊"),
        ("2人世界，2個人，2年級，2年", "二人世界，兩個人，二年級，兩年"),
        ("20000000", "二千萬"),
        ("３個", "三個"),
    ],
)
def test_figures_become_words(heard: str, shown: str) -> None:
    assert in_words(heard) == shown


@pytest.mark.parametrize(
    "text",
    [
        "iPhone 15",
        "20% off",
        *listed("4K MP3 7-11 1.2.3 16:9 24/7 2026/11/21 1:02:03 HK$50 12,34 1997 97年 3D -5度 12345678901234"),
    ],
)
def test_codes_names_and_what_can_be_said_in_two_ways_stay_in_figures(text: str) -> None:
    assert in_words(text) == text


@unhurried
@given(TEXTS)
def test_what_is_in_figures_is_not_changed_again(text: str) -> None:
    once = in_figures(text)
    assert in_figures(once) == once


@unhurried
@given(TEXTS)
def test_what_is_in_words_is_not_changed_again(text: str) -> None:
    once = in_words(text)
    assert in_words(once) == once


@unhurried
@given(TEXTS)
def test_numbers_leave_lines_and_everything_that_is_no_number_alone(text: str) -> None:
    for shown in (in_figures(text), in_words(text)):
        assert shown.count("\n") == text.count("\n")
        for char in "屌撚iPhone，。😀":
            assert shown.count(char) == text.count(char) or char in ",."
