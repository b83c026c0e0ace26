"""Readings that a format draws smaller beside the text, where it can: ruby in WebVTT, a small line above in ASS."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

Ruby = Callable[[str], Sequence[tuple[str, str | None]]]
"""From a line to its pieces, each with what is read for it or nothing. Joined, the pieces are the line."""


_STANDS_FOR_ITSELF = re.compile(r"[^\W_]+(?:['’.,:%&+/\-]*[^\W_]+)*[%％]?")
"""A Latin word or a number, with what belongs to it; marks are not read."""


def readings_of(line: str, ruby: Ruby) -> str:
    """The small line: what is read for each piece, and what stands for itself."""
    return " ".join(_spoken(line, ruby))


def _spoken(line: str, ruby: Ruby) -> Iterator[str]:
    for piece, reading in ruby(line):
        if reading is not None:
            yield reading
        else:
            yield from _STANDS_FOR_ITSELF.findall(piece)
