from __future__ import annotations

import pytest

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import FORMATS, read, write
from canto_beats.subtitles.formats.text_form import LineEnd, TextEncoding, TextForm

CUES = [Cue(0, 1_000, "佢哋喺度食緊嘢"), Cue(1_000, 2_000, "嗰啲咪嘥嘅囉\nOK 啦！")]


@pytest.mark.parametrize("line_end", LineEnd)
@pytest.mark.parametrize("encoding", TextEncoding)
def test_what_is_written_in_any_form_is_read_back(encoding: TextEncoding, line_end: LineEnd) -> None:
    data = TextForm(encoding, line_end).encode(write(CUES, "srt"))
    assert list(read(data).cues) == CUES


def test_the_usual_form_is_plain_utf8() -> None:
    assert TextForm().encode("一\n") == "一\n".encode()


@pytest.mark.parametrize(
    ("encoding", "begins"),
    [
        (TextEncoding.UTF_8_BOM, b"\xef\xbb\xbf\xe4\xb8\x80\r\n"),
        (TextEncoding.UTF_16, b"\xff\xfe\x00\x4e\r\x00\n\x00"),
        (TextEncoding.BIG5_HKSCS, b"\xa4\x40\r\n"),
        (TextEncoding.GB18030, b"\xd2\xbb\r\n"),
    ],
)
def test_bytes_are_those_of_the_encoding(encoding: TextEncoding, begins: bytes) -> None:
    assert TextForm(encoding, LineEnd.CRLF).encode("一\n") == begins


def test_a_character_that_the_encoding_lacks_is_named_with_its_line() -> None:
    with pytest.raises(CantoBeatsError) as caught:
        TextForm(TextEncoding.BIG5_HKSCS, LineEnd.CRLF).encode("一\n二\n三😀\n")
    problem = caught.value.problem
    assert (problem.kind, problem.code) == (ProblemKind.USAGE, "output.unencodable")
    assert "“😀” (U+1F600, GRINNING FACE)" in problem.what
    assert "line 3 " in problem.what


@pytest.mark.parametrize("name", FORMATS)
def test_formats_that_are_always_utf8_refuse_other_encodings(name: str) -> None:
    chosen = FORMATS[name]
    TextForm(line_end=LineEnd.CRLF).check_fits(chosen)
    if not chosen.utf8_only:
        TextForm(TextEncoding.GB18030).check_fits(chosen)
        return
    with pytest.raises(CantoBeatsError) as caught:
        TextForm(TextEncoding.GB18030).check_fits(chosen)
    assert caught.value.problem.code == "output.format-is-utf8"


def test_the_formats_that_leave_no_choice_are_those_whose_readers_do_not() -> None:
    assert {name for name, one in FORMATS.items() if one.utf8_only} == {"vtt", "json", "fcpxml"}
