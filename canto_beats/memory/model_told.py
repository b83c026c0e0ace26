"""A model and where it is, as a person is told."""

from __future__ import annotations

from pathlib import Path

from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.process.client import EngineProcess
from canto_beats.job.memory_status import ModelStatus, Whereabouts
from canto_beats.memory.schedule import Slot

_IDLE = (Whereabouts.READY, Whereabouts.PARKED)


def told(spec: LoadSpec, slot: Slot, process: EngineProcess | None, now: float, note: str) -> ModelStatus:
    heartbeat = process.heartbeat if process is not None else None
    measured = heartbeat.rss if heartbeat is not None and spec.device == "cpu" else 0
    return ModelStatus(
        Path(spec.model_dir).name,
        spec.engine,
        spec.device,
        slot.where,
        users=len(slot.users),
        idle_s=max(0.0, now - slot.idle_since) if slot.where in _IDLE else None,
        bytes=measured or slot.wish.bytes or None,
        note=note,
    )


def told_as_lost(spec: LoadSpec, why: str) -> ModelStatus:
    return ModelStatus(Path(spec.model_dir).name, spec.engine, spec.device, Whereabouts.UNVERIFIED, note=why)
