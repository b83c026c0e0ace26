"""Stopping a call, cancelling a job, closing an engine: by asking first, by force when its time is up."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.contracts import EngineError, LoadSpec
from canto_beats.engines.process.client import EngineDied, HowItLeft
from canto_beats.engines.process.deaths import DeathCause
from canto_beats.engines.process.supervision import Limits
from canto_beats.job.cancellation import Cancellation, JobCancelled
from tests.engines.process.engines import Collected, answers, ask, is_gone, wait_until
from tests.fakes import FAKE_SPEECH
from tests.fakes.behaviour import behave

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.process.conftest import Start


def test_a_call_stops_when_asked_and_the_engine_goes_on(loaded: Start) -> None:
    engine = loaded(at=1, endless=True)
    call = Collected()
    handle = engine.submit(ask(0, 1), call.on_item, call.on_end)
    assert call.first_item.wait(5)
    engine.stop(handle)
    assert handle.wait(5)
    assert call.end.cancelled
    assert isinstance(call.end.trouble, EngineError)
    assert list(engine.call(ask(2))) == answers(2)


def test_a_call_that_waits_its_turn_can_be_stopped_too(loaded: Start) -> None:
    engine = loaded(window_s=0.3)
    first, second = Collected(), Collected()
    working = engine.submit(ask(0), first.on_item, first.on_end)
    waiting = engine.submit(ask(1), second.on_item, second.on_end)
    engine.stop(waiting)
    assert working.wait(5)
    assert waiting.wait(5)
    assert first.items == answers(0)
    assert (second.items, second.end.cancelled) == ([], True)


def test_an_engine_that_does_not_stop_when_asked_is_killed(loaded: Start, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    engine = loaded(stubborn=True, window_s=60, journal=str(journal))
    call = Collected()
    handle = engine.submit(ask(0), call.on_item, call.on_end)
    wait_until(lambda: "work 0" in journal.read_text())
    engine.stop(handle)
    assert handle.wait(5)
    assert isinstance(call.end.trouble, EngineDied)
    assert call.end.trouble.death.cause is DeathCause.CANCELLED
    assert call.end.cancelled
    assert not engine.alive


def test_stopping_a_call_that_has_ended_does_nothing(loaded: Start) -> None:
    engine = loaded()
    call = Collected()
    handle = engine.submit(ask(0), call.on_item, call.on_end)
    assert handle.wait(5)
    engine.stop(handle)
    assert list(engine.call(ask(1))) == answers(1)
    assert call.end.trouble is None


def test_leaving_a_loop_over_results_stops_the_call(loaded: Start) -> None:
    engine = loaded(at=1, endless=True)
    for item in engine.call(ask(0, 1)):
        assert item == answers(0)[0]
        break
    assert list(engine.call(ask(2))) == answers(2)


def test_cancelling_the_job_ends_a_blocking_call(loaded: Start) -> None:
    engine, cancel = loaded(at=0, endless=True), Cancellation()
    timer = threading.Timer(0.1, cancel.request)
    timer.start()
    with pytest.raises(JobCancelled):
        list(engine.call(ask(0), cancel=cancel))
    timer.join()
    assert engine.alive


def test_cancelling_the_job_ends_a_load(start: Start, tmp_path: Path) -> None:
    engine, cancel = start(), Cancellation()
    behave(tmp_path / "model", load_s=60)

    def once_loading(phase: str, progress: float) -> None:
        if phase == "weights":
            cancel.request()

    with pytest.raises(JobCancelled):
        engine.load(LoadSpec(FAKE_SPEECH, str(tmp_path / "model")), on_progress=once_loading, cancel=cancel)
    assert engine.close().how in (HowItLeft.KILLED, HowItLeft.ALREADY_DEAD)
    assert is_gone(engine.pid)


def test_a_job_cancelled_before_it_loads_loads_nothing(start: Start, tmp_path: Path) -> None:
    cancel = Cancellation()
    cancel.request()
    journal = tmp_path / "journal"
    model = str(behave(tmp_path / "model", journal=str(journal)))
    with pytest.raises(JobCancelled):
        start().load(LoadSpec(FAKE_SPEECH, model), cancel=cancel)
    assert not journal.exists()


def test_closing_lets_the_adapter_close_and_the_process_is_gone(loaded: Start, tmp_path: Path) -> None:
    engine = loaded(journal=str(tmp_path / "journal"))
    left = engine.close()
    assert left.how is HowItLeft.EXITED
    assert left.pid == engine.pid
    assert is_gone(engine.pid)
    assert not engine.alive
    assert (tmp_path / "journal").read_text().split() == ["load", "close"]
    assert engine.close() is left, "closing twice is closing once"


def test_closing_stops_the_calls_under_way_and_still_exits_by_itself(loaded: Start) -> None:
    engine = loaded(parallel=2, window_s=60)
    calls = [Collected() for _ in range(4)]
    for number, call in enumerate(calls):
        engine.submit(ask(number), call.on_item, call.on_end)
    assert engine.close().how is HowItLeft.EXITED
    assert all(call.end.cancelled for call in calls)


def test_closing_a_stubborn_engine_kills_it_when_its_time_is_up(loaded: Start, tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    engine = loaded(limits=Limits(exit_s=0.3), stubborn=True, window_s=60, journal=str(journal))
    call = Collected()
    engine.submit(ask(0), call.on_item, call.on_end)
    wait_until(lambda: "work 0" in journal.read_text())
    left = engine.close()
    assert left.how is HowItLeft.KILLED
    assert 0.3 <= left.seconds < 2
    assert call.end.cancelled
    assert is_gone(engine.pid)


def test_an_engine_that_is_still_starting_is_closed_at_once(start: Start) -> None:
    engine = start()
    left = engine.close()
    assert left.how is HowItLeft.KILLED
    assert left.seconds < 1
    assert is_gone(engine.pid)
