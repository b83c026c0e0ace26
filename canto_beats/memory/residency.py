"""The one owner of loaded models.

Policy here is `sequential`: at most one model is resident, and an engine's process has ended before the next one loads,
so a job's peak is its larger model and not the sum (S1.5). The voice activity model (2 MB, processor only) runs beside
the others as a companion. What comes next can be *prepared*: its process starts and imports its libraries, which
touches no device memory, so that loading one after the other costs no dead time.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from canto_beats.engines.catalogue import EngineEntry
from canto_beats.engines.contracts import EngineError, Loaded, LoadSpec
from canto_beats.engines.process.client import Departure, EngineProcess
from canto_beats.engines.process.supervision import Limits
from canto_beats.job.cancellation import Cancellation

log = logging.getLogger(__name__)

OnProgress = Callable[[str, float], None]


@dataclass(frozen=True, slots=True)
class Resident:
    process: EngineProcess
    loaded: Loaded


class Residency:
    def __init__(self, engines: Mapping[str, EngineEntry], limits: Limits | None = None) -> None:
        self._engines = engines
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._resident: EngineProcess | None = None
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
        """Make `spec` the one resident model; what was resident is released first."""
        self.release()
        process = self._take(spec.engine)
        with self._lock:
            self._resident = process
        loaded = process.load(spec, on_progress=on_progress, cancel=cancel)
        log.info("%s is ready: %s on %s, %s", spec.engine, loaded.model, loaded.device, loaded.dtype)
        return Resident(process, loaded)

    def load_companion(self, spec: LoadSpec, cancel: Cancellation) -> Resident:
        process = self._take(spec.engine)
        with self._lock:
            self._companions.append(process)
        try:
            return Resident(process, process.load(spec, cancel=cancel))
        except BaseException:
            self._end_companion(process)
            raise

    def release(self) -> Departure | None:
        """End the resident model's process; returns how it went, once the process is gone."""
        with self._lock:
            process, self._resident = self._resident, None
        return process.close() if process else None

    def release_companion(self, companion: Resident) -> None:
        self._end_companion(companion.process)

    def close(self) -> None:
        """End everything: resident, prepared and companions."""
        with self._lock:
            processes = [*self._prepared.values(), *self._companions]
            self._prepared, self._companions = {}, []
        for process in processes:
            process.close()
        self.release()

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
