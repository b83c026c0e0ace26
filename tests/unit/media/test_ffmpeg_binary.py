from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.media.ffmpeg_binary import FFMPEG_VARIABLE, find_ffmpeg

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its stand-ins are shell scripts")


def program(path: Path, *, exit_code: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho ffmpeg version 1\nexit {exit_code}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(FFMPEG_VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return program(tmp_path / "bin" / "ffmpeg")


def test_the_one_a_person_names_comes_first(on_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = program(tmp_path / "mine" / "ffmpeg")
    monkeypatch.setenv(FFMPEG_VARIABLE, str(named))
    assert find_ffmpeg() == named
    monkeypatch.delenv(FFMPEG_VARIABLE)
    assert find_ffmpeg() == on_path


@pytest.mark.allows_log
def test_one_that_does_not_run_gives_way_to_the_next_and_is_told_in_the_log(
    on_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = program(tmp_path / "mine" / "ffmpeg", exit_code=3)
    monkeypatch.setenv(FFMPEG_VARIABLE, str(broken))
    assert find_ffmpeg() == on_path
    assert str(broken) in caplog.text


def test_without_any_other_the_bundled_one_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FFMPEG_VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "imageio_ffmpeg" in find_ffmpeg().parts


@pytest.mark.allows_log
def test_none_that_runs_is_one_sentence_with_the_tries_in_its_detail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FFMPEG_VARIABLE, str(tmp_path / "absent"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "absent too"))
    with pytest.raises(CantoBeatsError) as caught:
        find_ffmpeg()
    problem = caught.value.problem
    assert (problem.kind, problem.code) == (ProblemKind.INPUT_UNUSABLE, "media.no-ffmpeg")
    assert "absent too" in problem.detail


@pytest.mark.allows_log
def test_one_repaired_meanwhile_is_found(on_path: Path) -> None:
    program(on_path, exit_code=1)
    assert find_ffmpeg() != on_path
    program(on_path)
    assert find_ffmpeg() == on_path
