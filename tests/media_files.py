"""Real containers for the tests, made by the same ffmpeg that the program finds."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from canto_beats.media.ffmpeg_binary import FFMPEG_VARIABLE, find_ffmpeg

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


@dataclass(frozen=True, slots=True)
class Sound:
    """A tone. `late_s` puts it so much later than the picture."""

    seconds: float = 3.0
    hertz: int = 440
    late_s: float = 0.0
    language: str = ""
    title: str = ""
    default: bool = False


def make_film(path: Path, *sounds: Sound, seconds: float = 3.0, more: tuple[str, ...] = ()) -> Path:
    """A picture and as many audio tracks as there are sounds; the container follows from the name."""
    inputs = ["-f", "lavfi", "-i", f"testsrc=size=64x64:rate=10:duration={seconds}"]
    maps = ["-map", "0:v"]
    for index, sound in enumerate(sounds):
        inputs += ["-itsoffset", str(sound.late_s), "-f", "lavfi", "-i", _tone(sound)]
        maps += ["-map", f"{index + 1}:a", f"-disposition:a:{index}", "default" if sound.default else "0"]
        maps += [f"-metadata:s:a:{index}", f"language={sound.language or 'und'}"]
        maps += [f"-metadata:s:a:{index}", f"title={sound.title}"]
    return _make(path, [*inputs, *maps, "-c:v", "mpeg4", *more])


def make_recording(path: Path, sound: Sound | None = None, *more: str) -> Path:
    """Sound alone: `.mp3`, `.wav`, `.flac`, `.m4a` ..."""
    return _make(path, ["-f", "lavfi", "-i", _tone(sound or Sound()), *more])


def film_of(path: Path, wav: Path, *tones: Sound) -> Path:
    """A film whose sound is a recording made elsewhere, such as synthetic speech. Tones are tracks in front of it."""
    inputs = ["-f", "lavfi", "-i", "color=size=64x64:rate=5"]
    for tone in tones:
        inputs += ["-f", "lavfi", "-i", _tone(tone)]
    maps = [part for index in range(len(tones) + 1) for part in ("-map", f"{index + 1}:a")]
    return _make(path, [*inputs, "-i", f"file:{wav}", "-map", "0:v", *maps, "-shortest", "-c:v", "mpeg4"])


def recording_of(path: Path, wav: Path) -> Path:
    """The same sound in another container."""
    return _make(path, ["-i", f"file:{wav}"])


def cut_short(path: Path, fraction: float) -> Path:
    """The file's first part, as an interrupted copy leaves it."""
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * fraction)])
    return path


def stand_in_for_ffmpeg(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """An ffmpeg that does as it is told, once it has been asked for its version."""
    program = folder / "ffmpeg"
    program.write_text(f'#!/bin/sh\n[ "$1" = -version ] && exit 0\n{body}\n')
    program.chmod(0o755)
    monkeypatch.setenv(FFMPEG_VARIABLE, str(program))


def _tone(sound: Sound) -> str:
    return f"sine=frequency={sound.hertz}:duration={sound.seconds}:sample_rate=44100"


def _make(path: Path, arguments: list[str]) -> Path:
    command = [_ffmpeg(), "-nostdin", "-v", "error", "-y", *arguments, f"file:{path.absolute()}"]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return path


@cache
def _ffmpeg() -> str:
    return str(find_ffmpeg())
