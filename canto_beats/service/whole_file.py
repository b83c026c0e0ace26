"""Files that are there as a whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A name beside `target` to write to: it takes the target's place if all goes well, and is gone if not."""
    part = target.with_name(f".canto-beats-{uuid.uuid4().hex}.part")
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
