"""What the tests of engine processes share: limits, windows of sound, and a collector of what comes back."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

import psutil

from canto_beats.engines.contracts import SpeechOptions, SpeechWindow, TranscribeCall, WindowResult
from canto_beats.engines.process.supervision import Limits
from tests.fakes.adapters import heard

if TYPE_CHECKING:
    from collections.abc import Callable

    from canto_beats.engines.process.client import CallEnd

IMPATIENT = Limits(start_s=20, load_s=20, item_s=20, silence_s=10, stop_s=0.5, exit_s=2, heartbeat_s=0.05)


def window(index: int, samples: int = 1600) -> SpeechWindow:
    return SpeechWindow(index, index * 1000, Random(index).randbytes(2 * samples))


def ask(*indexes: int, language: str = "yue") -> TranscribeCall:
    return TranscribeCall(tuple(window(index) for index in indexes), SpeechOptions(language))


def answers(*indexes: int) -> list[WindowResult]:
    """What `FakeSpeech` answers to `ask`."""
    return [WindowResult(index, heard(window(index))) for index in indexes]


@dataclass
class Collected:
    """Everything that comes back from one submitted call."""

    items: list[object] = field(default_factory=list)
    ends: list[CallEnd] = field(default_factory=list)
    threads: set[threading.Thread] = field(default_factory=set)
    first_item: threading.Event = field(default_factory=threading.Event)

    def on_item(self, item: object) -> None:
        self.items.append(item)
        self.threads.add(threading.current_thread())
        self.first_item.set()

    def on_end(self, end: CallEnd) -> None:
        self.ends.append(end)
        self.threads.add(threading.current_thread())

    @property
    def end(self) -> CallEnd:
        (end,) = self.ends
        return end


def is_gone(pid: int) -> bool:
    """Neither running nor waiting to be reaped."""
    return not psutil.pid_exists(pid)


def wait_until(happened: Callable[[], object], seconds: float = 10) -> None:
    until = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.005)
