"""Runs one engine, or one job, and looks at its processes' memory from the outside."""

from __future__ import annotations

import queue
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import psutil

from canto_beats.engines.catalogue import ENGINES
from canto_beats.engines.contracts import AnswerCall, EngineKind, LoadSpec, SpeechWindow, TranscribeCall
from canto_beats.engines.process.client import EngineProcess
from canto_beats.engines.process.supervision import Limits
from canto_beats.job.cancellation import Cancellation
from canto_beats.memory.process_peak import resident_peak
from canto_beats.pipeline.polishing.polish import PolishBatch
from canto_beats.pipeline.polishing.prompts import longest_answer, polish_messages

if TYPE_CHECKING:
    from canto_beats.engines.contracts import Loaded
    from canto_beats.job.request import JobRequest
    from canto_beats.service.job_service import JobService

PATIENT = Limits(load_s=1800, item_s=3600)
MOST_ROUNDS = 10
_QUIET_ROUNDS, _QUIET = 3, 1.005
_WINDOW_S = 29
_LINE = "今日天氣幾好我哋去飲茶啦好唔好呀"
_BATCH = PolishBatch(3, (_LINE,) * 12, (_LINE,) * 3, (_LINE,) * 3)


@dataclass(frozen=True)
class EngineMemory:
    dtype: str
    loading: int
    """The peak until the model was ready."""
    working: int
    """The peak from then on."""
    back_after_1_s: float
    """The share of what was resident at the end that the process no longer had a second after it was told to go."""
    gone_after_s: float
    seconds: float
    rounds: int


def run_engine(spec: LoadSpec) -> EngineMemory:
    began = time.monotonic()
    with EngineProcess.start(spec.engine, limits=PATIENT) as engine:
        loaded = engine.load(spec)
        loading = _peak(engine.pid)
        Path(f"/proc/{engine.pid}/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
        rounds = _work_until_no_more_is_taken(engine, loaded, spec)
        working, held = _peak(engine.pid), psutil.Process(engine.pid).memory_info().rss
        seconds = time.monotonic() - began
        watch = _AfterASecond(engine.pid)
        gone = engine.close().seconds
    return EngineMemory(loaded.dtype, loading, working, 1 - watch.left() / held, gone, seconds, rounds)


class _AfterASecond:
    def __init__(self, pid: int) -> None:
        self._left = 0
        self._thread = threading.Thread(target=self._look, args=(pid,))
        self._thread.start()

    def _look(self, pid: int) -> None:
        time.sleep(1.0)
        with suppress(psutil.Error):
            self._left = psutil.Process(pid).memory_info().rss

    def left(self) -> int:
        self._thread.join()
        return self._left


def _peak(pid: int) -> int:
    peak = resident_peak(pid)
    if peak is None:
        raise SystemExit("This system does not tell of another process's peak.")
    return peak


def _work_until_no_more_is_taken(engine: EngineProcess, loaded: Loaded, spec: LoadSpec) -> int:
    """How often. Workers are at their peaks together only now and then: with a job's hundreds of windows they will be,
    with one window for each of them perhaps never.
    """
    _work(engine, loaded, spec)
    peak, quiet, rounds = _peak(engine.pid), 0, 1
    while loaded.parallel > 1 and quiet < _QUIET_ROUNDS and rounds < MOST_ROUNDS:
        _work(engine, loaded, spec)
        now, rounds = _peak(engine.pid), rounds + 1
        quiet = quiet + 1 if now <= peak * _QUIET else 0
        peak = now
    return rounds


def _work(engine: EngineProcess, loaded: Loaded, spec: LoadSpec) -> None:
    if ENGINES[spec.engine].kind is EngineKind.LANGUAGE:
        question = AnswerCall(polish_messages(_BATCH), max_new_tokens=min(longest_answer(_BATCH), 64))
        list(engine.call(question))
        return
    calls = [_windows(number * loaded.batch, loaded.batch) for number in range(loaded.parallel)]
    ends: queue.SimpleQueue[object] = queue.SimpleQueue()
    for windows in calls:
        engine.submit(TranscribeCall(windows), lambda _result: None, ends.put)
    for _ in calls:
        if (trouble := getattr(ends.get(), "trouble", None)) is not None:
            raise trouble


def _windows(first: int, count: int) -> tuple[SpeechWindow, ...]:
    import numpy as np

    noise = np.random.default_rng(first).integers(-9000, 9000, 16_000 * _WINDOW_S).astype("<i2").tobytes()
    return tuple(SpeechWindow(number, number * 30_000, noise) for number in range(first, first + count))


class EnginesWatched:
    """The most that this process's engines had resident together; pages that several share are counted for each."""

    def __init__(self) -> None:
        self.peak = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        me = psutil.Process()
        while not self._stop.wait(0.02):
            whole = 0
            for child in me.children(recursive=True):
                with suppress(psutil.Error):
                    whole += child.memory_info().rss
            self.peak = max(self.peak, whole)


def run_job(service: JobService, request: JobRequest) -> int:
    """The job's peak, of all its engines together."""
    with EnginesWatched() as watched:
        outcome = service.run_job(request, lambda _event: None, Cancellation())
    if not outcome.ok:
        sys.exit(outcome.sentence)
    return watched.peak
