"""Runs canto-beats from a fresh clone: makes the environment if it is not there yet, then hands over to the program.

python3 scripts/start.py                       a demonstration: subtitles for the clip that comes along,
                                               in a window where there is a display
python3 scripts/start.py transcribe film.mp4   as `canto-beats transcribe film.mp4`
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import NoReturn

import demonstration
import environment
import system_libraries


def main(arguments: list[str]) -> int:
    # -P: a film's folder may hold a file named like one of Python's own modules.
    program = [environment.prepared().python, "-P", "-m", "canto_beats"]
    if arguments:
        _become([*program, *arguments])
    if has_display() and system_libraries.installed():
        return demonstration.show_in_a_window(program)
    return demonstration.show(program)


def has_display() -> bool:
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _become(command: list[str]) -> NoReturn:
    """Go on as the program, so that signals and the exit code are its own."""
    if sys.platform == "win32":
        # Replacing a process would give the console back at once there, so wait; Ctrl-C reaches the program as well.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.exit(subprocess.call(command))
    else:
        os.execv(command[0], command)  # noqa: S606 - a list of arguments, no shell


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(environment.INTERRUPTED)
