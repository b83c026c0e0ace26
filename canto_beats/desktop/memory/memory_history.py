"""What was read of each device in the last minutes."""

from __future__ import annotations

from collections import deque

from canto_beats.desktop.memory.memory_line import Sample
from canto_beats.job.memory_status import DeviceStatus, MemoryStatus

MINUTES_KEPT = 5
KEPT_MS = MINUTES_KEPT * 60_000


class MemoryHistory:
    def __init__(self) -> None:
        self._read: dict[str, deque[Sample]] = {}
        self.last_ms = 0

    def add(self, status: MemoryStatus, at_ms: int) -> None:
        """`at_ms`: by a clock that never goes back."""
        self.last_ms = at_ms
        for device in status.devices:
            read = self._read.setdefault(device.name, deque())
            read.append(Sample(at_ms, drawn_bytes(device)))
            while read[0].at_ms < at_ms - KEPT_MS:
                read.popleft()

    def of(self, device: str) -> list[Sample]:
        return list(self._read.get(device, ()))


def drawn_bytes(device: DeviceStatus) -> int:
    """What is this program's own; where the driver does not say, all that is used."""
    return device.total_bytes - device.free_bytes if device.ours_bytes is None else device.ours_bytes
