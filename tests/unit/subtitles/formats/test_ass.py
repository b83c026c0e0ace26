from __future__ import annotations

import pysubs2
import pytest

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import FORMATS, Oddity, read, write
from canto_beats.subtitles.formats.ass import Ass
from canto_beats.subtitles.formats.ass_style import AssStyle, Picture

EVENTS = "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"


def dialogue(start: str, end: str, text: str) -> str:
    return f"Dialogue: 0,{start},{end},Default,,0,0,0,,{text}\n"


def test_another_reader_understands_what_is_written() -> None:
    written = write([Cue(1_000, 2_500, "你好, 再見\n下次見")], "ass")
    (event,) = pysubs2.SSAFile.from_string(written, format_="ass")
    assert (event.start, event.end, event.plaintext) == (1_000, 2_500, "你好, 再見\n下次見")


def test_rounding_to_hundredths_makes_no_overlap_and_no_empty_cue() -> None:
    cues = [Cue(0, 3, "一"), Cue(3, 4, "二"), Cue(4, 1_006, "三"), Cue(1_006, 1_504, "四")]
    assert FORMATS["ass"].stored(cues) == [
        Cue(0, 10, "一"),
        Cue(10, 20, "二"),
        Cue(20, 1_010, "三"),
        Cue(1_010, 1_500, "四"),
    ]


def test_times_beyond_ten_hours_are_kept() -> None:
    cue = Cue(39_600_000, 39_601_000, "十一個鐘")
    assert list(read(write([cue], "ass").encode()).cues) == [cue]


def test_overrides_drawings_and_comments_are_not_text() -> None:
    text = (
        EVENTS
        + dialogue("0:00:01.00", "0:00:02.00", "{\\an8\\i1}你{\\i0}好\\N再\\h見, 各位")
        + dialogue("0:00:03.00", "0:00:04.00", "{\\p1}m 0 0 l 10 10{\\p0}")
        + "Comment: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,備註\n"
    )
    result = read(text.encode())
    assert list(result.cues) == [Cue(1_000, 2_000, "你好\n再 見, 各位")]
    assert result.warnings == ()


def test_the_fields_are_read_in_the_order_the_file_gives() -> None:
    text = "[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,你好, 再見\n"
    assert list(read(text.encode(), "ass").cues) == [Cue(1_000, 2_000, "你好, 再見")]


def test_a_style_section_s_fields_are_not_those_of_events() -> None:
    text = "[V4+ Styles]\nFormat: Name, Fontname\n" + EVENTS + dialogue("0:00:01.00", "0:00:02.00", "你好")
    assert list(read(text.encode()).cues) == [Cue(1_000, 2_000, "你好")]


def test_one_bad_line_costs_one_cue_and_is_named() -> None:
    text = (
        EVENTS
        + dialogue("bad", "0:00:02.00", "唔見咗")
        + "Dialogue: 0\n"
        + dialogue("0:00:01.00", "0:00:02.00", "你好")
    )
    result = read(text.encode())
    assert list(result.cues) == [Cue(1_000, 2_000, "你好")]
    assert [(warning.line, warning.code) for warning in result.warnings] == [
        (3, Oddity.UNREADABLE_TIME),
        (4, Oddity.UNREADABLE_TIME),
    ]


def styled(style: AssStyle, picture: Picture | None = None) -> pysubs2.SSAFile:
    return pysubs2.SSAFile.from_string(write([Cue(0, 1_000, "好")], Ass(style, picture or Picture())), format_="ass")


def test_the_style_is_written_in_the_pixels_of_the_picture() -> None:
    style = AssStyle("Kai, Bold\n", size=72, outline=4, margin=90)
    file = styled(style)
    look = file.styles["Default"]
    assert (look.fontname, look.fontsize, look.outline, look.marginv) == ("Kai  Bold", 72, 4, 90)
    assert (file.info["PlayResX"], file.info["PlayResY"]) == ("1920", "1080")
    small = styled(style, Picture(640, 360)).styles["Default"]
    assert (small.fontsize, small.outline, small.marginv) == (24, 1.33, 30)


def test_sixteen_characters_fit_across_a_tall_picture_too() -> None:
    for picture in (Picture(), Picture(1_080, 1_920), Picture(640, 480), Picture(64, 64)):
        look = styled(AssStyle(), picture).styles["Default"]
        assert 16 * look.fontsize + look.marginl + look.marginr <= picture.width


@pytest.mark.parametrize("wrong", [{"font": " "}, {"size": 0}, {"outline": -1}, {"margin": 5_000}])
def test_a_style_in_which_nothing_could_be_seen_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="text"):
        AssStyle(**wrong)  # type: ignore[arg-type]
