"""Pulling the plug: finding a job's engines and doing to them what drivers, systems and users do."""

from __future__ import annotations

import os
import random
import signal
import threading
from contextlib import suppress

import psutil

from tests.fakes import FAKE_ACTIVITY, FAKE_SPEECH

ENGINES = (FAKE_SPEECH, FAKE_ACTIVITY)


def engine_pids(parent: int) -> list[int]:
    """The speech and voice activity engines that run below `parent` now."""
    found = []
    with suppress(psutil.Error):
        for child in psutil.Process(parent).children(recursive=True):
            with suppress(psutil.Error):
                if any(engine in child.cmdline() for engine in ENGINES):
                    found.append(child.pid)
    return found


class Disturber(threading.Thread):
    """Sends a signal to one of this process's engines at random moments, so many times in all."""

    def __init__(self, rng: random.Random, times: int, within_s: float) -> None:
        super().__init__(name="disturber")
        self.done: list[str] = []
        self._rng, self._times, self._within_s = rng, times, within_s
        self._end = threading.Event()

    def run(self) -> None:
        while len(self.done) < self._times and not self._end.wait(self._rng.uniform(0, self._within_s)):
            pids = engine_pids(os.getpid())
            if not pids:
                continue
            number = self._rng.choice((signal.SIGKILL, signal.SIGABRT, signal.SIGSTOP))
            with suppress(ProcessLookupError):
                os.kill(self._rng.choice(pids), number)
                self.done.append(number.name)

    def end(self) -> None:
        self._end.set()
        self.join()
