"""What a person drops or chooses, as recordings: files as they are, folders for what lies in them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

_RECORDINGS = frozenset(
    {
        *(".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".flv", ".wmv", ".ts", ".mts", ".m2ts", ".mpg", ".mpeg"),
        *(".3gp", ".ogv", ".mp3", ".m4a", ".aac", ".wav", ".flac", ".ogg", ".opus", ".wma", ".aiff"),
    }
)
"""Of folders only what is called like one; a file that is chosen by itself may be called anything."""


def recordings_in(chosen: Iterable[Path]) -> list[Path]:
    found: dict[Path, None] = {}
    for path in chosen:
        if not path.is_dir():
            found[path] = None
            continue
        with contextlib.suppress(OSError):
            inside = sorted(each for each in path.rglob("*") if each.suffix.lower() in _RECORDINGS and each.is_file())
            found |= dict.fromkeys(inside)
    return list(found)
