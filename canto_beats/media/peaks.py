"""How loud a recording is, moment by moment: the lowest and the highest sample of every 10 ms.

That is all a waveform needs at any size, and a film of two hours has 3 MB of it. They are kept in files that prove
themselves: one that is not whole is as good as none, because they can be made again.
"""

from __future__ import annotations

import logging
import struct
import zlib
from collections.abc import Generator
from pathlib import Path

from canto_beats.job.cancellation import Cancellation
from canto_beats.media.audio_stream import SAMPLE_RATE, AudioStream
from canto_beats.whole_file import written_whole

log = logging.getLogger(__name__)

PAIR_MS = 10
PAIR_BYTES = 4
"""Lowest and highest, signed 16-bit little-endian like the samples themselves."""
_SAMPLES = SAMPLE_RATE * PAIR_MS // 1000
_HEADER = struct.Struct("<4sII")
"""What it is, and the number and the checksum of the bytes that follow."""
_MAGIC = b"CBP1"


def measured(path: Path, track: int, cancel: Cancellation) -> Generator[bytes, None, None]:
    """Pairs as the sound is decoded, some thousand at a time. Closing it ends ffmpeg."""
    cancel.raise_if_requested()
    with AudioStream(path, track) as stream:
        forget = cancel.on_request(stream.stop)
        try:
            rest = b""
            for block in stream:
                samples = rest + block
                whole = len(samples) - len(samples) % (_SAMPLES * 2)
                rest = samples[whole:]
                yield _pairs(samples[:whole])
            cancel.raise_if_requested()  # a stream that was stopped looks like one at its end
            if rest:
                yield _pairs(rest)
        finally:
            forget()


def _pairs(samples: bytes) -> bytes:
    import numpy as np

    values = np.frombuffer(samples, "<i2")
    begins = np.arange(0, len(values), _SAMPLES)
    pairs = np.empty((len(begins), 2), "<i2")
    if len(begins):
        np.minimum.reduceat(values, begins, out=pairs[:, 0])
        np.maximum.reduceat(values, begins, out=pairs[:, 1])
    return pairs.tobytes()


def kept(file: Path) -> bytes | None:
    """The pairs in it; nothing if it is not there or not whole."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    if len(content) < _HEADER.size:
        return None
    magic, size, checksum = _HEADER.unpack_from(content)
    pairs = content[_HEADER.size :]
    whole = magic == _MAGIC and size == len(pairs) and size % PAIR_BYTES == 0 and checksum == zlib.crc32(pairs)
    return pairs if whole else None


def keep(file: Path, pairs: bytes) -> None:
    """In one step, so that nobody ever finds half of it. A full disk costs the next opening some seconds, no more."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(file) as part:
            part.write_bytes(_HEADER.pack(_MAGIC, len(pairs), zlib.crc32(pairs)) + pairs)
    except OSError as error:
        log.info("The waveform was not kept: %s", error)
