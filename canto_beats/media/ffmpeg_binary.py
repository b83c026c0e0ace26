"""Which ffmpeg is used: the one a person names, one on the path, or the one that comes along."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from canto_beats.media.source_file import unusable

log = logging.getLogger(__name__)

FFMPEG_VARIABLE = "CANTO_BEATS_FFMPEG"
_SECONDS_TO_ANSWER = 20


def find_ffmpeg() -> Path:
    """The first one that runs."""
    return next(running_ffmpegs())


def running_ffmpegs() -> Iterator[Path]:
    """At least one. One that does not run is told in the log, and the next is tried."""
    failures: list[str] = []
    some = False
    for place, program in _candidates():
        try:
            _answer(program)
        except (OSError, subprocess.SubprocessError) as error:
            failures.append(f"{place}: {program}: {error}")
            log.warning("The ffmpeg %s (%s) does not run: %s", program, place, error)
        else:
            some = True
            yield Path(program)
    if some:
        return
    what = "No ffmpeg that runs was found here, so no film can be read."
    todo = f"Install ffmpeg, or name one in the variable {FFMPEG_VARIABLE}."
    raise unusable("media.no-ffmpeg", what, todo, "\n".join(failures))


def window_flags() -> int:
    """A child of its own group, and no console window flashing up."""
    if sys.platform == "win32":
        return subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return 0


def _candidates() -> Iterator[tuple[str, str]]:
    if named := os.environ.get(FFMPEG_VARIABLE):
        yield FFMPEG_VARIABLE, str(Path(named).expanduser().absolute())
    if on_path := shutil.which("ffmpeg"):
        yield "on the path", on_path
    if bundled := _bundled():
        yield "imageio-ffmpeg", bundled


def _bundled() -> str | None:
    try:
        from imageio_ffmpeg import get_ffmpeg_exe

        return str(get_ffmpeg_exe())
    except (ImportError, RuntimeError):  # the second: it has no binary for this platform
        return None


@cache
def _answer(program: str) -> str:
    """What it says of itself. Only success is remembered, so that an ffmpeg repaired meanwhile is found."""
    done = subprocess.run(
        [program, "-version"],
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=_SECONDS_TO_ANSWER,
        creationflags=window_flags(),
    )
    return done.stdout.decode(errors="replace").partition("\n")[0]
