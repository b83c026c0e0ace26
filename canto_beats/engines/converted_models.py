"""Models rewritten in an engine's own format, each once, kept between runs. Deleting them costs time only."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def identity(name: str, files: Iterable[Path], *ways: str) -> str:
    """A folder name that changes with the model's files and with how they are converted. Weights are too large to read
    twice, so a file counts as the same while its name, size and time of change are.
    """
    digest = hashlib.sha256("\0".join(ways).encode())
    for file in sorted(files):
        status = file.stat()
        digest.update(f"\0{file.name}\0{status.st_size}\0{status.st_mtime_ns}".encode())
    return f"{name}-{digest.hexdigest()[:16]}"


def converted_once(root: Path, name: str, make: Callable[[Path], None]) -> Path:
    """The folder `name`, made by `make` if it is not there yet. It appears whole or not at all; of two processes that
    want it at the same time, one makes it and the other waits.
    """
    done = root / name
    if done.is_dir():
        return done
    root.mkdir(parents=True, exist_ok=True)
    with FileLock(root / f"{name}.lock"):
        if not done.is_dir():
            for left in root.glob(f".{name}-*"):  # of a process that was killed: the lock is ours
                shutil.rmtree(left, ignore_errors=True)
            work = Path(tempfile.mkdtemp(prefix=f".{name}-", dir=root))
            try:
                make(work)
                work.rename(done)
            except BaseException:
                shutil.rmtree(work, ignore_errors=True)
                raise
    return done
