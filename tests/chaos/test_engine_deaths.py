"""Engines die at random moments; the subtitles must be those of an undisturbed run, to the byte."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.process.supervision import Limits
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import JobEvent, WindowCommitted
from canto_beats.job.outcome import JobOutcome
from canto_beats.job.request import JobRequest
from canto_beats.service.job_service import JobService
from tests.chaos.disturbance import Disturber
from tests.fakes.app import fake_catalogue
from tests.fakes.behaviour import METAL_LAST_WORDS
from tests.fakes.models import fake_model
from tests.speech import long_dialogue, write_wav

if TYPE_CHECKING:
    from canto_beats.settings import Home

pytestmark = [
    pytest.mark.usefixtures("fake_engines"),
    pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX"),
]
IMPATIENT = Limits(start_s=5.0, silence_s=1.0, heartbeat_s=0.05)


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "film.wav", long_dialogue(10)[0])


class Run:
    def __init__(self, home: Home, film: Path, model: Path, *, fresh: bool = True) -> None:
        self.events: list[JobEvent] = []
        self._service = JobService(home, fake_catalogue(), IMPATIENT)
        self._request = JobRequest(source=film, output=film.with_suffix(".srt"), model=str(model), fresh=fresh)

    def __call__(self) -> JobOutcome:
        return self._service.run_job(self._request, self.events.append, Cancellation())

    @property
    def committed(self) -> list[int]:
        return [event.index for event in self.events if isinstance(event, WindowCommitted)]


def undisturbed(home: Home, film: Path, model: Path) -> tuple[bytes, int]:
    run = Run(home, film, model)
    outcome = run()
    assert outcome.ok, outcome.sentence
    assert outcome.cues > 20
    return film.with_suffix(".srt").read_bytes(), len(run.committed)


def disturbed(home: Home, film: Path, model: Path, moments: int, seed: int) -> None:
    """In every run Metal aborts at some window, and signals come at random moments."""
    pace = {"window_s": 0.05, "load_s": 0.1}
    expected, windows = undisturbed(home, film, fake_model(model, **pace))
    rng = random.Random(seed)
    left = moments
    while left > 0:
        once = model / f"aborted-{left}"
        metal = {"at": rng.randrange(windows), "once": str(once), "last_words": METAL_LAST_WORDS}
        fake_model(model, **pace, **metal, die_signal="SIGABRT")
        run = Run(home, film, model)
        disturber = Disturber(rng, min(left, 3), within_s=0.8)
        disturber.start()
        try:
            outcome = run()
        finally:
            disturber.end()
        assert outcome.ok, f"{outcome.sentence} after {disturber.done}"
        assert film.with_suffix(".srt").read_bytes() == expected
        assert sorted(run.committed) == list(range(windows)), "a window was lost or doubled"
        left -= len(disturber.done) + once.exists()


def test_engines_dying_at_random_moments_change_nothing(home: Home, film: Path, tmp_path: Path) -> None:
    disturbed(home, film, tmp_path / "model", moments=8, seed=1)


@pytest.mark.nightly
@pytest.mark.timeout(1800)
def test_engines_dying_at_two_hundred_random_moments_change_nothing(home: Home, film: Path, tmp_path: Path) -> None:
    disturbed(home, film, tmp_path / "model", moments=200, seed=2)


def test_metal_running_out_of_memory_costs_a_rung_and_no_work(home: Home, film: Path, tmp_path: Path) -> None:  # S3.1
    expected, windows = undisturbed(home, film, fake_model(tmp_path / "calm"))
    model = fake_model(
        tmp_path / "model", at=4, once=str(tmp_path / "once"), last_words=METAL_LAST_WORDS, die_signal="SIGABRT"
    )
    run = Run(home, film, model)
    assert run().ok
    assert film.with_suffix(".srt").read_bytes() == expected
    assert sorted(run.committed) == list(range(windows))
