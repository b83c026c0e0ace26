"""What a fresh clone shows, with fake engines in place of the demo models and everything else as it is."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.settings import RESOURCES_VARIABLE, Home
from canto_beats.subtitles.formats import read
from scripts import demonstration
from tests.fakes.models import fake_language_model, fake_model
from tests.media_files import film_of
from tests.speech import LINES, dialogue, write_wav

PROGRAM = [sys.executable, "-P", "-m", "tests.fakes.app"]


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_engines: None) -> Path:
    folder = tmp_path / "resources"
    fake_model(folder / "models" / "demo-speech", journal=str(tmp_path / "journal"))
    fake_language_model(folder / "models" / "demo-polish", journal=str(tmp_path / "journal"))
    (folder / "sample").mkdir()
    film_of(folder / "sample" / "sample.mp4", write_wav(tmp_path / "talk.wav", dialogue(LINES[:3])[0]))
    monkeypatch.setenv(RESOURCES_VARIABLE, str(folder))
    return folder


def files_of(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_it_shows_the_clips_subtitles_says_where_they_are_and_how_to_go_on(
    resources: Path, home: Home, capfd: pytest.CaptureFixture[str]
) -> None:
    came_along = files_of(resources)
    assert demonstration.show(PROGRAM) == ExitCode.DONE
    told, progress = capfd.readouterr()
    subtitles = home.root / "demonstration" / "sample.srt"
    cues = read(subtitles.read_bytes(), "srt").cues
    assert cues
    for shown in (*(cue.text for cue in cues), str(subtitles), "models get whisper-large-v3", "transcribe FILM"):
        assert shown in told
    assert told.count("not people") == progress.count("not people") == 1
    assert files_of(resources) == came_along


def test_it_does_the_whole_work_each_time(resources: Path, tmp_path: Path) -> None:
    for times in (1, 2):
        assert demonstration.show(PROGRAM) == ExitCode.DONE
        assert (tmp_path / "journal").read_text().split().count("load") == 2 * times


@pytest.mark.parametrize(
    ("gone", "named"),
    [
        ("models/demo-speech", "the demo speech model"),
        ("models/demo-polish", "the demo language model"),
        ("sample", "sample.mp4"),
    ],
)
def test_a_copy_that_lacks_a_part_is_told_in_one_sentence(
    resources: Path, home: Home, capfd: pytest.CaptureFixture[str], gone: str, named: str
) -> None:
    shutil.rmtree(resources / gone)
    assert demonstration.show(PROGRAM) == demonstration.NOTHING_TO_SHOW
    told = capfd.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert named in told.err
    assert not (home.root / "demonstration").exists()


def test_what_the_program_could_not_do_is_what_the_demonstration_ends_with(resources: Path) -> None:
    (resources / "sample" / "sample.mp4").write_text("no film")
    assert demonstration.show(PROGRAM) == ExitCode.INPUT_UNUSABLE


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_stops_the_program_cleanly(resources: Path) -> None:
    fake_model(resources / "models" / "demo-speech", window_s=60)
    code = "import sys; from scripts import demonstration; sys.exit(demonstration.show(sys.argv[1:]))"
    command = [sys.executable, "-c", code, *PROGRAM]
    shown = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
    with shown:
        assert shown.stderr is not None
        for line in shown.stderr:
            if b"Transcribing" in line:
                os.killpg(shown.pid, signal.SIGINT)  # as a terminal does: to everybody in the foreground
                break
        said = shown.stderr.read()
    assert (shown.returncode, b"Traceback" in said) == (ExitCode.CANCELLED, False)
