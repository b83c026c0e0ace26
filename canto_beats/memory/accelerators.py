"""Which devices there are and what is free on them, asked of the driver, without loading a model library."""

from __future__ import annotations

import logging
import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import psutil

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Device:
    name: str
    """What engines are told: `cpu`, `cuda:0`, `mps`."""
    label: str
    """What a person and the log read."""
    total_bytes: int
    free_bytes: int
    held_bytes: tuple[tuple[int, int], ...] | None = None
    """Process id → what it holds there, as the driver says; nothing where it does not say."""

    def held_by(self, pids: Iterable[int]) -> int | None:
        if self.held_bytes is None:
            return None
        wanted = set(pids)
        return sum(held for pid, held in self.held_bytes if pid in wanted)

    @property
    def kind(self) -> str:
        return self.name.partition(":")[0]


def processor() -> Device:
    memory = psutil.virtual_memory()
    return Device("cpu", "CPU", memory.total, memory.available)


def devices() -> list[Device]:
    """All there are, the one to prefer first: the GPU with the most free memory (S5.7), the processor last."""
    gpus = sorted(_nvidia(), key=lambda gpu: gpu.free_bytes, reverse=True)
    return [*gpus, *_metal(), processor()]


def _metal() -> list[Device]:
    if platform.system() != "Darwin" or platform.machine() != "arm64":
        return []
    memory = psutil.virtual_memory()  # unified: what is free for the processor is free for Metal
    return [Device("mps", "MPS", memory.total, memory.available)]


def _nvidia() -> list[Device]:
    try:
        import pynvml
    except ImportError:
        return []
    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError:
        return []
    try:
        return [_nvidia_device(pynvml, number, handle) for number, handle in enumerate(_visible(pynvml))]
    except pynvml.NVMLError:
        log.warning("The NVIDIA driver did not answer; going on without it", exc_info=True)
        return []
    finally:
        pynvml.nvmlShutdown()


def _visible(pynvml: Any) -> list[Any]:
    """The GPUs that engines will see, in their order; the driver itself knows nothing of the variable."""
    wanted = os.environ.get("CUDA_VISIBLE_DEVICES")
    if wanted is None:
        return [pynvml.nvmlDeviceGetHandleByIndex(index) for index in range(pynvml.nvmlDeviceGetCount())]
    handles = []
    for name in filter(None, (each.strip() for each in wanted.split(","))):
        if name == "-1":  # what comes after it is hidden
            break
        by_index, by_id = pynvml.nvmlDeviceGetHandleByIndex, pynvml.nvmlDeviceGetHandleByUUID
        handles.append(by_index(int(name)) if name.isdecimal() else by_id(name))
    return handles


def _nvidia_device(pynvml: Any, index: int, handle: Any) -> Device:
    memory = pynvml.nvmlDeviceGetMemoryInfo(handle)
    name = pynvml.nvmlDeviceGetName(handle)
    return Device(f"cuda:{index}", f"CUDA ({name})", int(memory.total), int(memory.free), _held(pynvml, handle))


def _held(pynvml: Any, handle: Any) -> tuple[tuple[int, int], ...] | None:
    """On Windows, and in some containers, the driver keeps it to itself."""
    try:
        running = pynvml.nvmlDeviceGetComputeRunningProcesses(handle)
    except pynvml.NVMLError:
        return None
    if any(each.usedGpuMemory is None for each in running):
        return None
    return tuple((int(each.pid), int(each.usedGpuMemory)) for each in running)
