"""Frames through pipes: whole messages in, whole messages out, and an end that is always noticed."""

from __future__ import annotations

import os
import select
import sys
import threading
from typing import IO

from canto_beats.engines.process.protocol import GREETING, HEADER_SIZE, CutShortError, body_size

_CHUNK = 256 * 1024
_LOOK_ROUND_MS = 500
_MOST_NOISE = 64 * 1024


class Inlet:
    """The reading end of a pipe.

    A pipe only ends when every process that holds its other end is gone, and a stray grandchild may hold it for ever.
    So reading can be abandoned from another thread: what is already in the pipe is still read, then it has ended.
    """

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._abandoned = threading.Event()
        if sys.platform != "win32":
            self._poll = select.poll()
            self._poll.register(pipe, select.POLLIN)

    def abandon(self) -> None:
        self._abandoned.set()

    def read(self, size: int = _CHUNK) -> bytes:
        """At most `size` bytes, as soon as there are any; nothing once the pipe has ended."""
        # Windows cannot poll a pipe, and has no strays: its Job object takes every descendant along.
        if sys.platform != "win32":
            while not self._poll.poll(0 if self._abandoned.is_set() else _LOOK_ROUND_MS):
                if self._abandoned.is_set():
                    return b""
        try:
            return os.read(self._pipe.fileno(), min(size, _CHUNK))
        except OSError:
            return b""  # how Windows says that the other end is gone

    def close(self) -> None:
        self._pipe.close()


def skip_to_greeting(inlet: Inlet) -> tuple[bytes, bool]:
    """Read up to and including the child's greeting; returns what came before it, and whether it came at all."""
    seen = bytearray()
    while not seen.endswith(GREETING):
        byte = inlet.read(1)
        if not byte or len(seen) > _MOST_NOISE:
            return bytes(seen), False
        seen += byte
    return bytes(seen[: -len(GREETING)]), True


def read_body(inlet: Inlet) -> bytes | None:
    """The next frame's message; None when the other side has hung up between two frames."""
    header = _read_exactly(inlet, HEADER_SIZE)
    if not header:
        return None
    if len(header) < HEADER_SIZE:
        raise CutShortError("The pipe ended within a frame's length.")
    size = body_size(header)
    body = _read_exactly(inlet, size)
    if len(body) < size:
        raise CutShortError(f"The pipe ended {len(body)} bytes into a frame of {size}.")
    return body


def _read_exactly(inlet: Inlet, size: int) -> bytes:
    """So many bytes, or fewer if the pipe ends first. Grows as bytes come, so a wrong length costs no memory."""
    first = inlet.read(size)
    if len(first) in (0, size):
        return first
    pieces = bytearray(first)
    while len(pieces) < size and (piece := inlet.read(size - len(pieces))):
        pieces += piece
    return bytes(pieces)


def write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
