"""A subtitle file from anywhere, read."""

from __future__ import annotations

from pathlib import Path

from canto_beats.media.source_file import unreadable
from canto_beats.subtitles.formats import ReadResult, format_for_path, read


def read_subtitles(source: Path) -> ReadResult:
    """Raises `CantoBeatsError` where it cannot be read, or not as subtitles."""
    try:
        data = source.read_bytes()
    except OSError as error:
        raise unreadable(source, error) from error
    # Plain text is never guessed, and a wrong ending must not keep any other file from being read.
    return read(data, "txt" if format_for_path(source) == "txt" else None)
