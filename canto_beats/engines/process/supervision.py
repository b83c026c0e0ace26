"""How long an engine may take for what, and who is overdue.

Only time in which this program was itself awake and listening counts: a laptop that slept for an hour, a program that
was stopped in a debugger, or a callback that waited for a disk must not get a healthy engine killed.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

_TICKS_A_GAP_MAY_COUNT = 4


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds. Generous where the engine works, short where a person waits for it to stop."""

    start_s: float = 120.0
    """From spawn to libraries imported; a cold disk and a virus scanner make this slow."""
    load_s: float = 600.0
    """While loading: without a new phase or any progress."""
    item_s: float = 600.0
    """While calls are under way: without an item or an end of any of them."""
    silence_s: float = 30.0
    """Once started: without a byte from the process, heartbeats included. It is stopped or wedged."""
    stop_s: float = 2.0
    """From asking a call to stop to its end."""
    exit_s: float = 2.0
    """From asking the process to exit to its end."""
    heartbeat_s: float = 0.5

    @property
    def tick_s(self) -> float:
        """How often to look at the clock."""
        shortest = min(self.start_s, self.load_s, self.item_s, self.silence_s, self.stop_s)
        return min(0.25, shortest / _TICKS_A_GAP_MAY_COUNT)


class Expected(StrEnum):
    START = "to start"
    PROGRESS = "to get on with loading"
    ITEM = "for a result"
    SIGN_OF_LIFE = "for a sign of life"
    STOP = "to stop"


class AwakeClock:
    """Adds up the time between ticks, but of a long gap only what a late tick can explain."""

    def __init__(self, tick_s: float, now: Callable[[], float] = time.monotonic) -> None:
        self._most = tick_s * _TICKS_A_GAP_MAY_COUNT
        self._now = now
        self._last = now()
        self.seconds = 0.0

    def tick(self, *, counts: bool = True) -> None:
        now = self._now()
        if counts:
            self.seconds += min(now - self._last, self._most)
        self._last = now

    def reading(self) -> float:
        """The time by now, between two ticks."""
        return self.seconds + min(self._now() - self._last, self._most)


@dataclass(frozen=True, slots=True)
class _Wait:
    since: float
    limit_s: float


class Deadlines:
    """What the engine still owes. Any thread may expect and note; one thread ticks."""

    def __init__(self, clock: AwakeClock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._waits: dict[tuple[Expected, int], _Wait] = {}

    def expect(self, what: Expected, within_s: float, call: int = 0) -> None:
        """Start waiting, or start again."""
        with self._lock:
            self._waits[what, call] = _Wait(self._clock.reading(), within_s)

    def came(self, what: Expected) -> None:
        """A sign of it: if it is waited for, the wait starts again."""
        with self._lock:
            if (wait := self._waits.get((what, 0))) is not None:
                self._waits[what, 0] = _Wait(self._clock.reading(), wait.limit_s)

    def settled(self, what: Expected, call: int = 0) -> None:
        """No longer waited for."""
        with self._lock:
            self._waits.pop((what, call), None)

    def tick(self, *, listening: bool) -> tuple[Expected, float] | None:
        """Let time pass; returns what is overdue, and its limit, if anything is."""
        with self._lock:
            self._clock.tick(counts=listening)
            for (what, _), wait in self._waits.items():
                if self._clock.seconds - wait.since > wait.limit_s:
                    return what, wait.limit_s
        return None
