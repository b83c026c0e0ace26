from __future__ import annotations

import pytest

from canto_beats.errors import CantoBeatsError
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import Oddity, read, write

HELLO = Cue(1_000, 2_000, "你好")


def found(text: str) -> tuple[list[Cue], list[tuple[int, Oddity]]]:
    result = read(text.encode(), "srt")
    return list(result.cues), [(warning.line, warning.code) for warning in result.warnings]


def test_it_is_written_with_numbers_from_one_commas_and_a_blank_line_between() -> None:
    assert write([HELLO, Cue(3_723_004, 3_724_000, "再見\n下次見")], "srt") == (
        "1\n00:00:01,000 --> 00:00:02,000\n你好\n\n2\n01:02:03,004 --> 01:02:04,000\n再見\n下次見\n"
    )


def test_text_that_would_break_the_file_is_written_with_other_characters() -> None:
    text = write([Cue(0, 1_000, "a --> b\n\n<i>c</i>"), Cue(1_000, 2_000, " \n")], "srt")
    assert text == "1\n00:00:00,000 --> 00:00:01,000\na → b\n＜i＞c＜/i＞\n"


def test_markup_of_others_is_left_out() -> None:
    cues, _ = found("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color='red'><i>你</i></FONT>好\n")
    assert cues == [HELLO]


def test_signs_that_are_no_markup_stay() -> None:
    cues, _ = found("1\n00:00:01,000 --> 00:00:02,000\n3 < 5 > 4 <3 {好}\n")
    assert cues[0].text == "3 < 5 > 4 <3 {好}"


@pytest.mark.parametrize(
    ("timing", "oddities"),
    [
        ("00:00:01,000-->00:00:02,000", []),
        ("0:0:1,0 --> 0:0:2", []),
        ("00:00:01,000 --> 00:00:02,000  X1:10 Y1:20", []),
        ("00:00:01.000 --> 00:00:02.000", [Oddity.TIME_PUNCTUATION]),
        ("00:00:01:000 -> 00:00:02:000", [Oddity.TIME_PUNCTUATION]),
        ("００：００：０１，０００ --> ００：００：０２，０００", []),
        ("00:01,000 --> 00:02,000", [Oddity.MISSING_HOURS]),
        ("00:01.000 --> 00:02.000", [Oddity.TIME_PUNCTUATION, Oddity.MISSING_HOURS]),
        ("00:00:01,000 -->", [Oddity.ENDS_BEFORE_IT_STARTS]),
        ("00:00:01,000 --> 00:00:00,500", [Oddity.ENDS_BEFORE_IT_STARTS]),
    ],
)
def test_times_are_understood_however_they_are_spelt(timing: str, oddities: list[Oddity]) -> None:
    assert found(f"1\n{timing}\n你好\n") == ([HELLO], [(2, oddity) for oddity in oddities])


def test_missing_and_wrong_numbers_are_named() -> None:
    text = (
        "00:00:01,000 --> 00:00:02,000\n一\n\n"  # 1-2
        "5\n00:00:03,000 --> 00:00:04,000\n二\n\n"  # 4-6
        "6\n00:00:05,000 --> 00:00:06,000\n三\n\n"  # 8-10
        "#7.\n00:00:07,000 --> 00:00:08,000\n四\n"  # 12-14
    )
    cues, warnings = found(text)
    assert [cue.text for cue in cues] == ["一", "二", "三", "四"]
    assert warnings == [(1, Oddity.MISSING_NUMBER), (4, Oddity.WRONG_NUMBER), (12, Oddity.WRONG_NUMBER)]


def test_a_missing_blank_line_is_named_and_the_number_is_not_taken_for_text() -> None:
    cues, warnings = found("1\n00:00:01,000 --> 00:00:02,000\n一\n2\n00:00:03,000 --> 00:00:04,000\n二\n")
    assert [cue.text for cue in cues] == ["一", "二"]
    assert warnings == [(4, Oddity.MISSING_BLANK_LINE)]


def test_a_line_that_is_a_number_is_text_where_a_blank_line_follows() -> None:
    cues, warnings = found("1\n00:00:01,000 --> 00:00:02,000\n27\n\n2\n00:00:03,000 --> 00:00:04,000\n28\n")
    assert [cue.text for cue in cues] == ["27", "28"]
    assert warnings == []


def test_text_after_a_blank_line_stays_with_its_cue() -> None:
    cues, warnings = found("1\n00:00:01,000 --> 00:00:02,000\n你\n\n\n好\n\n2\n00:00:03,000 --> 00:00:04,000\n再見\n")
    assert [cue.text for cue in cues] == ["你\n好", "再見"]
    assert warnings == [(6, Oddity.BLANK_LINE_IN_TEXT)]


def test_text_in_front_of_the_first_cue_is_named() -> None:
    assert found("字幕組\n\n1\n00:00:01,000 --> 00:00:02,000\n你好\n") == ([HELLO], [(1, Oddity.STRAY_TEXT)])


def test_a_cue_without_text_is_left_out() -> None:
    text = "1\n00:00:00,000 --> 00:00:00,500\n\n2\n00:00:01,000 --> 00:00:02,000\n你好\n"
    assert found(text) == ([HELLO], [(2, Oddity.EMPTY_CUE)])


@pytest.mark.parametrize("time", ["00:00:xx,000", "00:00:99999,000", "-00:00:01,000", ""])
def test_times_that_cannot_be_read_cost_one_cue_and_no_more(time: str) -> None:
    text = f"1\n{time} --> 00:00:00,500\n唔見咗\n\n2\n00:00:01,000 --> 00:00:02,000\n你好\n"
    assert found(text) == ([HELLO], [(2, Oddity.UNREADABLE_TIME)])


def test_an_arrow_inside_text_is_text() -> None:
    cues, warnings = found("1\n00:00:01,000 --> 00:00:02,000\n由 A --> B\n")
    assert (cues[0].text, warnings) == ("由 A --> B", [])


def test_backward_times_are_put_in_order_and_overlaps_cut() -> None:
    text = (
        "1\n00:00:05,000 --> 00:00:06,000\n三\n\n"
        "2\n00:00:01,000 --> 00:00:04,000\n一\n\n"
        "3\n00:00:03,000 --> 00:00:04,500\n二\n"
    )
    assert found(text) == (
        [Cue(1_000, 3_000, "一"), Cue(3_000, 4_500, "二"), Cue(5_000, 6_000, "三")],
        [(6, Oddity.OUT_OF_ORDER), (10, Oddity.OUT_OF_ORDER), (10, Oddity.OVERLAP)],
    )


def test_two_languages_at_the_same_time_become_one_cue() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\n你好\n\n2\n00:00:01,000 --> 00:00:02,500\nHello\n"
    assert found(text) == ([Cue(1_000, 2_500, "你好\nHello")], [(6, Oddity.SAME_TIME)])


def test_a_file_with_nothing_but_text_is_refused() -> None:
    with pytest.raises(CantoBeatsError):
        read("你好\n再見\n".encode(), "srt")
