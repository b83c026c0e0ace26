"""The system's own libraries that Qt needs and pip cannot bring: looked for, and installed where that may be done.

Only the window needs them. Where they are missing and cannot be installed, everything else works, and a sentence says
what to do. Standard library only, because it runs before anything is installed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

_DEBIAN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libpulse.so.0": "libpulse0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Each with the package it is in on Debian and Ubuntu."""
_SECONDS = 300


def missing() -> list[str]:
    return [name for name in _DEBIAN if not _is_here(name)] if sys.platform.startswith("linux") else []


def installed() -> bool:
    """Whether all are here, after installing those that were not where we may."""
    if not (lacking := missing()):
        return True
    packages = " ".join(_DEBIAN[name] for name in lacking)
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0 and _installs(apt, packages.split()) and not missing():
        return True
    print(
        f"The window needs libraries of the system that are not here ({', '.join(lacking)}): "
        f"install them, on Debian and Ubuntu with `sudo apt install {packages}`. The command line works without.",
        file=sys.stderr,
        flush=True,
    )
    return False


def _is_here(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _installs(apt: str, packages: list[str]) -> bool:
    """The lists of packages may be older than the packages, or not there at all."""
    print("Installing the system's libraries that the window needs ...", file=sys.stderr, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        command = [apt, "--quiet", "--quiet", *arguments]
        try:
            done = subprocess.run(
                command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
    return done.returncode == 0
