"""A file's sound as 16 kHz mono samples, decoded by an ffmpeg of our own while it is read.

ffmpeg stops writing when nobody reads, so memory does not depend on length; and it dies with us, because then it
writes to a pipe that nobody holds.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.media.ffmpeg_binary import find_ffmpeg
from canto_beats.media.ffmpeg_process import FfmpegProcess
from canto_beats.media.probe import probe
from canto_beats.media.source_file import as_url, unusable

log = logging.getLogger(__name__)

SAMPLE_RATE = 16_000
BYTES_PER_MS = SAMPLE_RATE * 2 // 1000
BLOCK_BYTES = 312 * 512 * 2
"""Just under 10 s: the most whole frames of 512 samples, which is what voice activity counts in."""
_SHORTFALL_MS = 2_000
"""Containers round, and codecs drop a little at the end; a file cut short lacks more."""


class FfmpegDied(CantoBeatsError):  # noqa: N818 - says what happened, as `EngineDied` does
    """Killed or crashed; worth another try, unlike what is wrong with a file."""


class AudioStream:
    """A context manager to iterate once: blocks of exactly `BLOCK_BYTES`, the last one shorter.

    Sound that begins later than the picture is preceded by silence, so that times are those of the film.
    """

    def __init__(self, path: Path, track: int = 0) -> None:
        self._path, self._track = path, track
        self._process: FfmpegProcess | None = None
        self._bytes = 0
        self.warning: str | None = None
        """After the last block: why there was less sound than the file promises, as a sentence."""

    def __enter__(self) -> Self:
        self._process = FfmpegProcess(_command(find_ffmpeg(), self._path, self._track))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._running.stop()
        self._running.close()

    def stop(self) -> None:
        """End it, from any thread: ffmpeg is killed, and whoever waits for a block gets no more."""
        self._running.stop()

    def __iter__(self) -> Iterator[bytes]:
        process = self._running
        while block := process.read(BLOCK_BYTES):
            if process.stopped:
                return
            self._bytes += len(block)
            yield block
        exit_code = process.wait()
        if not process.stopped:
            self._judge(exit_code, process.complaints())

    @property
    def _running(self) -> FfmpegProcess:
        if self._process is None:
            raise RuntimeError("use it in a `with` statement")
        return self._process

    def _judge(self, exit_code: int, complaints: str) -> None:
        """ffmpeg also exits with 0 on a file cut short, and complains about much that does no harm."""
        if complaints:
            log.info("ffmpeg on %s, exit code %d:\n%s", self._path, exit_code, complaints)
        if _was_killed(exit_code):
            # What was decoded so far must not pass for the whole.
            what = f"ffmpeg was ended by the system or crashed while it read {self._path}."
            todo = "Run the same command again."
            raise FfmpegDied(Problem(ProblemKind.ENGINE_FAILED, "media.ffmpeg-died", what, todo, complaints))
        if exit_code and not self._bytes:
            probe(self._path).choose_track(self._track)  # raises if that is why
            todo = "Try another audio track with --audio-track, or convert the file first."
            raise unusable("media.undecodable", f"The sound of {self._path} cannot be decoded.", todo, complaints)
        if exit_code or (complaints and self._is_short()):
            at = _clock(self._bytes // BYTES_PER_MS)
            self.warning = f"The file is damaged at about {at}; the part before it was used."

    def _is_short(self) -> bool:
        info = probe(self._path)
        promised = info.choose_track(self._track).end_ms or info.duration_ms or 0
        return self._bytes // BYTES_PER_MS < promised - _SHORTFALL_MS


def _command(ffmpeg: Path, path: Path, track: int) -> list[str]:
    import ffmpeg as ffmpeg_python

    sound = ffmpeg_python.input("SOURCE", protocol_whitelist="file")[f"a:{track}"]
    # Gaps and a late beginning become silence: without it, all that follows would be too early.
    resampled = sound.output(
        "pipe:1", format="s16le", ac=1, ar=SAMPLE_RATE, af=f"aresample={SAMPLE_RATE}:async=1:first_pts=0"
    )
    quiet = resampled.global_args("-nostdin", "-hide_banner", "-loglevel", "error")
    command: list[str] = quiet.compile(cmd=str(ffmpeg))
    # ffmpeg-python takes no names that are not Unicode, such as one in Big5 on Linux; ffmpeg does.
    return [as_url(path) if argument == "SOURCE" else argument for argument in command]


def _was_killed(exit_code: int) -> bool:
    """By a signal; on Windows a crash, whose codes begin there."""
    return exit_code < 0 or exit_code >= 0xC0000000


def _clock(ms: int) -> str:
    minutes, seconds = divmod(ms // 1000, 60)
    return f"{minutes:02d}:{seconds:02d}"
