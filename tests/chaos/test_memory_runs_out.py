"""Memory runs out at every stage and at random moments: the work goes down the ladder, and nothing done is lost."""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.process.supervision import Limits
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import EngineReady, JobEvent, NoticeRaised, WindowCommitted
from canto_beats.job.outcome import JobOutcome
from canto_beats.job.request import JobRequest
from canto_beats.memory.accelerators import processor
from canto_beats.service.job_service import JobService
from tests.fakes.app import fake_catalogue
from tests.fakes.behaviour import METAL_LAST_WORDS
from tests.fakes.models import fake_language_model, fake_model
from tests.speech import long_dialogue, write_wav

if TYPE_CHECKING:
    from canto_beats.settings import Home
    from tests.fakes.accelerator import FakeAccelerator, Nature

pytestmark = [
    pytest.mark.usefixtures("fake_engines"),
    pytest.mark.skipif(sys.platform == "win32", reason="limits and locks of POSIX"),
]
_LIMITS = Limits(start_s=10.0, silence_s=5.0, heartbeat_s=0.05)
_ENOUGH = 0.95
"""Share of jobs that are to end with subtitles that were polished too."""


@dataclass
class Ended:
    outcome: JobOutcome
    events: list[JobEvent]
    subtitles: bytes

    @property
    def committed(self) -> list[int]:
        return sorted(event.index for event in self.events if isinstance(event, WindowCommitted))

    @property
    def was_polished(self) -> bool:
        return not any(isinstance(event, NoticeRaised) and event.code == "polish.stopped" for event in self.events)

    @property
    def was_lowered(self) -> bool:
        return any(isinstance(event, NoticeRaised) and event.code == "engine.lower-rung" for event in self.events)

    @property
    def engines(self) -> list[tuple[str, str]]:
        return [(event.device, event.dtype) for event in self.events if isinstance(event, EngineReady)]


class Bench:
    """One film, one home, and a GPU that is made anew for every job."""

    def __init__(self, home: Home, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home, self.folder = home, folder
        self.film = write_wav(folder / "film.wav", long_dialogue(2)[0])
        self._monkeypatch = monkeypatch

    def gpu(self, nature: Nature) -> FakeAccelerator:
        from tests.fakes.accelerator import FakeAccelerator

        gpu = FakeAccelerator.make(self.folder / "gpu.json", nature)
        for asking in ("engine_choice", "checking"):
            self._monkeypatch.setattr(f"canto_beats.service.{asking}.devices", lambda: [gpu.device(), processor()])
        self.home.rungs.unlink(missing_ok=True)  # each job goes down the ladder anew
        return gpu

    def job(self, speech: dict[str, object], language: dict[str, object]) -> Ended:
        events: list[JobEvent] = []
        output = self.film.with_suffix(".srt")
        request = JobRequest(
            source=self.film,
            output=output,
            model=str(fake_model(self.folder / "speech", **speech)),
            polish=str(fake_language_model(self.folder / "language", **language)),
            engine="faster-whisper",
            fresh=True,
        )
        service = JobService(self.home, fake_catalogue(), _LIMITS)
        outcome = service.run_job(request, events.append, Cancellation())
        assert service.lender.pids() == ()
        return Ended(outcome, events, output.read_bytes() if output.exists() else b"")


@pytest.fixture
def bench(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    return Bench(home, tmp_path, monkeypatch)


def knobs(bench: Bench, **others: object) -> dict[str, object]:
    return {"accelerator": str(bench.folder / "gpu.json"), "weights_mb": 3000, "window_mb": 100, **others}


def random_trouble(bench: Bench, chance: random.Random) -> tuple[dict[str, object], dict[str, object]]:
    """One of the ways in which memory runs out, for the speech model or for the language model, at a random moment."""
    trouble: dict[str, object] = chance.choice(
        [
            {"weights_mb": chance.randint(3000, 20_000)},
            {"window_mb": chance.randint(100, 6000)},
            {"window_mb": chance.randint(2000, 6000), "stays_poisoned": True},
            {"window_mb": chance.randint(2000, 6000), "tells_late": True},
            {"raises": "out-of-memory", "at": chance.choice([None, chance.randrange(5)])},
            {"raises": "memory", "at": chance.choice([None, chance.randrange(5)])},
            {"die_signal": "SIGABRT", "last_words": METAL_LAST_WORDS, "at": chance.randrange(5)},
            {"die_signal": "SIGKILL", "at": chance.choice([None, chance.randrange(5)])},
        ]
    )
    if "raises" in trouble or "die_signal" in trouble:
        trouble["once"] = str(bench.folder / f"once-{chance.random()}")
    troubled = knobs(bench, **trouble)
    calm = knobs(bench)
    return (troubled, calm) if chance.random() < 0.5 else (calm, troubled)


def disturbed(bench: Bench, runs: int, seed: int) -> None:
    from tests.fakes.accelerator import Nature

    chance = random.Random(seed)
    bench.gpu(Nature())
    calm = bench.job(knobs(bench, weights_mb=1), knobs(bench, weights_mb=1))
    assert calm.outcome.ok, calm.outcome.sentence
    polished = lowered = 0
    for _ in range(runs):
        gpu = bench.gpu(
            Nature(
                total=chance.choice([4000, 8000, 12_000]),
                tenant=chance.choice([0, 0, 2000, 3900]),
                in_pieces=chance.choice([0.0, 0.3]),
                returns_after_s=chance.choice([0.0, 0.05]),
                spills=chance.random() < 0.1,
                lies=chance.random() < 0.1,
            )
        )
        speech, language = random_trouble(bench, chance)
        ended = bench.job(speech, language)
        told = f"{ended.outcome.sentence} {speech} {language} {gpu.device()}"
        assert ended.outcome.ok, told
        assert ended.subtitles == calm.subtitles, told
        assert ended.committed == calm.committed, f"a window was lost or doubled: {told}"
        polished += ended.was_polished
        lowered += ended.was_lowered
    assert lowered > runs / 4  # or it was not in trouble often enough to prove anything
    assert polished >= _ENOUGH * runs, f"{polished} of {runs}"


def test_memory_running_out_at_random_moments_costs_no_work(bench: Bench) -> None:
    disturbed(bench, runs=8, seed=1)


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_memory_running_out_five_hundred_times_costs_no_work(bench: Bench) -> None:
    disturbed(bench, runs=500, seed=2)


def test_a_gpu_that_has_too_little_for_the_model_leaves_it_to_the_processor(bench: Bench) -> None:
    from tests.fakes.accelerator import Nature

    gpu = bench.gpu(Nature(total=2000))
    ended = bench.job(knobs(bench, weights_mb=3000), knobs(bench, weights_mb=100))
    assert ended.outcome.ok, ended.outcome.sentence
    assert [device for device, _ in ended.engines] == ["cuda:0", "cuda:0"]  # as int8 it fits
    assert ended.engines[0][1] == "int8"
    assert gpu.most_mb <= 2000
    again = bench.job(knobs(bench, weights_mb=3000), knobs(bench, weights_mb=100))
    assert again.engines == ended.engines
    noticed = [event.code for event in again.events if isinstance(event, NoticeRaised)]
    assert "memory.rung-remembered" in noticed
    assert "engine.lower-rung" not in noticed  # nothing was tried that had not held


def test_where_no_memory_is_left_for_polishing_the_speech_text_is_exported(bench: Bench) -> None:
    from tests.fakes.accelerator import Nature

    bench.gpu(Nature(total=1000))
    really_too_little = knobs(bench, weights_mb=2000, data_limit_mb=500)
    ended = bench.job(knobs(bench, weights_mb=100), really_too_little)
    assert ended.outcome.ok, ended.outcome.sentence
    assert not ended.was_polished
    assert ended.subtitles


def test_where_no_memory_is_left_at_all_the_windows_that_are_done_are_kept(bench: Bench) -> None:
    from tests.fakes.accelerator import Nature

    bench.gpu(Nature(total=1000))
    speech = knobs(bench, weights_mb=100, window_mb=1, data_limit_mb=400)
    first = bench.job(speech, knobs(bench, weights_mb=1))
    assert first.outcome.ok, first.outcome.sentence
    starved = knobs(bench, weights_mb=2000, data_limit_mb=500)
    ended = bench.job(starved, knobs(bench, weights_mb=1))
    assert not ended.outcome.ok
    assert ended.outcome.problem is not None
    assert ended.outcome.problem.kind == "out-of-memory"
