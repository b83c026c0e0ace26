"""Two pictures to show to image models, drawn here: as PNG files, without a library."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

_SIDE = 224
_WHITE, _RED, _BLUE = (255, 255, 255), (220, 30, 40), (30, 60, 200)
Colour = tuple[int, int, int]


def drawn_disc() -> bytes:
    """Red, on white."""
    middle, radius = _SIDE // 2, _SIDE // 3
    return _png(lambda x, y: _RED if (x - middle) ** 2 + (y - middle) ** 2 < radius**2 else _WHITE)


def drawn_square() -> bytes:
    """Blue, on white."""
    first, last = _SIDE // 4, 3 * _SIDE // 4
    return _png(lambda x, y: _BLUE if first <= x < last and first <= y < last else _WHITE)


def _png(colour_at: Callable[[int, int], Colour]) -> bytes:
    rows = (bytes(value for x in range(_SIDE) for value in colour_at(x, y)) for y in range(_SIDE))
    pixels = b"".join(b"\0" + row for row in rows)  # each row begins with the number of its filter: none
    header = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
