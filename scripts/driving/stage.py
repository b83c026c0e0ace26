"""Where the window is driven: a display, a window manager and a message bus of its own, and the program on them.

All of it is ended by process id, the last first, however the drive ended.
"""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

from canto_beats.settings import HOME_VARIABLE
from scripts import system_libraries

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

NEEDED = ("Xvfb", "xdotool", "dbus-daemon", "dbus-send")
WINDOW_MANAGER = "openbox"
CAMERA = "import"
"""ImageMagick's. Wanted for pictures only."""
_SCREEN = ("-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset")
"""The window is 1360 × 800 at its first start, and its manager puts a bar above it."""
_SECONDS_TO_START = 30.0
_SECONDS_TO_END = 10.0


class DriveError(Exception):
    """Something was not as a person would have expected it; the text says what."""


def missing() -> list[str]:
    """Tools, and the libraries of the system without which Qt opens no window on the display."""
    return [*(name for name in NEEDED if shutil.which(name) is None), *system_libraries.missing()]


class Stage:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.surroundings: dict[str, str] = {}
        """The environment of everything on this stage."""
        self._started: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        try:
            self._set_up()
        except BaseException:
            self._clear()
            raise
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._clear()

    @property
    def bus(self) -> str:
        return self.surroundings["AT_SPI_BUS_ADDRESS"]

    def start_program(self, *arguments: str) -> subprocess.Popen[bytes]:
        return self._start("program", [sys.executable, "-m", "canto_beats", *arguments])

    def said_by_program(self) -> str:
        return (self.folder / "program.log").read_text(encoding="utf-8", errors="replace")

    def end(self, process: subprocess.Popen[bytes]) -> None:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(_SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def photograph(self, picture: Path) -> None:
        command = [CAMERA, "-display", self.surroundings["DISPLAY"], "-window", "root", str(picture)]
        subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS_TO_START)

    def _set_up(self) -> None:
        self.home.mkdir(parents=True)
        unwanted = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "LANGUAGE")
        self.surroundings = {name: value for name, value in os.environ.items() if name not in unwanted} | {
            HOME_VARIABLE: str(self.home),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "QT_XCB_GL_INTEGRATION": "none",  # as quick as possible without a graphics card
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",  # or there were nothing to be read on the bus
        }
        self.surroundings["DISPLAY"] = f":{self._answer_of('Xvfb', *_SCREEN)}"
        bus = self._answer_of("dbus-daemon", "--session", "--nofork", "--nopidfile")
        self.surroundings |= {"DBUS_SESSION_BUS_ADDRESS": bus, "AT_SPI_BUS_ADDRESS": bus}
        if shutil.which(WINDOW_MANAGER):
            self._start("manager", [WINDOW_MANAGER, "--sm-disable"])

    def _answer_of(self, name: str, *arguments: str) -> str:
        """What a server says as soon as it can be reached: its display's number, its address."""
        reading, writing = os.pipe()
        option = "-displayfd" if name == "Xvfb" else "--print-address"
        asked = [option, str(writing)] if name == "Xvfb" else [f"{option}={writing}"]
        try:
            self._start(name, [name, *arguments, *asked], keep_open=(writing,))
            os.close(writing)
            answer = b""
            while not answer.endswith(b"\n"):  # whoever hangs up earlier ends it
                if not select.select([reading], [], [], _SECONDS_TO_START)[0]:
                    raise DriveError(f"{name} did not start within {_SECONDS_TO_START:.0f} s.")
                if not (told := os.read(reading, 4096)):
                    raise DriveError(f"{name} ended at once; {self.folder / name}.log says why.")
                answer += told
        finally:
            os.close(reading)
        return answer.decode().strip()

    def _start(self, name: str, command: Sequence[str], keep_open: Sequence[int] = ()) -> subprocess.Popen[bytes]:
        with (self.folder / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                env=self.surroundings,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=keep_open,
                start_new_session=True,  # Ctrl+C is for the driver, which then ends them in their order
            )
        self._started.append(process)
        return process

    def _clear(self) -> None:
        for process in reversed(self._started):
            self.end(process)
        self._started.clear()
