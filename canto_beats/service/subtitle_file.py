"""A subtitle file from anywhere, read."""

from __future__ import annotations

from math import ceil
from pathlib import Path

from canto_beats.media.source_file import check_readable, unreadable, unusable
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.formats import FORMATS, ReadResult, format_for_path, read
from canto_beats.subtitles.formats.txt import Txt
from canto_beats.subtitles.problems import ViewingLimits

_LARGEST_BYTES = 64 * 1024 * 1024
"""Of subtitles this would be weeks; it is a film whose name was taken by mistake."""
_FRAMES_UNKNOWN_MS = 17
"""A file does not say how long its frames are: the two of the smallest gap take 83 ms, or 67 of shorter ones."""


def read_subtitles(source: Path) -> ReadResult:
    """Raises `CantoBeatsError` where it cannot be read, or not as subtitles."""
    try:
        data = source.read_bytes()
    except OSError as error:
        raise unreadable(source, error) from error
    # Plain text is never guessed, and a wrong ending must not keep any other file from being read.
    return read(data, "txt" if format_for_path(source) == "txt" else None)


def check_is_subtitles(source: Path) -> None:
    """Raises `CantoBeatsError` for what nobody should read into memory to find out what it is."""
    if source.is_dir():
        raise unusable("check.folder", f"{source} is a folder.", "Name the subtitle files inside it.")
    check_readable(source)
    try:
        size = source.stat().st_size
    except OSError as error:
        raise unreadable(source, error) from error
    if size > _LARGEST_BYTES:
        what = f"{source.name} is too large to be subtitles."
        raise unusable("check.too-large", what, "Choose a subtitle file.", f"{size} bytes")


def read_some_subtitles(source: Path) -> ReadResult:
    """The same; raises for a file without any as well."""
    check_is_subtitles(source)
    found = read_subtitles(source)
    if not found.cues:
        raise unusable("check.no-cues", f"There are no subtitles in {source.name}.", "Choose another file.")
    return found


def limits_of(format_name: str, rules: CueRules) -> ViewingLimits:
    """What the cues of such a file are measured by, wherever that is done."""
    tolerance = max(_FRAMES_UNKNOWN_MS, ceil(FORMATS[format_name].resolution_ms))
    return ViewingLimits(rules, tolerance, has_times=format_name != Txt.name)
