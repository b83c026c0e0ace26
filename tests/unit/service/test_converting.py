from __future__ import annotations

from pathlib import Path

import pytest

from canto_beats.errors import CantoBeatsError
from canto_beats.service.converting import Conversion, convert
from canto_beats.service.spelled_out import Spelling
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import read, write
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import Numbers, Profanity, Punctuation

CUES = [Cue(0, 1_000, "佢食咗飯未呀？"), Cue(1_500, 2_500, "OK，我唔知")]
WRITTEN = ["他吃了飯沒有？", "OK，我不知道"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "film.srt"
    path.write_text(write(CUES, "srt"), encoding="utf-8")
    return path


def texts(path: Path) -> list[str]:
    return [cue.text for cue in read(path.read_bytes()).cues]


def refused(asked: Conversion) -> str:
    with pytest.raises(CantoBeatsError) as raised:
        convert(asked)
    return raised.value.problem.code


def test_the_result_lies_beside_the_source_under_a_name_that_says_what_it_is(source: Path) -> None:
    done = convert(Conversion(source, spelling=Spelling(Register.WRITTEN)))
    assert done.target.name == "film.written.srt"
    assert texts(done.target) == WRITTEN
    assert texts(source) == [cue.text for cue in CUES]
    assert [(cue.start_ms, cue.end_ms) for cue in read(done.target.read_bytes()).cues] == [(0, 1_000), (1_500, 2_500)]


def test_bilingual_has_what_is_said_above(source: Path) -> None:
    done = convert(Conversion(source, spelling=Spelling(Register.WRITTEN, bilingual=True)))
    assert done.target.name == "film.written.bilingual.srt"
    assert texts(done.target) == [f"{cue.text}\n{text}" for cue, text in zip(CUES, WRITTEN, strict=True)]


def test_jyutping_is_a_line_in_srt_and_beside_the_text_in_vtt(source: Path, tmp_path: Path) -> None:
    done = convert(Conversion(source, spelling=Spelling(jyutping=True)))
    assert texts(done.target)[1] == "OK，我唔知\nOK ngo5 m4 zi1"
    drawn = convert(Conversion(source, tmp_path / "film.vtt", spelling=Spelling(jyutping=True)))
    assert "<rt>keoi5</rt>" in drawn.target.read_text(encoding="utf-8")
    assert texts(drawn.target) == [cue.text for cue in CUES]


def test_a_file_from_elsewhere_is_read_whatever_it_is(tmp_path: Path) -> None:
    odd = tmp_path / "old.srt"
    odd.write_bytes("1\r\n0:1 --> 0:2\r\n佢唔知\r\n".encode("big5hkscs"))
    done = convert(Conversion(odd, tmp_path / "new.json", spelling=Spelling(Register.SEMI_WRITTEN)))
    assert texts(done.target) == ["他不知道"]
    assert done.warnings


def test_numbers_swear_words_and_marks_are_shown_as_is_asked_for_in_each_line(tmp_path: Path) -> None:
    source = tmp_path / "film.srt"
    source.write_text(write([Cue(0, 1_000, "佢唔知，屌，三百蚊。")], "srt"), encoding="utf-8")
    wished = {"numbers": Numbers.ARABIC, "profanity": Profanity.MASK, "punctuation": Punctuation.REMOVE}
    done = convert(Conversion(source, spelling=Spelling(**wished)))
    assert done.target.name == "film.numbers-arabic.masked.no-punctuation.srt"
    assert texts(done.target) == ["佢唔知 ＊ 300蚊"]
    both = convert(Conversion(source, spelling=Spelling(Register.WRITTEN, bilingual=True, **wished)))
    assert texts(both.target) == ["佢唔知 ＊ 300蚊\n他不知道 ＊ 300元"]
    in_words = tmp_path / "in words.srt"
    in_words.write_text(write([Cue(0, 1_000, "300蚊")], "srt"), encoding="utf-8")
    read_aloud = convert(Conversion(in_words, spelling=Spelling(jyutping=True, numbers=Numbers.CHINESE)))
    assert texts(read_aloud.target) == ["三百蚊\nsaam1 baak3 man1"]


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        (Spelling(bilingual=True), "convert.no-second"),
        (Spelling(Register.WRITTEN, bilingual=True, jyutping=True), "convert.three-lines"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_written(source: Path, spelling: Spelling, code: str) -> None:
    before = set(source.parent.iterdir())
    assert refused(Conversion(source, spelling=spelling)) == code
    assert set(source.parent.iterdir()) == before


def test_the_source_is_never_written_over_and_an_older_result_is_kept(source: Path) -> None:
    assert refused(Conversion(source, source, spelling=Spelling(Register.WRITTEN))) == "output.is-input"
    older = source.with_name("film.written.srt")
    older.write_text("older")
    done = convert(Conversion(source, spelling=Spelling(Register.WRITTEN)))
    assert done.kept is not None
    assert done.kept.read_text() == "older"


def test_a_file_that_is_not_there_or_has_no_subtitles_is_said_to_be_so(tmp_path: Path) -> None:
    assert refused(Conversion(tmp_path / "none.srt")) == "media.missing"
    empty = tmp_path / "empty.vtt"
    empty.write_text("WEBVTT\n")
    assert refused(Conversion(empty, tmp_path / "out.srt")) == "convert.no-cues"
