"""The most memory that an engine's process held, as the system tells it."""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from pathlib import Path

from canto_beats.engines.process.client import EngineProcess

_EVERY_S = 0.1
SYSTEM, SAMPLES = "system", "samples"


class PeakMemory:
    """Looks every tenth of a second until `finish`, because a process that has died can no longer be asked."""

    def __init__(self, process: EngineProcess) -> None:
        self._process = process
        self._over = threading.Event()
        self.bytes: int | None = None
        """Resident, of the process alone; what it holds on a GPU is not in it."""
        self.source = SAMPLES
        """`system`: the high-water mark that the system keeps, read when the work was over; `samples`: the largest that
        was seen, which a process that died may have passed at last.
        """

        self._thread = threading.Thread(target=self._watch, name="engine-memory", daemon=True)
        self._thread.start()

    def finish(self) -> None:
        """May be called again, and does nothing then."""
        if self._over.is_set():
            return
        self._over.set()
        self._thread.join()
        if self._look() and self._process.alive:
            self.source = SYSTEM

    def _watch(self) -> None:
        while not self._over.wait(_EVERY_S):
            self._look()

    def _look(self) -> bool:
        """Whether it was the high-water mark that was read."""
        peak = _high_water_mark(self._process.pid)
        heartbeat = self._process.heartbeat
        seen = [peak or _resident(self._process.pid), heartbeat.rss if heartbeat else 0, self.bytes or 0]
        self.bytes = max(seen) or None
        return peak > 0


def _high_water_mark(pid: int) -> int:
    """Zero where the system keeps none, or the process is gone."""
    if sys.platform == "linux":
        with suppress(OSError):
            for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines():
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    elif sys.platform == "win32":
        import psutil

        with suppress(psutil.Error):
            return int(psutil.Process(pid).memory_info().peak_wset)
    return 0


def _resident(pid: int) -> int:
    import psutil

    with suppress(psutil.Error):
        return int(psutil.Process(pid).memory_info().rss)
    return 0
