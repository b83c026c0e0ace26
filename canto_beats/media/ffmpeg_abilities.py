"""Which ffmpeg can draw subtitles and write video: some are built without what that takes."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

from canto_beats.media.ffmpeg_binary import running_ffmpegs, window_flags
from canto_beats.media.source_file import unusable

# The best first, with what makes its result look like the original.
_ENCODERS: dict[str, dict[str, str | int]] = {
    "libx264": {"preset": "medium", "crf": 18},
    "h264_videotoolbox": {"q:v": 65},
    "libopenh264": {"b:v": "8M"},
}
_SECONDS_TO_ANSWER = 20


def find_drawing_ffmpeg() -> tuple[Path, dict[str, str | int]]:
    """One that draws ASS, and the options of the best H.264 encoder that any of them has."""
    programs = [program for program in running_ffmpegs() if "ass" in _abilities(program, "-filters")]
    for encoder, options in _ENCODERS.items():
        for program in programs:
            if encoder in _abilities(program, "-encoders"):
                return program, {"c:v": encoder, **options}
    what = "The ffmpeg that is installed here cannot draw subtitles into a picture."
    todo = "Install a full build of ffmpeg, or add the subtitles as a track instead."
    raise unusable("media.ffmpeg-cannot-draw", what, todo)


@cache
def _abilities(program: Path, question: str) -> frozenset[str]:
    """The second word of each line of the list it gives."""
    done = subprocess.run(
        [program, "-hide_banner", question],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=_SECONDS_TO_ANSWER,
        creationflags=window_flags(),
    )
    lines = done.stdout.decode(errors="replace").splitlines()
    return frozenset(words[1] for words in map(str.split, lines) if len(words) > 1)
