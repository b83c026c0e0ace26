"""The most memory a process ever had resident, asked of the system, which counts without being watched."""

from __future__ import annotations

from pathlib import Path

import psutil

_KB = 1024


def resident_peak(pid: int) -> int | None:
    """Nothing where the system does not tell of another process (macOS), or the process is gone."""
    status = Path(f"/proc/{pid}/status")
    try:
        if status.exists():
            lines = status.read_text(encoding="ascii", errors="replace").splitlines()
            return next((int(line.split()[1]) * _KB for line in lines if line.startswith("VmHWM:")), None)
        peak = getattr(psutil.Process(pid).memory_info(), "peak_wset", None)
    except (OSError, ValueError, psutil.Error):
        return None
    return int(peak) if peak else None
