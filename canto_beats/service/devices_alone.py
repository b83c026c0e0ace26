"""What there is to say of memory where nothing of this program holds any: the devices, and what is free on them."""

from __future__ import annotations

from canto_beats.job.memory_status import DeviceStatus
from canto_beats.memory.accelerators import devices


def devices_alone() -> tuple[DeviceStatus, ...]:
    """Asking the drivers takes some milliseconds: from a window, ask in a thread."""
    return tuple(DeviceStatus(each.name, each.label, each.total_bytes, each.free_bytes) for each in devices())
