"""The log files in the home folder: one per run, so that programs running side by side never share one."""

from __future__ import annotations

import logging
import os
import time
from contextlib import suppress
from pathlib import Path

KEPT_FILES = 30
PACKAGE_LOGGER = logging.getLogger("canto_beats")


def start_log(folder: Path) -> Path | None:
    """Begin this run's log file and drop the oldest ones. Returns where it is; a log that cannot be written stops
    nobody from working, so then nothing.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.log"
        handler = logging.FileHandler(path, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    PACKAGE_LOGGER.addHandler(handler)
    PACKAGE_LOGGER.setLevel(logging.INFO)
    PACKAGE_LOGGER.propagate = False
    _drop_oldest(folder)
    return path


def _drop_oldest(folder: Path) -> None:
    # The name begins with the time, so sorting by name is sorting by age.
    for old in sorted(folder.glob("*.log"))[:-KEPT_FILES]:
        with suppress(OSError):  # another run's, still open on Windows
            old.unlink()
