"""What a device's driver says of its memory, and of whose it is, asked several times a second."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import Any

import psutil

from canto_beats.memory.accelerators import _visible
from canto_beats.memory.proof import DeviceFigures

log = logging.getLogger(__name__)


class DeviceReader:
    """Keeps the driver's library open until it is closed, for opening it takes longer than asking."""

    def __init__(self) -> None:
        self._nvml: Any = None

    def read(self, device: str) -> DeviceFigures | None:
        """Nothing where nobody says."""
        kind, _, number = device.partition(":")
        if kind != "cuda":
            memory = psutil.virtual_memory()  # Metal's is the same memory
            return DeviceFigures(memory.available, memory.total)
        try:
            import pynvml
        except ImportError:
            return None
        try:
            self._open(pynvml)
            return self._of_nvidia(int(number or 0))
        except (pynvml.NVMLError, IndexError) as error:
            log.info("The NVIDIA driver said nothing of %s: %r", device, error)
            return None

    def close(self) -> None:
        if self._nvml is not None:
            with suppress(self._nvml.NVMLError):
                self._nvml.nvmlShutdown()
            self._nvml = None

    def _open(self, pynvml: Any) -> None:
        if self._nvml is None:
            pynvml.nvmlInit()
            self._nvml = pynvml

    def _of_nvidia(self, number: int) -> DeviceFigures:
        handle = _visible(self._nvml)[number]
        memory = self._nvml.nvmlDeviceGetMemoryInfo(handle)
        return DeviceFigures(int(memory.free), int(memory.total), self._held(handle))

    def _held(self, handle: Any) -> dict[int, int] | None:
        try:
            processes = self._nvml.nvmlDeviceGetComputeRunningProcesses(handle)
        except self._nvml.NVMLError:
            return None
        # Under Windows' own driver model the bytes are not known; being named says enough.
        return {int(each.pid): int(each.usedGpuMemory or 0) for each in processes}
