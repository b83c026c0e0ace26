"""`canto-beats gpu`, while `canto-beats transcribe` works in another terminal."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from canto_beats.job.memory_status import MemoryPolicy
from canto_beats.service.preferences import read_preferences
from tests.fakes.models import fake_model
from tests.speech import long_dialogue, write_wav

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from canto_beats.settings import Home
    from tests.cli.conftest import CommandLine


@contextmanager
def at_work(folder: Path, *options: str) -> Iterator[subprocess.Popen[str]]:
    """A transcription whose first window is done and which has many to go, all with a model called `hearing`."""
    film = write_wav(folder / "film.wav", long_dialogue(2)[0])
    model = fake_model(folder / "hearing", window_s=0.7, parallel=1)
    command = [sys.executable, "-m", "tests.fakes.app", "transcribe", str(film), "--model", str(model)]
    command += ["--json-events", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as program:
        assert program.stdout is not None
        while json.loads(program.stdout.readline())["event"] != "window-committed":
            pass
        try:
            yield program
        finally:
            program.terminate()
            program.communicate()


def test_its_models_are_told(canto_beats: CommandLine, tmp_path: Path) -> None:
    with at_work(tmp_path) as program:
        said = canto_beats("gpu", "status")
        (told,) = json.loads(canto_beats("gpu", "status", "--json").out)["programs"]
    assert said.out.startswith(f"Transcription, process {program.pid}:\n")
    assert (told["kind"], told["process"], told["policy"]) == ("transcription", program.pid, "sequential")
    assert ("hearing", "in-use", 1) in [(each["model"], each["where"], each["users"]) for each in told["models"]]
    assert json.loads(canto_beats("gpu", "status", "--json").out)["programs"] == []


def test_a_model_at_work_goes_when_its_work_is_done_and_no_line_is_lost(
    canto_beats: CommandLine, tmp_path: Path
) -> None:
    with at_work(tmp_path, "--memory", "keep-warm") as program:
        title = f"Transcription, process {program.pid}"
        said = canto_beats("gpu", "offload", "hearing")
        assert said.out == f"{title}: hearing is in use and stays where it is.\n"
        said = canto_beats("gpu", "release", "hearing")
        assert said.out == f"{title}: hearing is in use and goes when its work is done.\n"
        assert program.stdout is not None
        happened = [json.loads(line) for line in program.stdout]
    assert happened[-1]["outcome"]["ending"] == "done"


def test_a_policy_is_its_for_the_next_file_and_the_next_windows_too(
    canto_beats: CommandLine, tmp_path: Path, home: Home
) -> None:
    with at_work(tmp_path) as program:
        said = canto_beats("gpu", "policy", "park")
    assert said.out.splitlines() == [
        "The next window begins with the policy park.",
        f"Transcription, process {program.pid}: park from now on.",
    ]
    assert read_preferences(home).memory_policy is MemoryPolicy.PARK
