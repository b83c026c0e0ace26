"""What a device's driver says of its memory, and of whose it is, asked several times a second."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from canto_beats.memory.accelerators import Device, devices, processor
from canto_beats.memory.proof import DeviceFigures


class DeviceReader:
    """Keeps the driver's library open until it is closed, for opening it takes longer than asking."""

    def __init__(self) -> None:
        self._nvml: Any = None

    def read(self, device: str) -> DeviceFigures | None:
        """Nothing where nobody says."""
        if device == "cpu":
            return _figures(processor())
        self._open()
        found = next((each for each in devices() if each.name in (device, f"{device}:0")), None)
        return _figures(found) if found else None

    def close(self) -> None:
        if self._nvml is not None:
            with suppress(self._nvml.NVMLError):
                self._nvml.nvmlShutdown()
            self._nvml = None

    def _open(self) -> None:
        """Opened twice it has to be closed twice, so that nobody who asks meanwhile closes it."""
        if self._nvml is not None:
            return
        try:
            import pynvml
        except ImportError:
            return
        with suppress(pynvml.NVMLError):
            pynvml.nvmlInit()
            self._nvml = pynvml


def _figures(device: Device) -> DeviceFigures:
    held = None if device.held_bytes is None else dict(device.held_bytes)
    return DeviceFigures(device.free_bytes, device.total_bytes, held)
