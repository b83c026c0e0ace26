"""The front end's own memory: it does not grow from job to job, nor with the length of the recording."""

from __future__ import annotations

import subprocess
import sys
import wave
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from canto_beats.job.cancellation import Cancellation
from canto_beats.job.request import JobRequest
from canto_beats.service.job_service import JobService
from tests.fakes.app import fake_catalogue
from tests.fakes.models import fake_language_model, fake_model
from tests.speech import dialogue, long_dialogue, write_wav

if TYPE_CHECKING:
    from canto_beats.settings import Home

pytestmark = pytest.mark.usefixtures("fake_engines")
MB = 1024 * 1024
WARM_UP = 6

PEAK_OF_ONE_JOB = """
import resource, sys
from canto_beats.cli.app import run
from tests.fakes.app import compose, open_window
code = run(sys.argv[1:], compose, open_window)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
sys.exit(code)
"""


def growth_per_job(home: Home, tmp_path: Path, jobs: int) -> float:
    film = write_wav(tmp_path / "film.wav", dialogue()[0])
    service = JobService(home, fake_catalogue())
    request = JobRequest(source=film, model=str(fake_model(tmp_path / "model")), fresh=True)
    this = psutil.Process()
    after_warm_up = 0
    for number in range(WARM_UP + jobs):
        if number == WARM_UP:
            after_warm_up = this.memory_info().rss
        assert service.run_job(request, lambda _event: None, Cancellation()).ok
        assert not this.children(recursive=True), "an engine is still alive after its job"
    return (this.memory_info().rss - after_warm_up) / jobs / MB


def test_a_dozen_jobs_in_a_row_do_not_grow_the_parent(home: Home, tmp_path: Path) -> None:  # S1.7
    assert growth_per_job(home, tmp_path, jobs=12) <= 1.0


@pytest.mark.nightly
def test_two_hundred_jobs_in_a_row_do_not_grow_the_parent(home: Home, tmp_path: Path) -> None:  # S1.7
    growth = growth_per_job(home, tmp_path, jobs=200)
    print(f"\n200 jobs: {growth:.3f} MB a job")  # noqa: T201 - its figure is wanted
    assert growth <= 0.2


def repeated(path: Path, pcm: bytes, times: int) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        for _ in range(times):
            file.writeframes(pcm)
    return path


def peak_mb(film: Path, model: Path, *options: str) -> float:
    command = [sys.executable, "-c", PEAK_OF_ONE_JOB, "transcribe", str(film), "--model", str(model), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return int(done.stdout.splitlines()[-1]) / 1024


@pytest.mark.skipif(sys.platform == "win32", reason="the resource module is POSIX")
@pytest.mark.parametrize("hours", [1, pytest.param(3, marks=pytest.mark.nightly)])
def test_hours_take_no_more_memory_than_ten_minutes(tmp_path: Path, hours: int) -> None:
    ten_minutes = long_dialogue(10)[0]
    model = fake_model(tmp_path / "model")
    short = peak_mb(repeated(tmp_path / "short.wav", ten_minutes, 1), model)
    long = peak_mb(repeated(tmp_path / "long.wav", ten_minutes, 6 * hours), model)
    assert long <= 1.2 * short, f"{long:.0f} MB against {short:.0f} MB"


@pytest.mark.skipif(sys.platform == "win32", reason="the resource module is POSIX")
def test_a_polish_takes_little_more_memory_than_none(tmp_path: Path) -> None:
    film = write_wav(tmp_path / "film.wav", dialogue()[0])
    model, language = fake_model(tmp_path / "model"), fake_language_model(tmp_path / "language")
    without = peak_mb(film, model, "--fresh")
    polished = peak_mb(film, model, "--fresh", "--polish", str(language))
    assert polished <= without + 15, f"{polished:.0f} MB with a polish, {without:.0f} MB without"
