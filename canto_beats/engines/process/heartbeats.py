"""Child side: says a few times a second that the process is alive, what it is doing, and how much memory it holds."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress

from canto_beats.engines.process.protocol import Heartbeat


class Heartbeats:
    def __init__(self, send: Callable[[Heartbeat], None], every_s: float) -> None:
        self._send = send
        self._every_s = every_s
        self._phase, self._progress = "import", 0.0
        self._rss = 0

    def start(self) -> None:
        threading.Thread(target=self._beat, name="heartbeats", daemon=True).start()

    def tell(self, phase: str, progress: float) -> None:
        """Goes out with the next beat; a new phase before this returns, for the next thing may be the process's end."""
        new = phase != self._phase
        self._phase, self._progress = phase, progress
        if new:
            self._send(self._now())

    def _now(self) -> Heartbeat:
        return Heartbeat(self._phase, self._progress, self._rss)

    def _beat(self) -> None:
        time.sleep(self._every_s)
        import psutil  # only now, so as not to slow down the start

        process = psutil.Process()
        while True:
            with suppress(psutil.Error, OSError):  # better no figure than no heartbeat
                self._rss = process.memory_info().rss
            self._send(self._now())
            time.sleep(self._every_s)
