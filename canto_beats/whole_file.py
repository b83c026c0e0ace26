"""Files that are there as a whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import os
import platform
import re
import uuid
import zlib
from collections.abc import Iterator
from pathlib import Path

_PART = re.compile(r"\.canto-beats-(?P<machine>[0-9a-f]{8})-(?P<process>\d+)-[0-9a-f]{32}\.part")


@contextlib.contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A name beside `target` to write to: it takes the target's place if all goes well, and is gone if not.

    A program that is killed leaves its piece behind; the next one that writes to the folder takes it away.
    """
    _take_away_what_dead_programs_left(target.parent)
    part = target.with_name(f".canto-beats-{_machine()}-{os.getpid()}-{uuid.uuid4().hex}.part")
    try:
        yield part
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def write_through(path: Path, content: bytes) -> None:
    """To the disk itself: what takes another file's place must be there after a power cut."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _take_away_what_dead_programs_left(folder: Path) -> None:
    # The machine stands in the name because a folder may be shared: another machine's processes are not known here.
    with contextlib.suppress(OSError):
        for name in os.listdir(folder):  # noqa: PTH208 - names alone, of which there may be thousands
            found = _PART.fullmatch(name)
            if found is not None and found["machine"] == _machine() and not _is_running(int(found["process"])):
                (folder / name).unlink(missing_ok=True)


def _machine() -> str:
    return f"{zlib.crc32(platform.node().encode()):08x}"


def _is_running(process: int) -> bool:
    import psutil  # only where a piece lies about, so as not to slow down the start

    return bool(psutil.pid_exists(process))
