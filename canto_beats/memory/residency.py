"""What one job has of the one owner of models: at most one model at a time, and the voice activity model beside it.

Giving a model back leaves what becomes of it to the lender's policy. `sequential`, the default, ends its process before
the next model loads, so a job's peak is its larger model and not the sum (S1.5). The voice activity model (2 MB,
processor only) runs beside the others as a companion. What comes next can be *prepared*: its process starts and imports
its libraries, which touches no device memory, so that loading one after the other costs no dead time.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from functools import partial

from canto_beats.engines.catalogue import EngineEntry
from canto_beats.engines.contracts import EngineError, LoadSpec
from canto_beats.engines.process.client import Departure, EngineProcess
from canto_beats.engines.process.supervision import Limits
from canto_beats.job.cancellation import Cancellation
from canto_beats.memory.ladder import Ladder
from canto_beats.memory.lender import Lender, OnProgress
from canto_beats.memory.loans import Loan, Resident
from canto_beats.memory.remembered_rungs import RememberedRungs

__all__ = ["OnProgress", "Residency", "Resident"]

log = logging.getLogger(__name__)


class Residency:
    def __init__(
        self,
        engines: Mapping[str, EngineEntry],
        limits: Limits | None = None,
        lender: Lender | None = None,
        rungs: RememberedRungs | None = None,
    ) -> None:
        """Without a lender, one of its own, which keeps nothing."""
        self._rungs = rungs
        self._engines = engines
        self._limits = limits or Limits()
        self._lender = lender or Lender()
        self._lock = threading.Lock()
        self._loan: Loan | None = None
        self._prepared: dict[str, EngineProcess] = {}
        self._companions: list[EngineProcess] = []

    def prepare(self, engine: str) -> None:
        """Let the process that will serve `engine` start and import what it needs. Asking twice is asking once, and
        if it does not start now, it may when it is needed.
        """
        with self._lock:
            if engine not in self._prepared:
                try:
                    self._prepared[engine] = self._start(engine)
                except EngineError as error:
                    log.info("Could not prepare %s: %s", engine, error)

    def load(self, spec: LoadSpec, cancel: Cancellation, on_progress: OnProgress | None = None) -> Resident:
        """Make `spec` the job's model; waits where others have what it needs. What it had is ended first."""
        self.release()
        loan = self._lender.lend(spec, partial(self._take, spec.engine), cancel, on_progress)
        with self._lock:
            self._loan = loan
        return loan.resident

    def held(self, ladder: Ladder) -> None:
        """A model was loaded on the ladder's rung. Where memory had run out higher up, that is remembered."""
        on_gpu = ladder.rungs[0].device != "cpu"  # elsewhere an engine that was killed is only suspected of it
        if self._rungs is not None and ladder.rung and ladder.memory_was_the_cause and on_gpu:
            self._rungs.note(ladder.rungs[0], ladder.spec)

    def load_companion(self, spec: LoadSpec, cancel: Cancellation) -> Resident:
        process = self._take(spec.engine)
        with self._lock:
            self._companions.append(process)
        try:
            return Resident(process, process.load(spec, cancel=cancel))
        except BaseException:
            self._end_companion(process)
            raise

    def finish(self) -> Departure | None:
        """The model's work is done. How its process went, unless it stays for others."""
        return self._give_back(broken=False)

    def release(self) -> Departure | None:
        """End the model's process, whatever it is doing; how it went, once the process is gone."""
        return self._give_back(broken=True)

    def release_companion(self, companion: Resident) -> None:
        self._end_companion(companion.process)

    def close(self) -> None:
        """The job is over: give back, and end what was prepared and the companions."""
        with self._lock:
            processes = [*self._prepared.values(), *self._companions]
            self._prepared, self._companions = {}, []
        for process in processes:
            process.close()
        self.finish()

    def _give_back(self, *, broken: bool) -> Departure | None:
        with self._lock:
            loan, self._loan = self._loan, None
        return self._lender.take_back(loan, broken=broken) if loan else None

    def _end_companion(self, process: EngineProcess) -> None:
        with self._lock:
            if process in self._companions:
                self._companions.remove(process)
        process.close()

    def _take(self, engine: str) -> EngineProcess:
        with self._lock:
            prepared = self._prepared.pop(engine, None)
        if prepared is not None and prepared.alive:
            return prepared
        if prepared is not None:
            prepared.close()
        return self._start(engine)

    def _start(self, engine: str) -> EngineProcess:
        return EngineProcess.start(self._engines[engine].adapter, limits=self._limits)
