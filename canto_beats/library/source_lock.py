"""One job at a time on one recording, whatever its file is called, across all processes of this person.

The lock is the kernel's and goes with the process that holds it; a lock file left behind holds nobody up.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.library.problems import unwritable
from canto_beats.settings import Home


@contextlib.contextmanager
def source_lock(home: Home, fingerprint: str) -> Iterator[None]:
    """Raises at once if another job has it."""
    file = home.locks / f"{fingerprint}.lock"
    holder = home.locks / f"{fingerprint}.pid"  # beside the lock: on Windows a locked file cannot be read
    lock = FileLock(file, timeout=0)
    try:
        home.locks.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise _busy(holder) from error
    except OSError as error:
        raise unwritable(file, str(error)) from error
    try:
        with contextlib.suppress(OSError):  # only for the other one's sentence
            holder.write_text(str(os.getpid()), encoding="ascii")
        yield
    finally:
        with contextlib.suppress(OSError):
            holder.unlink()
        lock.release()


def _busy(holder: Path) -> CantoBeatsError:
    pid = 0
    with contextlib.suppress(OSError, ValueError):
        pid = int(holder.read_text(encoding="ascii"))
    by = "this program" if pid == os.getpid() else f"process {pid}" if pid else "another process"
    what = f"This recording is already being worked on by {by}."
    todo = "Wait until that job is done, or stop it; then run the same command again."
    return CantoBeatsError(Problem(ProblemKind.INPUT_UNUSABLE, "library.source-busy", what, todo))
