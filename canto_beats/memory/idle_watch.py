"""A thread that waits until something has idled for too long, and is there only while something idles."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable


class IdleWatch:
    def __init__(
        self, changed: threading.Condition, seconds_left: Callable[[], float | None], let_go: Callable[[], None]
    ) -> None:
        """`seconds_left` is asked with the lock held: nothing where nothing idles. `let_go` is called without it."""
        self._changed, self._seconds_left, self._let_go = changed, seconds_left, let_go
        self._thread: threading.Thread | None = None
        self._closed = False

    def look(self) -> None:
        """Something may idle now. With the lock held."""
        if self._thread is None and not self._closed and self._wait_s() is not None:
            self._thread = threading.Thread(target=self._run, name="idle models", daemon=True)
            self._thread.start()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                seconds = self._wait_s()
                if self._closed or seconds is None:
                    self._thread = None
                    return
                if seconds > 0:
                    self._changed.wait(min(seconds, threading.TIMEOUT_MAX))
                    continue
            self._let_go()

    def _wait_s(self) -> float | None:
        seconds = self._seconds_left()
        return None if seconds is None or math.isinf(seconds) else seconds
