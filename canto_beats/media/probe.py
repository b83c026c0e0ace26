"""What is in a media file: how long it is, and which sound tracks it has. Reads headers only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.media.source_file import as_url, check_readable, unreadable, unusable


@dataclass(frozen=True, slots=True)
class AudioTrack:
    index: int
    """Counted from 0 among the audio tracks."""
    codec: str
    channels: int
    sample_rate: int
    language: str | None
    title: str | None
    default: bool
    end_ms: int | None
    """Where it ends in the file's time, if the container says so."""

    def __str__(self) -> str:
        named = ", ".join(part for part in (self.language, self.title, self.codec) if part)
        return f"{self.index} ({named})"


@dataclass(frozen=True, slots=True)
class MediaInfo:
    duration_ms: int | None
    audio_tracks: tuple[AudioTrack, ...]
    """At least one."""
    has_video: bool
    container: str

    def choose_track(self, wanted: int | None) -> AudioTrack:
        """The one wanted; else the one the file marks as default; else the first."""
        if wanted is None:
            return next((track for track in self.audio_tracks if track.default), self.audio_tracks[0])
        if 0 <= wanted < len(self.audio_tracks):
            return self.audio_tracks[wanted]
        what = f"There is no audio track {wanted}."
        todo = f"The file has: {', '.join(str(track) for track in self.audio_tracks)}."
        raise CantoBeatsError(Problem(ProblemKind.USAGE, "media.no-such-track", what, todo))


def probe(path: Path) -> MediaInfo:
    """Raises `CantoBeatsError` for everything without sound that can be decoded."""
    check_readable(path)
    with opened(path) as container:
        start_us = container.start_time or 0
        tracks = tuple(_track(index, stream, start_us) for index, stream in enumerate(container.streams.audio))
        has_video = any(not _is_cover(stream) for stream in container.streams.video)
        info = MediaInfo(
            duration_ms=None if container.duration is None else container.duration // 1000,
            audio_tracks=tracks,
            has_video=has_video,
            container=container.format.name,
        )
    if tracks:
        return info
    raise _without_sound(path, has_video=has_video)


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """The file as PyAV has it; raises `CantoBeatsError` for what is none."""
    import av

    try:
        # A playlist under a film's name must not make us fetch anything; a title in Big5 must not make us fail.
        container = av.open(as_url(path), options={"protocol_whitelist": "file"}, metadata_errors="replace")
    except av.error.FFmpegError as error:
        if isinstance(error, PermissionError | FileNotFoundError):
            raise unreadable(path, error) from error
        raise _without_sound(path, has_video=False, detail=str(error)) from error
    with container:
        yield container


def _track(index: int, stream: Any, start_us: int) -> AudioTrack:
    codec = stream.codec_context
    end_ms = None
    if stream.duration and stream.time_base:
        end = ((stream.start_time or 0) + stream.duration) * stream.time_base
        end_ms = round(end * 1000) - start_us // 1000
    return AudioTrack(
        index=index,
        codec=codec.name if codec else "unknown",
        channels=codec.channels if codec else 0,
        sample_rate=(codec.sample_rate or 0) if codec else 0,
        language=_known(stream.metadata.get("language")),
        title=stream.metadata.get("title") or None,
        default=bool(stream.disposition & type(stream.disposition).default),
        end_ms=end_ms,
    )


def _is_cover(stream: Any) -> bool:
    return bool(stream.disposition & type(stream.disposition).attached_pic)


def _known(language: str | None) -> str | None:
    return None if language in (None, "", "und") else language


def _without_sound(path: Path, *, has_video: bool, detail: str = "") -> CantoBeatsError:
    if _is_mp4_without_index(path):
        what = f"{path} was cut short: the index, which comes last in an mp4, is not whole."
        return unusable("media.cut-short", what, "Copy or download the file again.", detail)
    if has_video:
        return unusable("media.no-audio", f"{path} has no sound.", "Choose a file with an audio track.")
    what = f"{path} is not a video or audio file, whatever its name says."
    return unusable("media.not-media", what, "Choose a video or audio file.", detail)


def _is_mp4_without_index(path: Path) -> bool:
    """Walks the file's outermost boxes: `ftyp` at the start, and no whole `moov`."""
    try:
        end, at, expected = path.stat().st_size, 0, b"ftyp"
        with path.open("rb") as file:
            while len(head := file.read(16)) >= 8:
                size, name = int.from_bytes(head[:4], "big"), head[4:8]
                if expected not in (name, b""):
                    return False
                if size == 1:  # the true size follows
                    size = int.from_bytes(head[8:], "big")
                if name == b"moov":
                    return at + size > end
                if size < 8:  # to the end of the file, or nonsense
                    return True
                at, expected = at + size, b""
                file.seek(at)
    except OSError:
        return False
    return at > 0
