"""What a person drops or chooses, as files to open: those that are named as they are, folders for what lies in them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

from canto_beats.service.file_kinds import is_recording, is_surely_subtitles


def files_in(chosen: Iterable[Path]) -> list[Path]:
    """Of folders only what is called like a recording or subtitles; a file by itself may be called anything."""
    found: dict[Path, None] = {}
    for path in chosen:
        if not path.is_dir():
            found[path] = None
            continue
        with contextlib.suppress(OSError):
            inside = (each for each in path.rglob("*") if is_recording(each) or is_surely_subtitles(each))
            found |= dict.fromkeys(sorted(each for each in inside if each.is_file()))
    return list(found)
