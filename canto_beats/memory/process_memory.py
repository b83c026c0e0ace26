"""Resident memory of this program and of its engines, asked of the system."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

import psutil

from canto_beats.engines.process.spawning import engines_there
from canto_beats.job.memory_record import EngineMemory


def program_bytes() -> int:
    return int(psutil.Process().memory_info().rss)


def engines_memory() -> tuple[EngineMemory, ...]:
    """Of those that this program has started and that hold anything. In the order they were started."""
    held = ((pid, engine, _resident(pid)) for pid, engine in engines_there().items())
    return tuple(EngineMemory(pid, _name(engine), count) for pid, engine, count in held if count)


def still_there(pids: Iterable[int]) -> dict[int, int]:
    """Those of our own processes that have not ended, whatever we believe of them, with their resident bytes."""
    return {pid: _resident(pid) for pid in pids if _is_ours(pid)}


def _is_ours(pid: int) -> bool:
    try:
        process = psutil.Process(pid)
        # Its number may be a stranger's by now.
        return bool(process.ppid() == os.getpid() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


def _resident(pid: int) -> int:
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:  # it has just gone
        return 0


def _name(engine: str) -> str:
    """`adapters.silero_activity:SileroActivity` is called `silero activity`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", engine.rpartition(":")[2]).lower()
