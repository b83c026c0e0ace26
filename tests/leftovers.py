"""What a test may not leave behind: processes, threads, warnings nobody expected. The guards in `conftest.py` use it.

A process counts as the test's own when it descends from the test process, or when it carries the test's own home
folder in its environment: the second finds children whose parent has died, which nobody's list of children shows.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

import psutil

from canto_beats.settings import HOME_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SECONDS_TO_END = 3.0
PROCESS_WIDE_THREADS = (
    "engine-spawner",  # ours: one for the life of the program
    "pytest_timeout",
    "Dummy-",  # a native thread of a library that called into Python once
)
PROCESS_WIDE_THREAD_CLASSES = ("TMonitor",)  # tqdm's, which gives it no name of its own
PROCESS_WIDE_CHILDREN = ("multiprocessing.resource_tracker",)

Left = TypeVar("Left")


class LeftoverProcesses:
    def __init__(self, home: Path) -> None:
        self._home = str(home)
        self._before = set(psutil.pids())

    def found(self) -> list[psutil.Process]:
        """The test's processes that are there now. New process ids alone are looked at, which costs next to nothing."""
        found = []
        for pid in set(psutil.pids()) - self._before:
            with suppress(psutil.Error):
                process = psutil.Process(pid)
                if self._is_the_tests(process):
                    found.append(process)
        return found

    def end(self) -> list[str]:
        """Wait a little for those that are just exiting, then kill the rest and say which they were."""
        left = _settle(self.found)
        described = [_describe(process) for process in left]
        for process in left:
            with suppress(psutil.Error):
                process.kill()
        return described

    def _is_the_tests(self, process: psutil.Process) -> bool:
        if any(parent.pid == os.getpid() for parent in process.parents()):
            return not any(name in part for part in _command(process) for name in PROCESS_WIDE_CHILDREN)
        try:
            return bool(process.environ().get(HOME_VARIABLE) == self._home)
        except (psutil.Error, OSError):
            return False  # somebody else's


class LeftoverThreads:
    def __init__(self) -> None:
        self._before = set(threading.enumerate())

    def found(self) -> list[threading.Thread]:
        return [thread for thread in threading.enumerate() if thread not in self._before and not _process_wide(thread)]

    def end(self) -> list[str]:
        """Wait a little for those that are just ending and say which are left; a thread cannot be killed."""
        return [repr(thread) for thread in _settle(self.found)]


class UnexpectedRecords(logging.Handler):
    """Collects the package's warnings and errors, and gives the package's logger back as it was."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._logger = logging.getLogger("canto_beats")
        self._as_it_was = (list(self._logger.handlers), self._logger.level, self._logger.propagate)
        self._records: list[str] = []
        self._logger.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def end(self) -> list[str]:
        handlers, level, propagate = self._as_it_was
        for handler in set(self._logger.handlers) - set(handlers):
            self._logger.removeHandler(handler)
            handler.close()
        self._logger.setLevel(level)
        self._logger.propagate = propagate
        return self._records


def _settle(found: Callable[[], list[Left]]) -> list[Left]:
    deadline = time.monotonic() + SECONDS_TO_END
    while (left := found()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


def _process_wide(thread: threading.Thread) -> bool:
    return thread.name.startswith(PROCESS_WIDE_THREADS) or type(thread).__name__ in PROCESS_WIDE_THREAD_CLASSES


def _describe(process: psutil.Process) -> str:
    try:
        return f"process {process.pid} ({process.status()}): {' '.join(_command(process))[:200]}"
    except psutil.Error:
        return f"process {process.pid}, which has just ended"


def _command(process: psutil.Process) -> list[str]:
    """Empty for one that has ended and that nobody has waited for."""
    try:
        return process.cmdline() or [process.name()]
    except psutil.Error:
        return []
