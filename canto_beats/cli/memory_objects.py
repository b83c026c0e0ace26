"""Where models and memory are, for other programs to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from canto_beats.job.memory_status import DeviceStatus, MemoryStatus


def status_objects(status: MemoryStatus) -> dict[str, Any]:
    return {
        "policy": status.policy.value,
        "idle_timeout_s": status.idle_timeout_s,
        "devices": device_objects(status.devices),
        "models": [asdict(model) for model in status.models],
    }


def device_objects(devices: Sequence[DeviceStatus]) -> list[dict[str, Any]]:
    return [asdict(each) | {"others_bytes": each.others_bytes} for each in devices]
