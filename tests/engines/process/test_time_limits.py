"""An engine that is stopped, wedged or endless is killed and reported; a slow one, or a sleeping laptop, is not."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.process.client import EngineDied
from canto_beats.engines.process.deaths import DeathCause
from canto_beats.engines.process.supervision import AwakeClock, Deadlines, Expected
from tests.engines.process.engines import IMPATIENT, Collected, answers, ask, is_gone
from tests.fakes import FAKE_SPEECH
from tests.fakes.behaviour import behave

if TYPE_CHECKING:
    from pathlib import Path

    from canto_beats.engines.process.client import EngineProcess
    from tests.engines.process.conftest import Start

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="real POSIX signals")
QUICKLY_SILENT = replace(IMPATIENT, silence_s=0.6)


def death_of_a_call(engine: EngineProcess, index: int = 0) -> DeathCause:
    with pytest.raises(EngineDied) as caught:
        list(engine.call(ask(index)))
    assert is_gone(engine.close().pid)
    return caught.value.death.cause


@posix_only
def test_a_stopped_engine_is_killed_and_reported_as_unresponsive(loaded: Start) -> None:
    engine = loaded(limits=QUICKLY_SILENT, at=0, die_signal="SIGSTOP")
    began = time.monotonic()
    assert death_of_a_call(engine) is DeathCause.UNRESPONSIVE
    assert time.monotonic() - began < 2
    assert "for a sign of life" in engine.log_tail


@posix_only
def test_an_idle_engine_that_is_stopped_is_noticed_too(loaded: Start) -> None:
    engine = loaded(limits=QUICKLY_SILENT)
    os.kill(engine.pid, signal.SIGSTOP)
    assert death_of_a_call(engine) is DeathCause.UNRESPONSIVE


@posix_only
def test_writing_to_a_stopped_engine_blocks_nobody(loaded: Start) -> None:
    engine, call = loaded(limits=QUICKLY_SILENT), Collected()
    os.kill(engine.pid, signal.SIGSTOP)
    began = time.monotonic()
    handles = [engine.submit(ask(*range(1000)), call.on_item, call.on_end) for _ in range(3)]
    assert time.monotonic() - began < 1
    assert all(handle.wait(5) for handle in handles)
    assert len(call.ends) == 3


@posix_only
def test_a_stopped_engine_closes_in_time(loaded: Start) -> None:
    engine = loaded(limits=replace(IMPATIENT, exit_s=0.3))
    os.kill(engine.pid, signal.SIGSTOP)
    assert engine.close().seconds < 1
    assert is_gone(engine.pid)


def test_an_engine_whose_native_code_holds_the_interpreter_too_long_is_wedged(loaded: Start) -> None:
    engine = loaded(limits=QUICKLY_SILENT, at=0, hold_gil_s=60)
    assert death_of_a_call(engine) is DeathCause.UNRESPONSIVE


def test_native_code_may_hold_the_interpreter_for_less_than_the_limit(loaded: Start) -> None:
    engine = loaded(limits=replace(IMPATIENT, silence_s=2), at=0, hold_gil_s=0.5)
    assert list(engine.call(ask(0))) == answers(0)


def test_a_call_that_brings_nothing_for_too_long_is_given_up(loaded: Start) -> None:
    engine = loaded(limits=replace(IMPATIENT, item_s=0.4), at=3, endless=True)
    assert list(engine.call(ask(0))) == answers(0)
    assert death_of_a_call(engine, 3) is DeathCause.UNRESPONSIVE


def test_a_long_call_that_goes_on_bringing_items_is_not_given_up(loaded: Start) -> None:
    engine = loaded(limits=replace(IMPATIENT, item_s=0.6), window_s=0.15)
    assert list(engine.call(ask(*range(8)))) == answers(*range(8))


def test_an_idle_engine_owes_nothing(loaded: Start) -> None:
    engine = loaded(limits=replace(IMPATIENT, item_s=0.6, load_s=0.6, stop_s=0.6))
    assert list(engine.call(ask(0))) == answers(0)
    threading.Event().wait(1.2)  # longer than each of the limits
    assert list(engine.call(ask(1))) == answers(1)


def test_a_load_that_gets_nowhere_is_given_up(start: Start, tmp_path: Path) -> None:
    model = behave(tmp_path / "model", endless=True)
    with pytest.raises(EngineDied) as caught:
        start(limits=replace(IMPATIENT, load_s=0.4)).load(LoadSpec(FAKE_SPEECH, str(model)))
    assert caught.value.death.cause is DeathCause.UNRESPONSIVE
    assert caught.value.death.phase == "weights"


def test_a_slow_load_that_makes_progress_is_not_given_up(start: Start, tmp_path: Path) -> None:
    model = behave(tmp_path / "model", load_s=2)  # a step every 0.2 s
    engine = start(limits=replace(IMPATIENT, load_s=0.9))
    assert engine.load(LoadSpec(FAKE_SPEECH, str(model))).model == "fake"


def test_an_engine_that_does_not_finish_importing_is_given_up(start: Start) -> None:
    engine = start("tests.engines.process.slow_import:Adapter", replace(IMPATIENT, start_s=0.5))
    with pytest.raises(EngineDied) as caught:
        engine.load(LoadSpec("slow", ""))
    assert caught.value.death.cause is DeathCause.UNRESPONSIVE
    assert caught.value.death.phase == "import"


def test_a_callback_that_takes_long_is_not_held_against_the_engine(loaded: Start) -> None:
    engine, call = loaded(limits=replace(QUICKLY_SILENT, item_s=0.6)), Collected()

    def on_item(item: object) -> None:
        call.on_item(item)
        threading.Event().wait(0.9)  # a disk that takes its time

    assert engine.submit(ask(0, 1), on_item, call.on_end).wait(5)
    assert call.items == answers(0, 1)
    assert call.end.trouble is None


class FakeTime:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_time_asleep_does_not_count() -> None:
    time_now = FakeTime()
    clock = AwakeClock(0.25, time_now)
    for _ in range(8):
        time_now.now += 0.25
        clock.tick()
    assert clock.seconds == pytest.approx(2)
    time_now.now += 3600
    clock.tick()
    assert clock.seconds == pytest.approx(3), "a gap counts for four ticks at most"


def test_time_in_which_nobody_listened_does_not_count() -> None:
    time_now = FakeTime()
    clock = AwakeClock(1, time_now)
    time_now.now += 0.75
    clock.tick(counts=False)
    time_now.now += 0.5
    clock.tick()
    assert clock.seconds == pytest.approx(0.5)


@given(st.lists(st.floats(0, 1e6), max_size=50))
def test_the_awake_clock_never_runs_faster_than_time_nor_backwards(gaps: list[float]) -> None:
    time_now = FakeTime()
    clock = AwakeClock(0.25, time_now)
    for gap in gaps:
        before = clock.seconds
        time_now.now += gap
        clock.tick()
        assert 0 <= clock.seconds - before <= min(gap, 1.0) + 1e-6


def test_a_wait_that_begins_between_two_ticks_is_not_cut_short() -> None:
    time_now = FakeTime()
    deadlines = Deadlines(AwakeClock(1, time_now))
    time_now.now += 0.9
    deadlines.expect(Expected.STOP, 2)
    time_now.now += 1.9
    assert deadlines.tick(listening=True) is None
    time_now.now += 0.2
    assert deadlines.tick(listening=True) == (Expected.STOP, 2)


def test_what_is_expected_is_overdue_only_when_its_time_is_up() -> None:
    time_now = FakeTime()
    deadlines = Deadlines(AwakeClock(1, time_now))

    def overdue_after(seconds: float) -> Expected | None:
        time_now.now += seconds
        overdue = deadlines.tick(listening=True)
        return overdue[0] if overdue else None

    deadlines.expect(Expected.ITEM, 3)
    deadlines.came(Expected.SIGN_OF_LIFE)  # not waited for: starts nothing
    assert overdue_after(2) is None
    deadlines.came(Expected.ITEM)
    assert overdue_after(2) is None
    assert overdue_after(2) is Expected.ITEM
    deadlines.settled(Expected.ITEM)
    assert overdue_after(4) is None
    deadlines.expect(Expected.STOP, 1, call=7)
    deadlines.settled(Expected.STOP, call=8)
    assert overdue_after(2) is Expected.STOP
    deadlines.settled(Expected.STOP, call=7)
    assert overdue_after(4) is None
