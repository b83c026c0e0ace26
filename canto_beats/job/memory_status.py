"""What is borrowed of the machine's memory, by whom, and for how long, as every front end shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class MemoryPolicy(StrEnum):
    """What becomes of a model whose work is done."""

    SEQUENTIAL = "sequential"
    """Its process ends before the next model loads."""
    KEEP_WARM = "keep-warm"
    """It stays where it is until it has been idle for too long, or its room is needed."""
    PARK = "park"
    """Its weights wait in the computer's own memory."""
    OFFLOAD = "offload"
    """As sequential; a model larger than the device runs on it part by part."""
    CPU = "cpu"
    """As sequential, on the processor alone."""


class Whereabouts(StrEnum):
    UNLOADED = "unloaded"
    PLANNED = "planned"
    """It waits for room."""
    LOADING = "loading"
    READY = "ready"
    IN_USE = "in-use"
    PARKING = "parking"
    PARKED = "parked"
    RESTORING = "restoring"
    RELEASING = "releasing"
    VERIFYING = "verifying"
    """Its process has ended; whether the device has its memory back is being looked at."""
    UNVERIFIED = "unverified"
    """Its process has ended, and the device did not show all of its memory again."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ModelStatus:
    model: str
    """The folder's name, as people know it."""
    engine: str
    device: str
    where: Whereabouts
    users: int = 0
    idle_s: float | None = None
    """Since it was last used; nothing while it is in use. Reading this changes nothing."""
    bytes: int | None = None
    """What it holds, measured where that is possible, else planned."""
    note: str = ""
    """Why it is where it is, where that is not plain: parking was refused, memory is unverified."""


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    name: str
    """As engines are told: `cpu`, `cuda:0`, `mps`."""
    label: str
    total_bytes: int
    free_bytes: int
    ours_bytes: int | None = None
    """Used by this program's engines; nothing where the driver does not say."""

    @property
    def others_bytes(self) -> int | None:
        if self.ours_bytes is None:
            return None
        return max(0, self.total_bytes - self.free_bytes - self.ours_bytes)


@dataclass(frozen=True, slots=True)
class MemoryStatus:
    policy: MemoryPolicy
    idle_timeout_s: float
    devices: tuple[DeviceStatus, ...]
    models: tuple[ModelStatus, ...]


class MemoryDesk(Protocol):
    """Where front ends ask about memory, and for it to be given back. Any thread may call; nothing here blocks for
    longer than an engine takes to go.
    """

    def status(self) -> MemoryStatus:
        """Reading is no use: it keeps nothing from being released."""
        ...

    def offload(self, models: Sequence[str] = ()) -> tuple[str, ...]:
        """Park idle models in the computer's memory, all or those named; a sentence for each, refused ones too."""
        ...

    def release(self, models: Sequence[str] = ()) -> tuple[str, ...]:
        """End idle models, all or those named; a sentence for each. One in use goes when its work is done."""
        ...

    def set_policy(self, policy: MemoryPolicy, idle_timeout_s: float | None = None) -> None: ...
