"""A GPU that is a file: what every process holds of it is written there, so engines in processes of their own share it.

It can be too small, in pieces, partly somebody else's, and slow to take memory back; it can tell of a failure one call
too late, go on failing after the first, or spill into the computer's memory without a word.
"""

from __future__ import annotations

import fcntl
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

from canto_beats.memory.accelerators import Device

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Nature:
    """All in megabytes and seconds."""

    total: int = 8000
    context: int = 300
    """What a driver keeps of every process that has touched it."""
    tenant: int = 0
    """Somebody else's."""
    in_pieces: float = 0.0
    """Share of what is free that no single large piece fits into."""
    returns_after_s: float = 0.0
    """After a process has gone, what it had shows as taken for so long."""
    spills: bool = False
    """What does not fit goes into the computer's memory instead of failing."""
    lies: bool = False
    """It says that everything is free."""


class FullError(Exception):
    pass


class FakeAccelerator:
    def __init__(self, file: Path) -> None:
        self._file = file

    @classmethod
    def make(cls, file: Path, nature: Nature) -> FakeAccelerator:
        file.write_text(json.dumps({"nature": asdict(nature), "held": {}, "gone": [], "spilt": 0, "most": 0}))
        return cls(file)

    def take(self, pid: int, megabytes: int) -> None:
        """As much more for that process."""
        with self._state() as state:
            nature = Nature(**state["nature"])
            known = state["held"].get(str(pid), 0)
            wanted = megabytes + (0 if known else nature.context)
            free = nature.total - nature.tenant - _taken(state)
            if wanted > free * (1 - nature.in_pieces):
                if not nature.spills:
                    raise FullError(f"{wanted} MB wanted, {free} MB free")
                state["spilt"] += wanted
                return
            state["held"][str(pid)] = known + wanted
            state["most"] = max(state["most"], _taken(state))

    def give(self, pid: int, megabytes: int) -> None:
        with self._state() as state:
            if str(pid) in state["held"]:
                state["held"][str(pid)] -= megabytes

    @property
    def most_mb(self) -> int:
        """At any one time."""
        with self._state() as state:
            return int(state["most"])

    @property
    def spilt_mb(self) -> int:
        with self._state() as state:
            return int(state["spilt"])

    def device(self) -> Device:
        """As its driver would tell."""
        with self._state() as state:
            nature = Nature(**state["nature"])
            free = nature.total if nature.lies else nature.total - nature.tenant - _taken(state)
            held = () if nature.lies else tuple((int(pid), mb * MB) for pid, mb in state["held"].items())
        return Device("cuda:0", "CUDA (fake)", nature.total * MB, free * MB, held)

    @contextmanager
    def _state(self) -> Iterator[dict[str, Any]]:
        with self._file.open("r+", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            state = json.load(file)
            _bury(state)
            try:
                yield state
            finally:
                file.seek(0)
                file.truncate()
                json.dump(state, file)


def _taken(state: dict[str, Any]) -> int:
    return sum(state["held"].values()) + sum(mb for mb, _ in state["gone"])


def _bury(state: dict[str, Any]) -> None:
    """What the dead held comes back, at once or later."""
    now, late = time.monotonic(), state["nature"]["returns_after_s"]
    for pid in [pid for pid in state["held"] if not psutil.pid_exists(int(pid))]:
        state["gone"].append((state["held"].pop(pid), now + late))
    state["gone"] = [(mb, when) for mb, when in state["gone"] if when > now]
