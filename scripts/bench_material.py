"""What the benchmarks work on, made once and kept in `.bench/`: a film with synthetic talk, and models of true shape.

The models have the size of published ones and random weights, written so that they say exactly `TEXT_TOKENS` tokens
for every window they are given: every contestant does the same decoding work, and nothing is said about recognition.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from environment import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = PROJECT / ".bench"
TEXT_TOKENS = 60

sys.path.insert(0, str(PROJECT))  # the tests' speech and models are used here as well


SCENE_MS, BETWEEN_MS = 40_000, 15_000
"""Somebody talks, with pauses of a second or so; then there is music. About six tenths of a film are speech."""


def film(minutes: float) -> Path:
    """An mp4 with a small picture and a sound track of scenes with dialogue and music between them."""
    path = FOLDER / f"scenes-{minutes:g}-min.mp4"
    if not path.exists():
        _make_film(path, minutes)
    return path


def model(size: str) -> Path:
    """A folder as a model hub has it: float32 safetensors."""
    from tests.models.tiny_whisper import TinyWhisper

    path = FOLDER / f"{size}-{TEXT_TOKENS}-tokens"
    if not path.exists():
        unfinished = path.with_name(path.name + ".part")
        shutil.rmtree(unfinished, ignore_errors=True)
        TinyWhisper.with_true_shape(size, text_tokens=TEXT_TOKENS).build(unfinished)
        unfinished.rename(path)
    return path


def _make_film(path: Path, minutes: float) -> None:
    import imageio_ffmpeg

    from tests.speech import write_wav

    path.parent.mkdir(exist_ok=True)
    wav = write_wav(path.with_suffix(".wav"), _scenes(minutes))
    unfinished = path.with_suffix(".part.mp4")
    subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i",
         "color=size=160x90:rate=5", "-i", str(wav), "-shortest", "-c:v", "libx264", "-preset", "ultrafast",
         "-c:a", "aac", "-b:a", "96k", str(unfinished)],
        check=True,
    )  # fmt: skip
    wav.unlink()
    unfinished.rename(path)


def _scenes(minutes: float) -> bytes:
    from tests.speech import BYTES_PER_MS, long_dialogue, music

    talk, spoken = long_dialogue(minutes)
    between = music(BETWEEN_MS)
    film, scene_start = bytearray(), 0
    for line in spoken:
        if line.end_ms - scene_start >= SCENE_MS or line is spoken[-1]:
            film += talk[scene_start * BYTES_PER_MS : line.end_ms * BYTES_PER_MS] + between
            scene_start = line.end_ms
    return bytes(film[: int(minutes * 60_000) * BYTES_PER_MS])
