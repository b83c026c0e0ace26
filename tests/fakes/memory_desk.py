"""A desk for memory that does what a test says, and remembers what it was asked."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from canto_beats.job.memory_status import DeviceStatus, MemoryPolicy, MemoryStatus, ModelStatus, Whereabouts

if TYPE_CHECKING:
    from collections.abc import Sequence

GB = 1_000_000_000
GPU = DeviceStatus("cuda:0", "CUDA (a card)", 24 * GB, 15 * GB, 6 * GB)
CPU = DeviceStatus("cpu", "CPU", 32 * GB, 20 * GB, 1 * GB)
HEARING = ModelStatus("whisper-large-v3", "faster-whisper", "cuda:0", Whereabouts.IN_USE, users=1, bytes=3_400_000_000)
IDLE = ModelStatus(
    "qwen2.5-3b-instruct", "transformers-language", "cuda:0", Whereabouts.READY, idle_s=75.0, bytes=2_600_000_000
)
PARKED = ModelStatus(
    "demo",
    "transformers-language",
    "cpu",
    Whereabouts.PARKED,
    idle_s=12.0,
    bytes=38_000_000,
    note="Its room on the device was needed.",
)


class FakeMemoryDesk:
    def __init__(
        self, models: Sequence[ModelStatus] = (HEARING, IDLE), devices: Sequence[DeviceStatus] = (GPU, CPU)
    ) -> None:
        self.now = MemoryStatus(MemoryPolicy.SEQUENTIAL, 600.0, tuple(devices), tuple(models))
        self.asked: list[tuple[object, ...]] = []
        """But for readings."""
        self.readings = 0
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.error: Exception | None = None

    def status(self) -> MemoryStatus:
        self.readings += 1
        self._wait()
        return self.now

    def offload(self, models: Sequence[str] = ()) -> tuple[str, ...]:
        self.asked.append(("offload", *models))
        self._wait()
        return self._moved(models, Whereabouts.PARKED, "{name} waits in the computer's memory.")

    def release(self, models: Sequence[str] = ()) -> tuple[str, ...]:
        self.asked.append(("release", *models))
        self._wait()
        return self._moved(models, Whereabouts.UNLOADED, "{name} was released.")

    def set_policy(self, policy: MemoryPolicy, idle_timeout_s: float | None = None) -> None:
        self.asked.append(("policy", policy, idle_timeout_s))
        self._wait()
        timeout = self.now.idle_timeout_s if idle_timeout_s is None else idle_timeout_s
        self.now = replace(self.now, policy=policy, idle_timeout_s=timeout)

    def _wait(self) -> None:
        self.may_go_on.wait()
        if self.error is not None:
            raise self.error

    def _moved(self, names: Sequence[str], where: Whereabouts, sentence: str) -> tuple[str, ...]:
        told, after = [], []
        for model in self.now.models:
            wanted = not names or model.model in names
            if wanted and model.users:
                told.append(f"{model.model} is in use; it stays until its work is done.")
            elif wanted:
                told.append(sentence.format(name=model.model))
            after.append(replace(model, where=where) if wanted and not model.users else model)
        self.now = replace(self.now, models=tuple(after))
        return tuple(told)
