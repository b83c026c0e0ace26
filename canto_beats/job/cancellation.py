"""Stopping a job from another thread. The person stopping it is not an error, so it has an exception of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable


class JobCancelled(Exception):  # noqa: N818 - not an error: someone asked for it
    """Unwinds the job's thread after `Cancellation.request`."""


class Cancellation:
    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._listeners: list[Callable[[], None]] = []

    @property
    def requested(self) -> bool:
        return self._event.is_set()

    def request(self) -> None:
        """Ask the job to stop. Safe from any thread and from a signal handler's thread; may be called twice."""
        with self._lock:
            if self._event.is_set():
                return
            self._event.set()
            listeners = list(self._listeners)
        for listener in listeners:
            listener()

    def raise_if_requested(self) -> None:
        if self.requested:
            raise JobCancelled

    def wait(self, seconds: float) -> bool:
        """Wait, at most so long; True if the job is to stop."""
        return self._event.wait(seconds)

    def on_request(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` when the job is to stop (at once if it already is). Returns how to forget it again."""
        with self._lock:
            if not self._event.is_set():
                self._listeners.append(listener)
                return lambda: self._forget(listener)
        listener()
        return lambda: None

    def _forget(self, listener: Callable[[], None]) -> None:
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)
