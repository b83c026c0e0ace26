"""Has the Linux kernel killed processes for want of memory? A killed process is told nothing, but the kernel counts."""

from __future__ import annotations

from pathlib import Path

_COUNTER = "oom_kill"


def oom_kills(proc: Path = Path("/proc"), cgroups: Path = Path("/sys/fs/cgroup")) -> int:
    """A number that rises when it does: in the whole system, or in this program's own control group.

    Always 0 where there are no such counters.
    """
    counted = _counter_in(proc / "vmstat")
    for line in _lines(proc / "self" / "cgroup"):
        hierarchy, _, path = line.partition("::")
        if hierarchy == "0":  # cgroup v2
            counted += _counter_in(cgroups / path.lstrip("/") / "memory.events")
    return counted


def _counter_in(file: Path) -> int:
    for line in _lines(file):
        name, _, value = line.partition(" ")
        if name == _COUNTER:
            return int(value)
    return 0


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text().splitlines()
    except OSError:
        return []
