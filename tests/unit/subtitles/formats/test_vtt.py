from __future__ import annotations

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import Oddity, read, write

HELLO = Cue(1_000, 2_000, "你好")


def test_it_is_written_with_a_header_dots_and_no_bare_sign_that_would_start_a_tag() -> None:
    assert write([Cue(0, 1_000, "3 < 5 & --> 好")], "vtt") == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n3 &lt; 5 &amp; --&gt; 好\n"
    )


def test_names_settings_tags_notes_and_styles_are_not_text() -> None:
    text = (
        "WEBVTT - 標題\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n"
        "NOTE\n唔係字幕\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v 阿明>你<00:01.500><c.red>好</c></v>\n\n"
        "NOTE 完\n"
    )
    result = read(text.encode())
    assert (list(result.cues), result.warnings, result.format) == ([HELLO], (), "vtt")


def test_a_cue_whose_text_begins_like_a_note_is_kept() -> None:
    cue = Cue(0, 1_000, "NOTE this")
    assert list(read(write([cue], "vtt").encode()).cues) == [cue]


def test_a_missing_header_is_named() -> None:
    result = read("00:01.000 --> 00:02.000\n你好\n".encode(), "vtt")
    assert list(result.cues) == [HELLO]
    assert [(warning.line, warning.code) for warning in result.warnings] == [(1, Oddity.MISSING_HEADER)]


def test_a_comma_in_a_time_is_named_with_its_line() -> None:
    result = read("WEBVTT\n\n00:00:01,000 --> 00:00:02,000\n你好\n".encode())
    assert list(result.cues) == [HELLO]
    assert [(warning.line, warning.code) for warning in result.warnings] == [(3, Oddity.TIME_PUNCTUATION)]
