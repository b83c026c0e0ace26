"""What a job's models will need and where they will go, worked out before it starts, as front ends show it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlannedModel:
    model: str
    """As a person calls it."""
    kind: str
    """`speech` or `language`."""
    device: str
    """As engines are told: `cpu`, `cuda:0`, `mps`."""
    device_label: str
    way: str
    """`whole`, `offloaded`, or `processor`."""
    fit: str
    """`comfortable` or `tight`."""
    need_bytes: int | None
    """The most it will take of the device it is on; nothing where that cannot be told."""
    free_bytes: int
    """Of that device, when this was worked out."""
    instead_of: str = ""
    """The device it does not fit on, where it goes to another one for that."""


@dataclass(frozen=True, slots=True)
class MemoryPlan:
    models: tuple[PlannedModel, ...] = ()
    """In the order of their work: one after the other, never two at once."""
