"""What a model will take and how much room there is, before it is lent; and what it took, for the next time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from canto_beats.engines.contracts import LoadSpec
from canto_beats.memory.accelerators import Device, devices
from canto_beats.memory.measured_peaks import MeasuredPeaks
from canto_beats.memory.need.ctranslate2_models import converts
from canto_beats.memory.need.estimate import estimate
from canto_beats.memory.placing import budget
from canto_beats.memory.process_memory import still_there
from canto_beats.memory.process_peak import resident_peak


class Foresight:
    """Knows nothing: every model takes nothing, and of the room nothing is known."""

    def needs(self, _spec: LoadSpec) -> int:
        return 0

    def room(self, _device: str, _pids: Sequence[int]) -> int | None:
        """For all models of ours together, those of these processes among them."""
        return None

    def begins(self, spec: LoadSpec) -> None:
        """It is about to be loaded."""

    def ends(self, spec: LoadSpec, pid: int) -> None:
        """It was loaded, and its process is about to be ended."""


class LearnedForesight(Foresight):
    def __init__(self, learned: MeasuredPeaks, find_devices: Callable[[], Sequence[Device]] = devices) -> None:
        self._learned, self._find_devices = learned, find_devices
        self._converting: set[LoadSpec] = set()

    def needs(self, spec: LoadSpec) -> int:
        if (foretold := estimate(spec)) is None:
            return 0
        need = self._learned.corrected(spec, foretold)
        return need.in_memory if spec.device == "cpu" else need.device

    def room(self, device: str, pids: Sequence[int]) -> int | None:
        there = next((each for each in self._find_devices() if each.name == device), None)
        if there is None:
            return None
        ours = sum(still_there(pids).values()) if there.kind == "cpu" else there.held_by(pids)
        return None if ours is None else budget(replace(there, free_bytes=there.free_bytes + ours))

    def begins(self, spec: LoadSpec) -> None:
        if spec.engine == "faster-whisper" and converts(spec):
            self._converting.add(spec)

    def ends(self, spec: LoadSpec, pid: int) -> None:
        converted = spec in self._converting
        self._converting.discard(spec)
        if peak := resident_peak(pid):
            self._learned.note(spec, process=peak, converted=converted)
