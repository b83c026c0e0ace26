"""Runs a program for as long as whoever wants its result is there.

When the program that wanted a film is killed, ffmpeg goes on making it, for hours. So a process of this module stands
between the two. Its own input ends however its parent ends; then it ends the program and removes what nobody will ever
use: a file that is half written, and the folder that the program ran in.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path


def kept(command: Sequence[str], unfinished: Path, folder: Path) -> list[str]:
    """The command that runs `command` so. Its input must be a pipe that its parent holds open."""
    if getattr(sys, "frozen", False):
        from canto_beats.media import KEEPER_OPTION

        this = [KEEPER_OPTION]
    else:
        this = ["-I", __file__]  # by its path: it needs nothing of this package, which need not be installed
    return [sys.executable, *this, str(unfinished), str(folder), *command]


def main(arguments: Sequence[str]) -> int:
    unfinished, folder, *command = arguments
    program, alone = subprocess.Popen(command, stdin=subprocess.DEVNULL), threading.Event()

    def watch() -> None:
        while os.read(0, 4096):  # not sys.stdin, whose lock would be held to the end
            pass
        alone.set()
        program.kill()

    threading.Thread(target=watch, daemon=True).start()
    code = program.wait()
    if alone.is_set():
        with contextlib.suppress(OSError):
            Path(unfinished).unlink(missing_ok=True)
        os.chdir(Path(unfinished).parent)  # on Windows nobody may stand in a folder that is removed
        shutil.rmtree(folder, ignore_errors=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
