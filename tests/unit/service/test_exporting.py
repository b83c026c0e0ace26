from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.service.exporting import as_text, export
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import FORMATS, read, write
from canto_beats.subtitles.formats.text_form import LineEnd, TextEncoding, TextForm

CUES = [Cue(0, 1_000, "你食咗飯未呀"), Cue(1_000, 2_000, "食咗啦\n去飲茶")]
SRT = FORMATS["srt"]


def problem_of(cues: list[Cue], target: Path, *, form: TextForm | None = None, overwrite: bool = False) -> Problem:
    with pytest.raises(CantoBeatsError) as caught:
        export(cues, target, SRT, form or TextForm(), overwrite=overwrite)
    return caught.value.problem


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_exported_as_it_is_written(name: str, tmp_path: Path) -> None:
    target = tmp_path / f"片 'a\", b: c.{name}"
    export(CUES, target, FORMATS[name], overwrite=False)
    assert target.read_bytes() == write(CUES, name).encode()
    assert files(tmp_path) == [target.name]


def test_encoding_and_line_ends_are_those_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "film.srt"
    export(CUES, target, SRT, TextForm(TextEncoding.BIG5_HKSCS, LineEnd.CRLF), overwrite=False)
    data = target.read_bytes()
    assert b"\r\n" in data
    assert data.decode("big5hkscs").replace("\r\n", "\n") == write(CUES, "srt")
    assert list(read(data).cues) == CUES


def test_a_file_that_is_there_is_kept_unless_the_person_said_to_replace_it(tmp_path: Path) -> None:
    target = tmp_path / "film.srt"
    target.write_text("older")
    assert problem_of(CUES, target).code == "export.exists"
    assert target.read_text() == "older"
    export(CUES, target, SRT, overwrite=True)
    assert target.read_text(encoding="utf-8") == write(CUES, "srt")
    assert files(tmp_path) == ["film.srt"]


def test_a_file_that_appears_meanwhile_is_kept_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "film.srt"
    monkeypatch.setattr(os, "fsync", lambda _descriptor: target.write_text("quicker"))
    assert problem_of(CUES, target).code == "export.exists"
    assert (files(tmp_path), target.read_text()) == (["film.srt"], "quicker")


def test_an_unencodable_character_is_told_before_anything_is_written(tmp_path: Path) -> None:
    target = tmp_path / "film.srt"
    target.write_text("older")
    problem = problem_of([Cue(0, 1_000, "好😀")], target, form=TextForm(TextEncoding.BIG5_HKSCS), overwrite=True)
    assert problem.code == "output.unencodable"
    assert "😀" in problem.what
    assert (files(tmp_path), target.read_text()) == (["film.srt"], "older")


def test_no_subtitles_make_no_file(tmp_path: Path) -> None:
    for cues in ([], [Cue(0, 1_000, " ")]):
        assert problem_of(cues, tmp_path / "film.srt").code == "export.no-cues"
    assert files(tmp_path) == []


def test_a_missing_folder_and_what_is_no_file_are_refused(tmp_path: Path) -> None:
    assert problem_of(CUES, tmp_path / "nowhere" / "film.srt").code == "export.no-folder"
    assert problem_of(CUES, tmp_path, overwrite=True).code == "export.not-a-file"


@pytest.mark.skipif(sys.platform == "win32", reason="long paths are a setting there")
def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    problem = problem_of(CUES, tmp_path / f"{'長' * 200}.srt")
    assert (problem.kind, problem.code) == (ProblemKind.OUTPUT_UNWRITABLE, "export.name-too-long")
    assert files(tmp_path) == []


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that nobody can write to")
def test_a_folder_that_cannot_be_written_to_is_told() -> None:
    assert problem_of(CUES, Path("/proc/film.srt")).code in {"export.read-only", "export.unwritable"}


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "export.disk-full"),
        (errno.EDQUOT, "export.disk-full"),
        (errno.EROFS, "export.read-only"),
        (errno.EACCES, "export.read-only"),
        (errno.EIO, "export.unwritable"),
    ],
)
def test_each_trouble_with_a_disk_has_its_sentence_and_leaves_nothing(
    number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "film.srt"
    target.write_text("older")

    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    problem = problem_of(CUES, target, overwrite=True)
    assert (problem.kind, problem.code) == (ProblemKind.OUTPUT_UNWRITABLE, code)
    assert problem.what.endswith(".")
    assert problem.todo.endswith(".")
    assert (files(tmp_path), target.read_text()) == (["film.srt"], "older")


def test_text_for_the_clipboard_is_a_line_for_each_cue() -> None:
    assert as_text(CUES) == "你食咗飯未呀\n食咗啦 去飲茶"
