"""What the picture of a film is like: its size as people see it, its frame rate, and what lies beside it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from canto_beats.media.probe import opened
from canto_beats.media.source_file import check_readable, unusable
from canto_beats.subtitles.formats.ass_style import Picture


@dataclass(frozen=True, slots=True)
class Film:
    path: Path
    picture: Picture
    frame_rate: Fraction | None
    duration_ms: int
    """0 where the file does not say."""
    audio_codecs: tuple[str, ...]
    """One for each track, as ffmpeg names the codec."""
    container: str


def look_at_film(path: Path) -> Film:
    """Reads headers and one picture. Raises `CantoBeatsError` for a file without any."""
    check_readable(path)
    with opened(path) as container:
        stream = next(iter(container.streams.video), None)
        if stream is None:
            todo = "Choose a video, or export a subtitle file instead."
            raise unusable("media.no-picture", f"{path} has no picture.", todo)
        return Film(
            path=path,
            picture=_picture(container, stream),
            frame_rate=stream.average_rate or stream.guessed_rate,
            duration_ms=(container.duration or 0) // 1_000,
            audio_codecs=tuple(_codec(track) for track in container.streams.audio),
            container=container.format.name,
        )


def _picture(container: Any, stream: Any) -> Picture:
    """Telephones write films on their side, with a note which way up they go; ffmpeg turns them before it draws."""
    import av

    try:
        frame = next(container.decode(stream), None)
    except av.error.FFmpegError:
        frame = None
    width, height = stream.codec_context.width, stream.codec_context.height
    if frame is not None and frame.rotation % 180:
        width, height = height, width
    return Picture(max(width, 1), max(height, 1))


def _codec(track: Any) -> str:
    codec = track.codec_context
    return str(codec.codec.canonical_name) if codec else "unknown"
