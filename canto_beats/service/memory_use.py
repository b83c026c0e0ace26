"""How much memory this program and its engines have now, and how much an accelerator has left.

Asking takes some milliseconds, the more the more processes there are: ask from a thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AcceleratorMemory:
    label: str
    free_bytes: int
    total_bytes: int


@dataclass(frozen=True, slots=True)
class MemoryUse:
    bytes: int
    """Resident, of this process and of all that it has started."""
    engines: int
    """So many engines still hold memory."""
    accelerator: AcceleratorMemory | None = None


def memory_use(device: str = "") -> MemoryUse:
    """`device`: as engines name it. Where it is no accelerator, the emptiest one is told of, if there is any."""
    import psutil

    from canto_beats.engines.process.spawning import is_engine

    whole, engines = psutil.Process().memory_info().rss, 0
    for process in psutil.Process().children(recursive=True):
        try:
            held = process.memory_info().rss
            engines += bool(held and is_engine(process.cmdline()))
        except psutil.Error:  # it has just gone
            continue
        whole += held
    return MemoryUse(whole, engines, _accelerator(device))


def _accelerator(name: str) -> AcceleratorMemory | None:
    from canto_beats.memory.accelerators import Device, devices

    found: Sequence[Device] = [each for each in devices() if each.kind != "cpu"]
    chosen = next((each for each in found if each.name == name), found[0] if found else None)
    return AcceleratorMemory(chosen.label, chosen.free_bytes, chosen.total_bytes) if chosen else None
