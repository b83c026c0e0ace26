"""After an engine is closed nothing of it is left: no process, no thread, no descriptor, no memory."""

from __future__ import annotations

import gc
import sys
import threading
import weakref
from typing import TYPE_CHECKING

import psutil
import pytest

from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.process.client import EngineDied, EngineProcess, HowItLeft
from tests.engines.process.engines import IMPATIENT, answers, ask, is_gone
from tests.fakes import FAKE_SPEECH
from tests.fakes.behaviour import behave

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engines.process.conftest import Start


def descriptors() -> int:
    process = psutil.Process()
    return int(process.num_handles() if sys.platform == "win32" else process.num_fds())


def engine_threads() -> list[str]:
    return [
        thread.name
        for thread in threading.enumerate()
        if thread.name.startswith("engine-") and "spawner" not in thread.name
    ]


def test_thirty_engines_in_a_row_leave_nothing_behind(fake_engines: None, tmp_path: Path) -> None:
    killed = str(behave(tmp_path / "killed", at=0, die_exit_code=3))
    gone: list[EngineProcess] = []
    before = -1
    for number in range(30):
        engine = EngineProcess.start(FAKE_SPEECH, limits=IMPATIENT)
        if number % 3 == 0:
            engine.load(LoadSpec("", ""))
            assert list(engine.call(ask(number))) == answers(number)
            expected = HowItLeft.EXITED
        elif number % 3 == 1:
            engine.load(LoadSpec("", killed))
            with pytest.raises(EngineDied):
                list(engine.call(ask(0)))
            expected = HowItLeft.ALREADY_DEAD
        else:
            expected = HowItLeft.KILLED
        assert engine.close().how is expected
        gone.append(engine)
        before = descriptors() if number == 2 else before
    assert descriptors() <= before
    assert engine_threads() == []
    assert all(is_gone(engine.pid) for engine in gone)


def test_a_closed_engine_is_not_kept_in_memory(fake_engines: None) -> None:
    engine = EngineProcess.start(FAKE_SPEECH, limits=IMPATIENT)
    engine.load(LoadSpec("", ""))
    engine.close()
    forgotten = weakref.ref(engine)
    del engine
    gc.collect()
    assert forgotten() is None


def test_an_engine_does_not_grow_from_call_to_call(loaded: Start) -> None:
    engine = loaded()
    process = psutil.Process(engine.pid)

    def rss_after(calls: range) -> int:
        for number in calls:
            assert list(engine.call(ask(number))) == answers(number)
        return int(process.memory_info().rss)

    warm = rss_after(range(300))
    assert rss_after(range(300, 900)) - warm < 2_000_000


@pytest.mark.slow
def test_two_hundred_engines_in_a_row_all_exit_by_themselves(fake_engines: None) -> None:
    for number in range(200):
        engine = EngineProcess.start(FAKE_SPEECH, limits=IMPATIENT)
        engine.load(LoadSpec("", ""))
        assert list(engine.call(ask(number))) == answers(number)
        assert engine.close().how is HowItLeft.EXITED
