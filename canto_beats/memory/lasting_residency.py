"""Residency for many recordings in a row, one at a time: what is loaded stays loaded until something else is wanted.

Still at most one model beside the voice activity model (S1.5), and an engine in trouble is ended as ever, by whoever
met the trouble. Only the end of a recording is no longer the end of its engines.
"""

from __future__ import annotations

from collections.abc import Mapping

from canto_beats.engines.catalogue import EngineEntry
from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.process.client import Departure, EngineProcess
from canto_beats.engines.process.supervision import Limits
from canto_beats.job.cancellation import Cancellation
from canto_beats.memory.residency import OnProgress, Residency, Resident


class LastingResidency(Residency):
    def __init__(self, engines: Mapping[str, EngineEntry], limits: Limits | None = None) -> None:
        super().__init__(engines, limits)
        self._kept: tuple[LoadSpec, Resident] | None = None
        self._idle: dict[LoadSpec, Resident] = {}
        """Companions that nobody uses just now."""
        self._companion_specs: dict[EngineProcess, LoadSpec] = {}

    @property
    def kept_spec(self) -> LoadSpec | None:
        """How the resident model was loaded, which is not as was first wished where memory was short."""
        return self._kept[0] if self._kept else None

    def load(self, spec: LoadSpec, cancel: Cancellation, on_progress: OnProgress | None = None) -> Resident:
        if self._kept is not None and self._kept[0] == spec and self._kept[1].process.alive:
            return self._kept[1]
        resident = super().load(spec, cancel, on_progress)
        self._kept = (spec, resident)
        return resident

    def release(self) -> Departure | None:
        self._kept = None
        return super().release()

    def load_companion(self, spec: LoadSpec, cancel: Cancellation) -> Resident:
        idle = self._idle.pop(spec, None)
        if idle is not None and idle.process.alive:
            return idle
        if idle is not None:
            self._end(idle)
        companion = super().load_companion(spec, cancel)
        self._companion_specs[companion.process] = spec
        return companion

    def release_companion(self, companion: Resident) -> None:
        if companion.process.alive:
            self._idle[self._companion_specs[companion.process]] = companion
        else:
            self._end(companion)

    def close(self) -> None:
        self._kept = None
        self._idle, self._companion_specs = {}, {}
        super().close()

    def _end(self, companion: Resident) -> None:
        del self._companion_specs[companion.process]
        super().release_companion(companion)
