from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.service.output_file import choose_format, settle_output, write_output


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"film")
    return path


def test_without_an_output_the_subtitles_lie_beside_the_source(source: Path) -> None:
    assert settle_output(source, None, "srt") == source.with_suffix(".srt")


def test_a_folder_gets_a_file_under_the_sources_name(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert settle_output(source, folder, "vtt") == folder / "film.vtt"


def test_the_input_is_never_the_output_even_through_a_link(source: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.srt"
    link.symlink_to(source)
    for output in (source, link):
        with pytest.raises(CantoBeatsError) as caught:
            settle_output(source, output, "srt")
        assert caught.value.problem.code == "output.is-input"


def test_a_missing_folder_is_told_before_the_work(source: Path, tmp_path: Path) -> None:
    with pytest.raises(CantoBeatsError) as caught:
        settle_output(source, tmp_path / "nowhere" / "film.srt", "srt")
    assert caught.value.problem.code == "output.no-folder"


def test_a_folder_in_which_nothing_can_be_written_is_told_before_the_work(source: Path) -> None:
    with pytest.raises(CantoBeatsError) as caught:
        settle_output(source, Path("/proc/film.srt"), "srt")
    assert caught.value.problem.code == "output.read-only"


def test_what_is_no_file_is_never_replaced(source: Path, tmp_path: Path) -> None:
    pipe, folder = tmp_path / "pipe.srt", tmp_path / "folder"
    os.mkfifo(pipe)
    (folder / "film.srt").mkdir(parents=True)
    for output in (pipe, folder):
        with pytest.raises(CantoBeatsError) as caught:
            settle_output(source, output, "srt")
        assert caught.value.problem.code == "output.not-a-file"


def test_a_name_that_is_too_long_is_one_sentence(source: Path, tmp_path: Path) -> None:
    with pytest.raises(CantoBeatsError) as caught:
        settle_output(source, tmp_path / ("長" * 200), choose_format(tmp_path / ("長" * 200), None))
    assert caught.value.problem.kind is ProblemKind.USAGE


@pytest.mark.parametrize(
    ("output", "wanted", "found"),
    [(None, None, "srt"), ("a.vtt", None, "vtt"), ("a.vtt", "ass", "ass"), ("a", None, "srt"), ("A.SRT", None, "srt")],
)
def test_the_format_is_the_one_asked_for_or_that_of_the_ending(
    output: str | None, wanted: str | None, found: str
) -> None:
    assert choose_format(Path(output) if output else None, wanted) == found


@pytest.mark.parametrize(("output", "wanted"), [("a.mp4", None), (None, "docx")])
def test_an_unknown_format_is_refused(output: str | None, wanted: str | None) -> None:
    with pytest.raises(CantoBeatsError) as caught:
        choose_format(Path(output) if output else None, wanted)
    assert caught.value.problem.code == "output.unknown-format"


def test_a_different_older_file_is_kept_and_the_same_one_is_not(tmp_path: Path) -> None:
    target = tmp_path / "film.srt"
    assert write_output(target, "one") is None
    assert write_output(target, "one") is None
    assert write_output(target, "two") == tmp_path / "film.srt.bak"
    assert write_output(target, "three") == tmp_path / "film.srt.bak2"
    kept = {path.name: path.read_text() for path in tmp_path.iterdir() if path.is_file()}
    assert kept == {"film.srt": "three", "film.srt.bak": "one", "film.srt.bak2": "two"}


def test_the_new_file_has_the_rights_any_new_file_has(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    write_output(tmp_path / "film.srt", "text")
    assert (tmp_path / "film.srt").stat().st_mode == plain.stat().st_mode


def test_a_full_disk_leaves_the_older_file_and_no_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "film.srt"
    target.write_text("older")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CantoBeatsError) as caught:
        write_output(target, "newer")
    assert caught.value.problem.kind is ProblemKind.OUTPUT_UNWRITABLE
    assert caught.value.problem.code == "output.disk-full"
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir() if path.is_file()] == [("film.srt", "older")]
