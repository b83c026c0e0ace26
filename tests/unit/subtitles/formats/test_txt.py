from __future__ import annotations

import pytest

from canto_beats.errors import CantoBeatsError
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import Oddity, read, write


def test_each_cue_is_one_line() -> None:
    assert write([Cue(0, 1_000, "你好\n再見"), Cue(1_000, 2_000, "食飯")], "txt") == "你好 再見\n食飯\n"


def test_lines_get_times_by_a_reading_speed_and_a_warning_says_so() -> None:
    result = read("今日天氣真係好好呀我哋去行山啦\n\n好\n".encode(), "txt")
    assert list(result.cues) == [Cue(0, 1_667, "今日天氣真係好好呀我哋去行山啦"), Cue(1_667, 2_667, "好")]
    assert [(warning.line, warning.code) for warning in result.warnings] == [(1, Oddity.INVENTED_TIMES)]


def test_a_binary_file_is_not_taken_for_text() -> None:
    with pytest.raises(CantoBeatsError):
        read(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0ab", "txt")
