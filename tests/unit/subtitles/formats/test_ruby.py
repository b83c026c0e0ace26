"""Readings beside the text, in the formats that can draw them; reading such a file gives the text alone."""

from __future__ import annotations

from canto_beats.cantonese.jyutping import read_aloud
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import read, write
from canto_beats.subtitles.formats.ass import Ass
from canto_beats.subtitles.formats.ass_style import AssStyle, Picture
from canto_beats.subtitles.formats.vtt import Vtt

CUES = [Cue(0, 1_000, "佢食咗<3>個\nOK!")]


def test_vtt_has_ruby_over_each_character_and_what_is_read_back_is_the_text() -> None:
    text = write(CUES, Vtt(read_aloud))
    assert "<ruby>佢<rt>keoi5</rt></ruby><ruby>食<rt>sik6</rt></ruby>" in text
    assert "&lt;3&gt;<ruby>個<rt>go3</rt></ruby>\nOK!" in text
    assert read(text.encode()).cues == tuple(CUES)


def test_ass_has_a_smaller_line_above_each_line_that_can_be_read() -> None:
    text = write(CUES, Ass(AssStyle(size=100), ruby=read_aloud))
    assert r",,{\fs45}keoi5 sik6 zo2 3 go3{\fs}\N佢食咗<3>個\N{\fs45}OK{\fs}\NOK!" in text


def test_the_small_line_is_as_small_in_a_small_picture() -> None:
    assert r"{\fs22}" in write(CUES, Ass(AssStyle(size=100), Picture(960, 540), read_aloud))


def test_without_readings_both_are_as_ever() -> None:
    assert write(CUES, Vtt()) == write(CUES, "vtt")
    assert write(CUES, Ass()) == write(CUES, "ass")
