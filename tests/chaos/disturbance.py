"""Pulling the plug: finding a job's engines and doing to them what drivers, systems and users do."""

from __future__ import annotations

import os
import random
import signal
import threading
from contextlib import suppress

import psutil

from tests.fakes import FAKE_ACTIVITY, FAKE_SPEECH

ENGINE_SIGNALS = ("SIGKILL", "SIGABRT", "SIGSTOP")
DECODER_SIGNALS = ("SIGKILL",)


def children_at_work(parent: int) -> list[tuple[int, tuple[str, ...]]]:
    """The engines and decoders that run below `parent` now, and what may happen to each."""
    found = []
    with suppress(psutil.Error):
        for child in psutil.Process(parent).children(recursive=True):
            with suppress(psutil.Error):
                command = child.cmdline()
                if FAKE_SPEECH in command or FAKE_ACTIVITY in command:
                    found.append((child.pid, ENGINE_SIGNALS))
                elif command and "ffmpeg" in command[0]:
                    found.append((child.pid, DECODER_SIGNALS))
    return found


class Disturber(threading.Thread):
    """Sends a signal to one of this process's children at random moments, so many times in all."""

    def __init__(self, rng: random.Random, times: int, within_s: float) -> None:
        super().__init__(name="disturber")
        self.done: list[str] = []
        self._rng, self._times, self._within_s = rng, times, within_s
        self._end = threading.Event()

    def run(self) -> None:
        while len(self.done) < self._times and not self._end.wait(self._rng.uniform(0, self._within_s)):
            children = children_at_work(os.getpid())
            if not children:
                continue
            pid, signals = self._rng.choice(children)
            name = self._rng.choice(signals)
            with suppress(ProcessLookupError):
                os.kill(pid, signal.Signals[name])
                self.done.append(name)

    def end(self) -> None:
        self._end.set()
        self.join()
