"""With fake engines in processes of their own: what the schedule decides is done, by whichever thread."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from canto_beats.engines.contracts import EngineError, FailureCause, LoadSpec
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.job.memory_status import MemoryPolicy, Whereabouts
from canto_beats.memory.accelerators import Device
from canto_beats.memory.foresight import LearnedForesight
from canto_beats.memory.lender import Lender
from canto_beats.memory.measured_peaks import MeasuredPeaks
from canto_beats.memory.placing import budget
from canto_beats.memory.residency import Residency
from tests.engines.process.engines import wait_until
from tests.fakes.app import fake_catalogue, quick_limits
from tests.fakes.behaviour import behave

pytestmark = pytest.mark.usefixtures("fake_engines")

GB = 1024**3
MakeModel = Callable[..., LoadSpec]


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def make_lender(clock: Clock) -> Iterator[Callable[[MemoryPolicy], Lender]]:
    made: list[Lender] = []

    def make(policy: MemoryPolicy) -> Lender:
        made.append(Lender(policy, 60.0, clock=clock))
        return made[-1]

    yield make
    for lender in made:
        lender.close()


@pytest.fixture
def model(tmp_path: Path) -> MakeModel:
    def make(name: str, **knobs: object) -> LoadSpec:
        folder = behave(tmp_path / name, journal=str(tmp_path / "journal"), **knobs)
        return LoadSpec("faster-whisper", str(folder))

    return make


def job(lender: Lender) -> Residency:
    return Residency(fake_catalogue(), quick_limits(), lender)


def journal(tmp_path: Path) -> list[str]:
    return (tmp_path / "journal").read_text(encoding="utf-8").split()


def where(lender: Lender) -> dict[str, Whereabouts]:
    return {model.model: model.where for model in lender.models()}


def test_in_sequence_a_model_has_gone_before_another_job_gets_its_own(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel
) -> None:
    lender = make_lender(MemoryPolicy.SEQUENTIAL)
    first, second = job(lender), job(lender)
    one = first.load(model("one"), Cancellation())
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(second.load, model("two"), Cancellation())
        assert where(lender) == {"one": Whereabouts.IN_USE}
        departure = first.finish()
        assert departure is not None
        assert not one.process.alive
        assert waiting.result(30).process.alive
    second.finish()
    assert where(lender) == {}


def test_a_warm_model_is_lent_to_the_next_job_as_it_is(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel, tmp_path: Path
) -> None:
    lender = make_lender(MemoryPolicy.KEEP_WARM)
    spec = model("one")
    first = job(lender)
    process = first.load(spec, Cancellation()).process
    first.close()
    assert where(lender) == {"one": Whereabouts.READY}
    second = job(lender)
    assert second.load(spec, Cancellation()).process is process
    assert journal(tmp_path) == ["load"]


def test_a_warm_model_goes_when_it_has_idled_for_long_and_not_because_somebody_looked(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel, clock: Clock
) -> None:
    lender = make_lender(MemoryPolicy.KEEP_WARM)
    first = job(lender)
    process = first.load(model("one"), Cancellation()).process
    clock.now += 600
    lender.tick()
    assert process.alive  # in use
    first.finish()
    for _ in range(590):
        clock.now += 0.1
        lender.models()
        lender.tick()
    assert process.alive
    clock.now += 1.1
    lender.tick()
    wait_until(lambda: where(lender) == {})  # the watch, whose clock is real, may have been quicker and be at it
    assert not process.alive


def test_the_watch_lets_an_idle_model_go_without_anybody_asking(model: MakeModel) -> None:
    lender = Lender(MemoryPolicy.KEEP_WARM, 0.05)
    borrowed = job(lender)
    process = borrowed.load(model("one"), Cancellation()).process
    borrowed.finish()
    watch = next((thread for thread in threading.enumerate() if thread.name == "idle models"), None)
    if watch is not None:
        watch.join(30)
    assert not process.alive
    lender.close()


def test_many_jobs_at_once_share_one_model(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel, tmp_path: Path
) -> None:
    lender = make_lender(MemoryPolicy.KEEP_WARM)
    spec = model("one", load_s=0.2)
    jobs = [job(lender) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda each: each.load(spec, Cancellation()).process.pid, jobs))
    assert len(set(found)) == 1
    assert lender.models()[0].users == 4
    for each in jobs:
        each.close()
    assert journal(tmp_path) == ["load"]


def test_a_model_waits_parked_and_comes_back(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel, tmp_path: Path
) -> None:
    lender = make_lender(MemoryPolicy.PARK)
    spec = model("one", parks=True)
    for _ in range(2):
        borrowed = job(lender)
        borrowed.load(spec, Cancellation())
        borrowed.close()
        assert where(lender) == {"one": Whereabouts.PARKED}
    assert journal(tmp_path) == ["load", "park", "restore", "park"]


def test_where_parking_frees_nothing_the_model_is_released_and_it_is_said_why(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel
) -> None:
    lender = make_lender(MemoryPolicy.PARK)
    spec = model("one")
    borrowed = job(lender)
    process = borrowed.load(spec, Cancellation()).process
    borrowed.close()
    assert not process.alive
    assert "the fake is told to say so" in lender.note(spec)


def test_an_engine_that_died_while_nobody_used_it_is_replaced(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel
) -> None:
    lender = make_lender(MemoryPolicy.KEEP_WARM)
    spec = model("one")
    first = job(lender)
    process = first.load(spec, Cancellation()).process
    first.finish()
    process.close()
    second = job(lender)
    assert second.load(spec, Cancellation()).process.alive


def test_an_engine_in_trouble_is_not_lent_again(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel
) -> None:
    lender = make_lender(MemoryPolicy.KEEP_WARM)
    borrowed = job(lender)
    process = borrowed.load(model("one"), Cancellation()).process
    borrowed.release()
    assert not process.alive
    assert where(lender) == {}


def test_a_load_that_fails_is_told_and_leaves_nothing(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel
) -> None:
    lender = make_lender(MemoryPolicy.KEEP_WARM)
    borrowed = job(lender)
    with pytest.raises(EngineError) as caught:
        borrowed.load(model("one", raises="out-of-memory"), Cancellation())
    assert caught.value.cause is FailureCause.OUT_OF_MEMORY
    assert where(lender) == {}


def test_who_waits_may_give_up_without_disturbing_who_has_it(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel
) -> None:
    lender = make_lender(MemoryPolicy.SEQUENTIAL)
    first, cancel = job(lender), Cancellation()
    process = first.load(model("one"), Cancellation()).process
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(job(lender).load, model("two"), cancel)
        cancel.request()
        with pytest.raises(JobCancelled):
            waiting.result(30)
    assert process.alive
    assert where(lender) == {"one": Whereabouts.IN_USE}


def test_what_is_released_by_hand_goes_at_once_if_idle_else_when_its_work_is_done(
    make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel
) -> None:
    lender = make_lender(MemoryPolicy.KEEP_WARM)
    borrowed = job(lender)
    process = borrowed.load(model("one"), Cancellation()).process
    lender.release(lambda _: True)
    assert process.alive
    borrowed.finish()
    assert not process.alive


@pytest.mark.allows_log
def test_memory_that_does_not_come_back_is_told(model: MakeModel) -> None:
    lender = Lender(proof=lambda *_: "900 MB of it are still in use")
    borrowed = job(lender)
    spec = model("one")
    borrowed.load(spec, Cancellation())
    borrowed.finish()
    (lost,) = lender.models()
    assert (lost.where, lost.note) == (Whereabouts.UNVERIFIED, "900 MB of it are still in use")
    lender.close()


def test_closing_ends_what_is_in_use_too(make_lender: Callable[[MemoryPolicy], Lender], model: MakeModel) -> None:
    lender = make_lender(MemoryPolicy.KEEP_WARM)
    process = job(lender).load(model("one"), Cancellation()).process
    lender.close()
    assert not process.alive


def test_what_a_model_took_is_known_the_next_time(model: MakeModel, tmp_path: Path) -> None:
    learned = MeasuredPeaks(tmp_path / "peaks.json")
    lender = Lender(foresight=LearnedForesight(learned))
    borrowed = job(lender)
    borrowed.load(model("one"), Cancellation())
    borrowed.finish()
    lender.close()
    (peaks,) = json.loads((tmp_path / "peaks.json").read_bytes()).values()
    assert peaks[0]["process"] > 1_000_000


def test_the_room_on_a_device_counts_what_we_have_there_ourselves(tmp_path: Path) -> None:
    gpu = Device("cuda:0", "CUDA", 12 * GB, 3 * GB, ((7, 6 * GB), (8, 2 * GB)))
    foresight = LearnedForesight(MeasuredPeaks(tmp_path / "peaks.json"), lambda: [gpu])
    assert foresight.room("cuda:0", [7]) == budget(replace(gpu, free_bytes=9 * GB))
    assert foresight.room("cuda:1", [7]) is None
    silent = LearnedForesight(MeasuredPeaks(tmp_path / "peaks.json"), lambda: [replace(gpu, held_bytes=None)])
    assert silent.room("cuda:0", [7]) is None
