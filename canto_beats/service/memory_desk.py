"""Where front ends ask what is lent, and for it to be given back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from canto_beats.engines.contracts import LoadSpec
from canto_beats.job.memory_status import DeviceStatus, MemoryPolicy, MemoryStatus, Whereabouts
from canto_beats.memory.accelerators import Device, devices
from canto_beats.memory.lender import Lender
from canto_beats.memory.process_memory import still_there

_AWAY = (Whereabouts.RELEASING, Whereabouts.VERIFYING)


class LendersDesk:
    def __init__(self, lender: Lender, find_devices: Callable[[], Sequence[Device]] = devices) -> None:
        self._lender, self._find_devices = lender, find_devices

    def status(self) -> MemoryStatus:
        pids = self._lender.pids()
        return MemoryStatus(
            self._lender.policy,
            self._lender.idle_s,
            tuple(_device(each, pids) for each in self._find_devices()),
            self._lender.models(),
        )

    def offload(self, models: Sequence[str] = ()) -> tuple[str, ...]:
        found = self._lender.park(lambda spec: not models or _name(spec) in models)
        return _unknown(models, found) + tuple(self._after_parking(spec, before) for spec, before in found)

    def release(self, models: Sequence[str] = ()) -> tuple[str, ...]:
        found = self._lender.release(lambda spec: not models or _name(spec) in models)
        return _unknown(models, found) + tuple(self._after_release(spec, before) for spec, before in found)

    def set_policy(self, policy: MemoryPolicy, idle_timeout_s: float | None = None) -> None:
        self._lender.change(policy, self._lender.idle_s if idle_timeout_s is None else idle_timeout_s)

    def _after_parking(self, spec: LoadSpec, before: Whereabouts) -> str:
        name, now = _name(spec), self._lender.where(spec)
        if now is Whereabouts.PARKED:
            return f"{name} waits in the computer's memory."
        if before is Whereabouts.READY:
            return f"{name} was released instead. {self._lender.note(spec)}".strip()
        return f"{name} is in use and stays where it is."

    def _after_release(self, spec: LoadSpec, before: Whereabouts) -> str:
        name, now, note = _name(spec), self._lender.where(spec), self._lender.note(spec)
        if now is not None and now not in _AWAY:
            return f"{name} is in use and goes when its work is done."
        if note:
            return f"{name} has ended, but its memory is not known to be free: {note}."
        return f"{name} was released." if before not in _AWAY else f"{name} is going already."


def _unknown(models: Sequence[str], found: Sequence[tuple[LoadSpec, Whereabouts]]) -> tuple[str, ...]:
    there = {_name(spec) for spec, _ in found}
    return tuple(f"{name} is not loaded." for name in models if name not in there)


def _name(spec: LoadSpec) -> str:
    return Path(spec.model_dir).name


def _device(device: Device, pids: Sequence[int]) -> DeviceStatus:
    ours = sum(still_there(pids).values()) if device.kind == "cpu" else device.held_by(pids)
    return DeviceStatus(device.name, device.label, device.total_bytes, device.free_bytes, ours)
