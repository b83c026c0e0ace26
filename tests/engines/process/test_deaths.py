"""Every way an engine can die, with real signals, and what is made of it."""

from __future__ import annotations

import os
import signal
import sys
import threading
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.process import client, connection
from canto_beats.engines.process.client import EngineDied, HowItLeft
from canto_beats.engines.process.deaths import DeathCause, EngineDeath, Evidence, classify
from canto_beats.engines.process.oom_counters import oom_kills
from canto_beats.engines.process.spawning import ChildProcess
from tests.engines.process.engines import IMPATIENT, Collected, answers, ask, is_gone, wait_until
from tests.fakes import FAKE_SPEECH
from tests.fakes.behaviour import METAL_LAST_WORDS, behave

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.process.conftest import Start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="real POSIX signals")

FAKE_WITH_A_CHILD = "tests.engines.process.adapters_with_children:SpeechWithAChild"
FAKE_WITH_A_STRAY = "tests.engines.process.adapters_with_children:SpeechWithAStray"
NATIVE_DEATHS = [
    ({"die_signal": "SIGABRT", "last_words": METAL_LAST_WORDS}, DeathCause.OUT_OF_MEMORY),
    ({"die_signal": "SIGABRT", "last_words": "terminate called: std::bad_alloc\n"}, DeathCause.OUT_OF_MEMORY),
    ({"die_signal": "SIGABRT", "last_words": "CUDA failed with error out of memory\n"}, DeathCause.OUT_OF_MEMORY),
    ({"die_signal": "SIGABRT", "last_words": "MTLCommandBuffer: assertion failed\n"}, DeathCause.DRIVER_ABORT),
    ({"die_signal": "SIGSEGV"}, DeathCause.DRIVER_ABORT),
    ({"die_signal": "SIGBUS"}, DeathCause.DRIVER_ABORT),
    ({"die_signal": "SIGKILL"}, DeathCause.KILLED_BY_SYSTEM),
    ({"die_signal": "SIGTERM"}, DeathCause.KILLED_BY_SYSTEM),
    ({"die_exit_code": 0}, DeathCause.BUG),
    ({"die_exit_code": 3}, DeathCause.BUG),
    ({"die_exit_code": 1, "last_words": "Traceback ...\nMemoryError\n"}, DeathCause.OUT_OF_MEMORY),
]


@pytest.mark.parametrize(("knobs", "cause"), NATIVE_DEATHS)
def test_a_death_in_the_middle_of_a_call_is_told_by_its_cause(
    loaded: Start, knobs: dict[str, Any], cause: DeathCause
) -> None:
    engine = loaded(at=1, **knobs)
    call = Collected()
    assert engine.submit(ask(0, 1, 2), call.on_item, call.on_end).wait(10)
    assert call.items == answers(0), "what was said before the death arrives"
    assert isinstance(call.end.trouble, EngineDied)
    death = call.end.trouble.death
    assert death.cause is cause
    assert death.phase == "work"
    assert knobs.get("last_words", "").strip() in death.log_tail
    assert not call.end.cancelled
    assert engine.close().how is HowItLeft.ALREADY_DEAD
    assert is_gone(engine.pid)


def test_a_death_while_loading_ends_the_load(start: Start, tmp_path: Path) -> None:
    model = behave(tmp_path / "model", die_signal="SIGABRT", last_words=METAL_LAST_WORDS)
    with pytest.raises(EngineDied) as caught:
        start().load(LoadSpec(FAKE_SPEECH, str(model)))
    assert caught.value.death.cause is DeathCause.OUT_OF_MEMORY
    assert caught.value.death.phase == "weights"


def test_a_death_ends_every_call_under_way_exactly_once(loaded: Start) -> None:
    engine = loaded(parallel=4, at=7, die_signal="SIGSEGV", window_s=0.02)
    calls = [Collected() for _ in range(20)]
    handles = [engine.submit(ask(number), call.on_item, call.on_end) for number, call in enumerate(calls)]
    assert all(handle.wait(10) for handle in handles)
    for number, call in enumerate(calls):
        assert len(call.ends) == 1
        assert call.end.trouble is not None or call.items == answers(number)
    assert isinstance(calls[7].end.trouble, EngineDied)


def test_a_death_in_the_middle_of_a_frame_keeps_its_cause(loaded: Start) -> None:
    engine = loaded(at=0, garbage="00000040" + 10 * "aa", die_signal="SIGSEGV")
    with pytest.raises(EngineDied) as caught:
        list(engine.call(ask(0)))
    assert caught.value.death.cause is DeathCause.DRIVER_ABORT


def test_killed_at_any_moment_every_call_ends_once_and_no_result_comes_twice(loaded: Start) -> None:
    moments = Random(7)
    for _ in range(12):
        engine = loaded(parallel=3, window_s=0.001)
        calls = [Collected() for _ in range(30)]
        handles = [engine.submit(ask(n, n + 100), call.on_item, call.on_end) for n, call in enumerate(calls)]
        threading.Event().wait(moments.uniform(0, 0.06))
        os.kill(engine.pid, signal.SIGKILL)
        assert all(handle.wait(5) for handle in handles)
        for number, call in enumerate(calls):
            assert call.items == answers(number, number + 100)[: len(call.items)]
            # It may also die between its last result and the word that this was the last.
            assert call.end.trouble is not None or len(call.items) == 2


def test_a_kill_from_outside_is_noticed_while_nothing_is_asked(loaded: Start) -> None:
    engine = loaded()
    os.kill(engine.pid, signal.SIGKILL)
    wait_until(lambda: not engine.alive)
    assert engine.close().how is HowItLeft.ALREADY_DEAD


def test_a_mishap_that_is_to_happen_once_does_not_happen_again(loaded: Start, tmp_path: Path) -> None:
    knobs: dict[str, Any] = {"at": 1, "die_signal": "SIGKILL", "once": str(tmp_path / "happened")}
    with pytest.raises(EngineDied):
        list(loaded(**knobs).call(ask(0, 1)))
    assert list(loaded(**knobs).call(ask(0, 1))) == answers(0, 1)


def test_a_process_that_hangs_in_a_driver_where_no_kill_reaches_it_holds_up_nobody(
    loaded: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, call = loaded(limits=replace(IMPATIENT, silence_s=0.4, exit_s=0.1)), Collected()
    monkeypatch.setattr(connection, "_SETTLE_S", 0.3)
    monkeypatch.setattr(client, "_AFTER_A_KILL_S", 0.5)
    with monkeypatch.context() as unkillable:
        unkillable.setattr(ChildProcess, "kill", lambda _: None)
        os.kill(engine.pid, signal.SIGSTOP)
        assert engine.submit(ask(0), call.on_item, call.on_end).wait(5)
        assert engine.close().how is HowItLeft.STUCK
    assert isinstance(call.end.trouble, EngineDied)
    assert call.end.trouble.death.cause is DeathCause.UNRESPONSIVE
    assert "cannot even be killed" in call.end.trouble.death.describe()
    os.kill(engine.pid, signal.SIGKILL)
    wait_until(lambda: is_gone(engine.pid))


def test_what_a_dead_engine_started_dies_with_it(loaded: Start) -> None:
    engine = loaded(FAKE_WITH_A_CHILD)
    (grandchild,) = psutil.Process(engine.pid).children()
    os.kill(engine.pid, signal.SIGKILL)
    wait_until(lambda: not engine.alive)
    wait_until(lambda: not grandchild.is_running() or grandchild.status() == psutil.STATUS_ZOMBIE)


def test_a_stray_grandchild_that_holds_the_pipes_open_delays_nothing(loaded: Start) -> None:
    engine = loaded(FAKE_WITH_A_STRAY)
    (stray,) = psutil.Process(engine.pid).children()
    try:
        os.kill(engine.pid, signal.SIGKILL)
        wait_until(lambda: not engine.alive, 5)
        assert engine.close().how is HowItLeft.ALREADY_DEAD
    finally:
        stray.kill()


@pytest.mark.parametrize("cause", DeathCause)
def test_every_death_describes_itself_in_one_sentence(cause: DeathCause) -> None:
    told = EngineDeath(cause, -6, "work", "").describe()
    assert told.startswith("The engine ")
    assert told.endswith(".")
    assert "SIGABRT" in told


def evidence(exit_code: int | None, **others: Any) -> Evidence:
    nothing_else = {"killed_for": None, "asked_to_exit": False, "log": "", "system_ran_out": False, "windows": False}
    return Evidence(exit_code=exit_code, **(nothing_else | others))


def test_a_kill_while_the_system_runs_out_of_memory_is_put_down_to_memory() -> None:
    assert classify(evidence(-signal.SIGKILL, system_ran_out=True)) is DeathCause.OUT_OF_MEMORY
    assert classify(evidence(-signal.SIGTERM, system_ran_out=True)) is DeathCause.KILLED_BY_SYSTEM


def test_a_death_that_came_before_our_kill_keeps_its_own_cause() -> None:
    ours = {"killed_for": DeathCause.UNRESPONSIVE}
    assert classify(evidence(-signal.SIGKILL, **ours)) is DeathCause.UNRESPONSIVE
    assert classify(evidence(-signal.SIGSEGV, **ours)) is DeathCause.DRIVER_ABORT


def test_a_process_that_no_kill_ends_is_unresponsive() -> None:
    assert classify(evidence(None, killed_for=DeathCause.CANCELLED)) is DeathCause.UNRESPONSIVE


def test_an_exit_is_no_bug_when_it_was_asked_for() -> None:
    assert classify(evidence(0, asked_to_exit=True)) is DeathCause.CANCELLED
    assert classify(evidence(1, asked_to_exit=True)) is DeathCause.BUG


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        (0xC0000017, DeathCause.OUT_OF_MEMORY),
        (0xC000012D, DeathCause.OUT_OF_MEMORY),
        (0xC0000005 - (1 << 32), DeathCause.DRIVER_ABORT),
        (0xC0000005, DeathCause.DRIVER_ABORT),
        (0xC0000409, DeathCause.DRIVER_ABORT),
        (3, DeathCause.DRIVER_ABORT),
        (1, DeathCause.BUG),
        (137, DeathCause.CANCELLED),
    ],
)
def test_windows_exit_codes_are_told_apart(code: int, cause: DeathCause) -> None:
    assert classify(evidence(code, windows=True, killed_for=DeathCause.CANCELLED)) is cause


def test_windows_says_the_code_in_words() -> None:
    assert "no memory" in EngineDeath(DeathCause.OUT_OF_MEMORY, 0xC0000017, "work", "").status


def test_the_kernels_counters_of_memory_kills_are_added_up(tmp_path: Path) -> None:
    proc, cgroups = tmp_path / "proc", tmp_path / "cgroup"
    (proc / "self").mkdir(parents=True)
    (cgroups / "user" / "job").mkdir(parents=True)
    assert oom_kills(proc, cgroups) == 0, "a system without counters"
    (proc / "vmstat").write_text("nr_free_pages 5\noom_kill 3\n")
    (proc / "self" / "cgroup").write_text("1:cpu:/old\n0::/user/job\n")
    (cgroups / "user" / "job" / "memory.events").write_text("oom 9\noom_kill 4\noom_group_kill 7\n")
    assert oom_kills(proc, cgroups) == 7
