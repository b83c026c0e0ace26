"""What a person opens, told apart by its name: recordings and subtitles, and which of them belong together."""

from __future__ import annotations

import re
from pathlib import Path

from canto_beats.subtitles.formats import FORMATS, format_for_path

RECORDING_ENDINGS = (
    *(".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".flv", ".wmv", ".ts", ".mts", ".m2ts", ".mpg", ".mpeg"),
    *(".3gp", ".ogv", ".mp3", ".m4a", ".aac", ".wav", ".flac", ".ogg", ".opus", ".wma", ".aiff"),
)
"""Videos first: beside subtitles that have both, the video is what belongs to them."""
SUBTITLE_ENDINGS = tuple(ending for one in FORMATS.values() for ending in one.suffixes)
_ALSO_OTHER_THINGS = frozenset({".txt", ".json"})
_SAID_IN_A_NAME = re.compile(r"\.[A-Za-z][A-Za-z_-]{1,15}\Z")
"""Language, register or what was done to it: film.yue.srt, film.zh-Hant-HK.srt, film.fixed.srt."""
_MOST_SAID = 2


def is_recording(path: Path) -> bool:
    return path.suffix.lower() in RECORDING_ENDINGS


def is_subtitles(path: Path) -> bool:
    """Called so. Whether it can be read is found out by reading it."""
    return format_for_path(path) is not None


def is_surely_subtitles(path: Path) -> bool:
    """So that it may be taken out of a folder unasked, where notes and settings lie as well."""
    return is_subtitles(path) and path.suffix.lower() not in _ALSO_OTHER_THINGS


def recording_beside(subtitles: Path) -> Path | None:
    """As players find subtitles for a film: the same name in the same folder."""
    try:
        there = sorted(each for each in subtitles.parent.iterdir() if is_recording(each) and each.is_file())
    except OSError:
        return None
    by_preference = sorted(there, key=lambda each: RECORDING_ENDINGS.index(each.suffix.lower()))
    stem = subtitles.stem
    for _ in range(_MOST_SAID + 1):
        if found := next((each for each in by_preference if each.stem == stem), None):
            return found
        stem = _SAID_IN_A_NAME.sub("", stem)
    return None
