"""What tells one file from another whatever it is called and wherever it lies: a digest of its content."""

from __future__ import annotations

import hashlib
from pathlib import Path

from canto_beats.job.cancellation import Cancellation
from canto_beats.media.source_file import check_readable, unreadable

_CHUNK = 4 * 1024 * 1024


def fingerprint(path: Path, cancel: Cancellation) -> str:
    """32 hexadecimal digits. Reads the whole file, and stops between chunks when the job is cancelled."""
    check_readable(path)
    digest = hashlib.blake2b(digest_size=16)
    buffer = memoryview(bytearray(_CHUNK))
    try:
        with path.open("rb", buffering=0) as file:
            while size := file.readinto(buffer):
                cancel.raise_if_requested()
                digest.update(buffer[:size])
    except OSError as error:
        raise unreadable(path, error) from error
    return digest.hexdigest()
