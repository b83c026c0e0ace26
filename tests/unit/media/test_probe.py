from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.media.probe import probe
from tests.media_files import Sound, cut_short, make_film, make_recording

if TYPE_CHECKING:
    from pathlib import Path


def problem_with(path: Path) -> Problem:
    with pytest.raises(CantoBeatsError) as caught:
        probe(path)
    problem = caught.value.problem
    assert problem.kind is ProblemKind.INPUT_UNUSABLE
    assert str(path) in problem.what
    assert problem.what.endswith(".")
    assert problem.todo.endswith(".")
    return problem


def test_a_film_with_two_languages_tells_them_apart(tmp_path: Path) -> None:
    film = make_film(
        tmp_path / "film.mkv", Sound(language="yue", title="粵語"), Sound(language="eng", seconds=2, default=True)
    )
    info = probe(film)
    cantonese, english = info.audio_tracks
    assert (cantonese.index, cantonese.language, cantonese.title, cantonese.default) == (0, "yue", "粵語", False)
    assert (english.index, english.language, english.title, english.default) == (1, "eng", None, True)
    assert info.has_video
    assert info.duration_ms is not None
    assert abs(info.duration_ms - 3000) < 60
    assert info.choose_track(None) is english
    assert info.choose_track(0) is cantonese


@pytest.mark.parametrize("wanted", [2, -1])
def test_a_track_that_does_not_exist_is_answered_with_those_that_do(tmp_path: Path, wanted: int) -> None:
    info = probe(make_film(tmp_path / "film.mkv", Sound(language="yue", title="粵語"), Sound(language="eng")))
    with pytest.raises(CantoBeatsError) as caught:
        info.choose_track(wanted)
    problem = caught.value.problem
    assert problem.code == "media.no-such-track"
    assert "0 (yue, 粵語, " in problem.todo
    assert "1 (eng, " in problem.todo


def test_a_file_that_marks_no_track_as_default_means_its_first(tmp_path: Path) -> None:
    info = probe(make_film(tmp_path / "film.mkv", Sound(language="yue"), Sound(language="eng")))
    assert info.choose_track(None).language == "yue"


@pytest.mark.parametrize("name", ["a.mp3", "a.wav", "a.flac", "a.m4a", "a.ogg"])
def test_a_recording_has_one_track_and_no_picture(tmp_path: Path, name: str) -> None:
    info = probe(make_recording(tmp_path / name))
    (track,) = info.audio_tracks
    assert not info.has_video
    assert (track.sample_rate, track.channels, track.language) == (44100, 1, None)
    assert info.duration_ms is not None
    assert abs(info.duration_ms - 3000) < 100


def test_a_fifth_of_a_second_is_enough(tmp_path: Path) -> None:
    assert probe(make_recording(tmp_path / "short.wav", Sound(seconds=0.2))).duration_ms == 200


def test_a_cover_picture_does_not_make_a_film(tmp_path: Path) -> None:
    film = make_film(tmp_path / "a.mp3", Sound(), seconds=0.1, more=("-c:v", "png", "-disposition:v", "attached_pic"))
    info = probe(film)
    assert len(info.audio_tracks) == 1
    assert not info.has_video


def test_sound_that_begins_late_ends_where_the_film_says(tmp_path: Path) -> None:
    (track,) = probe(make_film(tmp_path / "late.mp4", Sound(seconds=2, late_s=0.5))).audio_tracks
    assert track.end_ms is not None
    assert abs(track.end_ms - 2500) < 60


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    assert problem_with(tmp_path / "absent.mp4").code == "media.missing"


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    assert problem_with(tmp_path).code == "media.folder"


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty.mp4"
    path.touch()
    assert problem_with(path).code == "media.empty"


@pytest.mark.parametrize(
    "text", ["只係文字。\n" * 50, "1\n00:00:01,000 --> 00:00:02,000\n你好\n\n" * 9, "RIFF", "\0" * 9000]
)
def test_a_text_under_a_films_name_is_no_film(tmp_path: Path, text: str) -> None:
    path = tmp_path / "text.mp4"
    path.write_text(text, encoding="utf-8")
    assert problem_with(path).code == "media.not-media"


def test_a_playlist_under_a_films_name_reaches_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / "list.mp4"
    path.write_text("#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n")
    assert problem_with(path).code == "media.not-media"


def test_a_film_without_sound_is_said_to_have_none(tmp_path: Path) -> None:
    assert problem_with(make_film(tmp_path / "mute.mp4")).code == "media.no-audio"


@pytest.mark.parametrize("fraction", [0.05, 0.5, 0.95])
def test_an_mp4_without_its_index_is_said_to_be_cut_short(tmp_path: Path, fraction: float) -> None:
    assert problem_with(cut_short(make_film(tmp_path / "cut.mp4", Sound()), fraction)).code == "media.cut-short"


@pytest.mark.skipif(sys.platform == "win32", reason="such a file is missing there")
@pytest.mark.parametrize("name", ["a" * 300 + ".mp4", "folder/" * 1000 + "a.mp4"])
def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path, name: str) -> None:
    problem = problem_with(tmp_path / name)
    assert problem.code == "media.name-too-long"
    assert "disk" not in problem.todo


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.mp4"
    os.mkfifo(path)
    assert problem_with(path).code == "media.not-a-file"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permission bits stop nobody here")
def test_a_file_one_may_not_read_is_said_to_be_forbidden(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "secret.wav")
    path.chmod(0)
    assert problem_with(path).code == "media.no-permission"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(13, "Permission denied"), "media.no-permission"),
        (OSError(5, "Input/output error"), "media.unreadable"),
    ],
)
def test_an_error_of_the_disk_is_told_by_its_kind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    path = make_recording(tmp_path / "a.wav")

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(type(path), "open", fail)
    assert problem_with(path).code == code


def test_tags_in_an_old_encoding_do_no_harm(tmp_path: Path) -> None:
    path = make_recording(tmp_path / "old.mkv", None, "-metadata", "title=XXXXXXXX")
    path.write_bytes(path.read_bytes().replace(b"XXXXXXXX", "廣東舊歌".encode("big5")))
    assert len(probe(path).audio_tracks) == 1
