"""A job's models put where they fit, and the sentence that says so before it starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import psutil

from canto_beats.engines.contracts import LoadSpec, Notice
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.memory_plan import MemoryPlan, PlannedModel
from canto_beats.memory.accelerators import Device
from canto_beats.memory.measured_peaks import MeasuredPeaks
from canto_beats.memory.need.amounts import Need
from canto_beats.memory.need.estimate import estimate
from canto_beats.memory.placing import Candidate, Fit, Machine, Placement, Way, place

PLAN_NOTICE, TIGHT_NOTICE, MOVED_NOTICE = "memory.plan", "memory.tight", "memory.moved"
_GB = 1024**3


@dataclass(frozen=True, slots=True)
class Wanted:
    """One of the job's models, with its ladder, the wanted rung first."""

    name: str
    kind: str
    rungs: tuple[LoadSpec, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    wanted: Wanted
    placement: Placement

    @property
    def planned(self) -> PlannedModel:
        placement, first = self.placement, self.wanted.rungs[0]
        return PlannedModel(
            model=self.wanted.name,
            kind=self.wanted.kind,
            device=placement.device.name,
            device_label=placement.device.label,
            way=placement.way.value,
            fit=placement.fit.value,
            need_bytes=_need_on(placement),
            free_bytes=placement.device.free_bytes,
            instead_of=first.device if first.device.partition(":")[0] != placement.device.kind else "",
        )


def placed(wanted: Wanted, devices: Sequence[Device], learned: MeasuredPeaks, *, any_gpu: bool = False) -> Placed:
    """Raises `CantoBeatsError` where not even the smallest way would fit into all the memory there is."""
    candidates = [Candidate(rung, _need(rung, learned)) for rung in wanted.rungs]
    placement = place(candidates, Machine(tuple(devices), psutil.swap_memory().total, any_gpu=any_gpu))
    if placement.fit is Fit.HOPELESS:
        raise _too_large(wanted, placement)
    if placement.way is Way.OFFLOADED:  # which takes all it may, and not only what it has to have
        placement = replace(placement, need=_need(placement.spec, learned))
    return Placed(wanted, placement)


def _need(spec: LoadSpec, learned: MeasuredPeaks) -> Need | None:
    need = estimate(spec)
    return need and learned.corrected(spec, need)


def _need_on(placement: Placement) -> int | None:
    if placement.need is None:
        return None
    return placement.need.in_memory if placement.way is Way.PROCESSOR else placement.need.device


def _too_large(wanted: Wanted, placement: Placement) -> CantoBeatsError:
    device, needed = placement.device, _need_on(placement) or 0
    what = (
        f"The model {wanted.name} needs about {gigabytes(needed)}, and there are {gigabytes(device.total_bytes)} "
        f"({device.label}) in all."
    )
    todo = "Choose a smaller model."
    if wanted.kind == "language":
        todo = "Choose a smaller model, or leave the polish off."
    return CantoBeatsError(Problem(ProblemKind.OUT_OF_MEMORY, "memory.too-large", what, todo))


def plan_notices(plan: MemoryPlan) -> Iterator[Notice]:
    """The plan in a sentence, then what a person may want to do something about."""
    if any(each.need_bytes is not None for each in plan.models):
        yield Notice(PLAN_NOTICE, plan_sentence(plan))
    for each in plan.models:
        if each.instead_of:
            text = (
                f"{each.model} does not fit on {each.instead_of} just now; it will run on {each.device_label}, slower."
            )
            yield Notice(MOVED_NOTICE, text)
        if each.fit == Fit.TIGHT.value:
            text = (
                f"{each.model} may need more memory than is free ({gigabytes(each.need_bytes or 0)} of "
                f"{gigabytes(each.free_bytes)}): close other programs if it gets slow, or choose a smaller model."
            )
            yield Notice(TIGHT_NOTICE, text)


def plan_sentence(plan: MemoryPlan) -> str:
    """ "Whisper large-v3: 3.4 GB of 7.1 GB free, then Qwen 3B: 6.3 GB; one after the other."""
    said, before = [], None
    for each in plan.models:
        amount = "as much as it takes" if each.need_bytes is None else gigabytes(each.need_bytes)
        where = "" if each.device == "cpu" else f" on {each.device_label}"
        free = f" of {gigabytes(each.free_bytes)} free{where}" if each.device != before else ""
        parts = ", a part at a time" if each.way == Way.OFFLOADED.value else ""
        said.append(f"{each.model}{parts}: {amount}{free}")
        before = each.device
    return ", then ".join(said) + ("; one after the other." if len(said) > 1 else ".")


def gigabytes(size: int) -> str:
    return f"{size / _GB:.1f} GB"
