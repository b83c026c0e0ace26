"""Where models and memory are, for a person to read in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from canto_beats.job.memory_status import DeviceStatus, MemoryStatus, ModelStatus, Whereabouts
from canto_beats.service.memory_channel.running_programs import RunningProgram

NOTHING_RUNS = "No window, server or transcription is running, so no model is loaded."

_WHERE = {
    Whereabouts.UNLOADED: "not loaded",
    Whereabouts.PLANNED: "waiting for room on {device}",
    Whereabouts.LOADING: "being loaded on {device}",
    Whereabouts.READY: "on {device}",
    Whereabouts.IN_USE: "on {device}",
    Whereabouts.PARKING: "on its way into the computer's memory",
    Whereabouts.PARKED: "in the computer's memory",
    Whereabouts.RESTORING: "on its way back to {device}",
    Whereabouts.RELEASING: "being released",
    Whereabouts.VERIFYING: "released; {device} is being looked at",
    Whereabouts.UNVERIFIED: "released, but {device} does not show all its memory again",
    Whereabouts.FAILED: "failed",
}


def title(program: RunningProgram) -> str:
    return f"{program.kind.capitalize()}, process {program.process.id}"


def status_lines(status: MemoryStatus) -> list[str]:
    lines = device_lines(status.devices)
    lines.append(f"  policy {status.policy}, idle for {_seconds(status.idle_timeout_s)} at most")
    width = max((len(model.model) for model in status.models), default=0)
    lines += [f"  {model.model:{width}}  {_model(model)}" for model in status.models]
    return lines if status.models else [*lines, "  no model is loaded"]


def device_lines(devices: Sequence[DeviceStatus]) -> list[str]:
    return [f"  {each.name:8} {each.label}: {_room(each)}" for each in devices]


def _room(device: DeviceStatus) -> str:
    parts = [f"{_size(device.free_bytes)} of {_size(device.total_bytes)} free"]
    if device.ours_bytes is not None and device.others_bytes is not None:
        parts += [f"{_size(device.ours_bytes)} ours", f"{_size(device.others_bytes)} of others"]
    return ", ".join(parts)


def _model(model: ModelStatus) -> str:
    parts = [_WHERE[model.where].format(device=model.device)]
    if model.users:
        parts.append(f"in use by {model.users}")
    if model.idle_s is not None:
        parts.append(f"idle for {_seconds(model.idle_s)}")
    if model.bytes is not None:
        parts.append(_size(model.bytes))
    if model.note:
        parts.append(model.note)
    return ", ".join(parts)


def _seconds(seconds: float) -> str:
    return f"{seconds:.0f} s"


def _size(count: int) -> str:
    return f"{count / 1_000_000:.0f} MB" if count < 999_500_000 else f"{count / 1_000_000_000:.1f} GB"
