"""Child side: says a few times a second that the process is alive, what it is doing, and how much memory it holds."""

from __future__ import annotations

import threading
from collections.abc import Callable

from canto_beats.engines.process.protocol import Heartbeat


class Heartbeats:
    def __init__(self, send: Callable[[Heartbeat], None], every_s: float) -> None:
        self._send = send
        self._every_s = every_s
        self._phase, self._progress = "import", 0.0
        self._at_once = threading.Event()

    def start(self) -> None:
        threading.Thread(target=self._beat, name="heartbeats", daemon=True).start()

    def tell(self, phase: str, progress: float) -> None:
        """Goes out with the next beat; a new phase at once, because a death is told by the phase it came in."""
        new = phase != self._phase
        self._phase, self._progress = phase, progress
        if new:
            self._at_once.set()

    def _beat(self) -> None:
        self._at_once.wait(self._every_s)
        import psutil  # only now, so as not to slow down the start

        process = psutil.Process()
        while True:
            self._at_once.clear()
            self._send(Heartbeat(self._phase, self._progress, process.memory_info().rss))
            self._at_once.wait(self._every_s)
