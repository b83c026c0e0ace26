"""Where a model goes and in which way, decided from what it needs and what is free (S4.1). Nothing is loaded for it.

The rungs of the ladder are looked at in their order, which is that of preference, and the first one that fits is begun
with. Where none fits, the one that comes closest is: an estimate can be wrong, and a processor whose memory is a little
too full still does its work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from canto_beats.engines.contracts import LoadSpec
from canto_beats.memory.accelerators import Device
from canto_beats.memory.need.amounts import MB, Need
from canto_beats.memory.need.libraries import DRIVER_CONTEXT

RESERVE_SHARE = 1 / 6
"""Of a device's memory that stays free: 10 GB of 12 may be used (S4.2), for drivers spill silently before they fail."""
MOST_RESERVE = 2048 * MB
LEAST_RESERVE = 256 * MB
PROCESSOR_RESERVE_SHARE = 1 / 16
"""Of the computer's own memory; what is available there already counts what the system can give up."""
SURELY = 1.15
"""An estimate may be too high by so much."""


class Way(StrEnum):
    WHOLE = "whole"
    """On one device."""
    OFFLOADED = "offloaded"
    """On an accelerator part by part, its weights in the computer's memory."""
    PROCESSOR = "processor"


class Fit(StrEnum):
    COMFORTABLE = "comfortable"
    TIGHT = "tight"
    """More than is free now; it may work, slower."""
    HOPELESS = "hopeless"
    """More than there is."""


@dataclass(frozen=True, slots=True)
class Candidate:
    spec: LoadSpec
    need: Need | None
    """None: nothing is known of it, so it is taken to fit. Of one that works part by part: the least it takes."""


@dataclass(frozen=True, slots=True)
class Placement:
    rungs: tuple[LoadSpec, ...]
    """The chosen one, and those below it for when the estimate was wrong; part by part, with the room for weights."""
    device: Device
    way: Way
    fit: Fit
    need: Need | None
    budget_bytes: int
    """What the model may use of the device."""

    @property
    def spec(self) -> LoadSpec:
        return self.rungs[0]


def budget(device: Device, cap_bytes: int | None = None) -> int:
    """Of what is free, all but a reserve; of an accelerator no more than `cap_bytes`, whoever uses the rest."""
    if device.kind == "cpu":
        return max(0, device.free_bytes - min(round(device.total_bytes * PROCESSOR_RESERVE_SHARE), MOST_RESERVE))
    reserve = max(LEAST_RESERVE, min(round(device.total_bytes * RESERVE_SHARE), MOST_RESERVE))
    free = max(0, device.free_bytes - reserve)
    return free if cap_bytes is None else min(free, cap_bytes)


@dataclass(frozen=True, slots=True)
class Machine:
    devices: tuple[Device, ...]
    """All there are, the processor among them."""
    swap_bytes: int = 0
    cap_bytes: int | None = None
    """What a model may use of an accelerator at most."""
    any_gpu: bool = False
    """A rung that names one GPU may run on another one."""

    @property
    def processor(self) -> Device | None:
        return next((each for each in self.devices if each.kind == "cpu"), None)

    def for_rung(self, spec: LoadSpec) -> list[Device]:
        """The emptiest first (S5.7)."""
        kind = spec.device.partition(":")[0]
        found = [
            each for each in self.devices if each.name == spec.device or (self.any_gpu and each.kind == kind != "cpu")
        ]
        return sorted(found, key=lambda device: device.free_bytes, reverse=True)

    def fit(self, need: Need | None, device: Device) -> Fit:
        if need is None:
            return Fit.COMFORTABLE
        if device.kind == "cpu":
            return _judged(need.in_memory, budget(device), device.total_bytes + self.swap_bytes)
        if device.kind == "mps":  # unified: both come from the same memory
            return _judged(need.in_memory + need.device, budget(device, self.cap_bytes), device.total_bytes)
        fits = _judged(need.device, budget(device, self.cap_bytes), device.total_bytes)
        return max(fits, self.fit_in_memory(need), key=list(Fit).index)

    def fit_in_memory(self, need: Need) -> Fit:
        processor = self.processor
        if processor is None:
            return Fit.COMFORTABLE
        return _judged(need.in_memory, budget(processor), processor.total_bytes + self.swap_bytes)


def place(candidates: Sequence[Candidate], machine: Machine) -> Placement:
    placed = [
        placement
        for number, candidate in enumerate(candidates)
        for placement in _wherever(candidate, candidates[number:], machine)
    ]
    if not placed:
        raise ValueError("none of the devices that were named is there")
    for fit in (Fit.COMFORTABLE, Fit.TIGHT):
        if found := [each for each in placed if each.fit is fit]:
            return found[0] if fit is Fit.COMFORTABLE else min(found, key=_missing)
    return placed[-1]


def _wherever(candidate: Candidate, rungs: Sequence[Candidate], machine: Machine) -> Iterator[Placement]:
    for device in machine.for_rung(candidate.spec):
        allowed = budget(device, machine.cap_bytes)
        specs = tuple(_put(each, device, allowed, instead_of=candidate.spec.device) for each in rungs)
        fit = machine.fit(candidate.need, device)
        yield Placement(specs, device, _way(specs[0]), fit, candidate.need, allowed)


def _put(rung: Candidate, device: Device, allowed: int, *, instead_of: str) -> LoadSpec:
    if rung.spec.device != instead_of:
        return rung.spec
    spec = replace(rung.spec, device=device.name)
    if not spec.offload or rung.need is None:
        return spec
    work = rung.need.working.device - rung.need.resting.device
    return replace(spec, budget_bytes=max(1, allowed - work - DRIVER_CONTEXT.get(device.kind, 0)))


def _way(spec: LoadSpec) -> Way:
    if spec.device == "cpu":
        return Way.PROCESSOR
    return Way.OFFLOADED if spec.offload else Way.WHOLE


def _judged(needed: int, allowed: int, there: int) -> Fit:
    if needed <= allowed:
        return Fit.COMFORTABLE
    return Fit.TIGHT if needed <= there * SURELY else Fit.HOPELESS


def _missing(placement: Placement) -> tuple[bool, int]:
    """The processor before a GPU that is too full: there it is slower, here it fails. Then what lacks least."""
    need, on_processor = placement.need, placement.way is Way.PROCESSOR
    if need is None:
        return not on_processor, 0
    return not on_processor, (need.in_memory if on_processor else need.device) - placement.budget_bytes
