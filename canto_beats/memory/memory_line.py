"""The memory time line of a job, written while it runs: a look several times a second and wherever a stage begins."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from canto_beats.job.memory_record import MemorySample, Proof
from canto_beats.job.stage import Stage
from canto_beats.memory.thinning import MOST_SAMPLES, thinned

log = logging.getLogger(__name__)

LOOKS_EVERY_S = 0.25
WRITES_EVERY_MS = 2000
"""So much of the line is lost when the program is killed."""
_DRIVER_ANSWERS_WITHIN_S = 2.0
"""Else it hangs, and nobody waits for it."""


class MemoryKeeper(Protocol):
    """Where one job's record is kept: on disk when a method returns."""

    def enter(self, at_ms: int, stage: Stage) -> None: ...

    def append(self, samples: Sequence[MemorySample]) -> None: ...

    def replace(self, samples: Sequence[MemorySample]) -> None:
        """In place of all that there are."""
        ...

    def prove(self, proof: Proof) -> None: ...


class MemoryLine:
    """Whatever goes wrong here ends the line, and not the job. `look` is called by one thread at a time."""

    def __init__(
        self,
        look: Callable[[Stage], MemorySample],
        keeper: MemoryKeeper,
        *,
        every_s: float = LOOKS_EVERY_S,
        most: int = MOST_SAMPLES,
    ) -> None:
        self._look, self._keeper = look, keeper
        self._every_s, self._most = every_s, most
        self._stage = Stage.PRE_CLEAR
        self._kept: list[MemorySample] = []
        self._unwritten = 0
        """So many at the end of them."""
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="memory-line", daemon=True)

    def begin(self) -> None:
        self._guarded(self._thread.start)

    def end(self) -> bool:
        """Whether nobody is looking any more."""
        self._guarded(self._write)
        self._over.set()
        if self._thread.ident is not None:
            self._thread.join(_DRIVER_ANSWERS_WITHIN_S)
        return not self._thread.is_alive()

    def enter(self, stage: Stage) -> None:
        """The look at its beginning is also the one at the end of the stage before."""

        def work() -> None:
            self._stage = stage
            self._note()
            self._write()
            self._keeper.enter(self._kept[-1].at_ms, stage)

        self._guarded(work)

    def note(self) -> None:
        """Look now."""
        self._guarded(self._note)

    def _run(self) -> None:
        while not self._over.wait(self._every_s):
            self.note()

    def _note(self) -> None:
        self._kept.append(self._look(self._stage))
        self._unwritten += 1
        if self._kept[-1].at_ms - self._kept[-self._unwritten].at_ms >= WRITES_EVERY_MS:
            self._write()

    def _write(self) -> None:
        if len(self._kept) > self._most:
            self._kept = thinned(self._kept, self._most)
            self._keeper.replace(self._kept)
        elif self._unwritten:
            self._keeper.append(self._kept[-self._unwritten :])
        self._unwritten = 0

    def _guarded(self, work: Callable[[], None]) -> None:
        if self._over.is_set() or not self._lock.acquire(timeout=_DRIVER_ANSWERS_WITHIN_S):
            return
        try:
            work()
        except Exception:  # whatever it is, the job's own result matters more
            self._over.set()
            log.info("The job's memory is not noted any further", exc_info=True)
        finally:
            self._lock.release()
