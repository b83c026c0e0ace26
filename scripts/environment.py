"""Makes the project's `.venv` and installs the project into it, once; later runs find it ready and touch no network.

Standard library only, because it runs before anything is installed. `start.py` and `test.py` share it. Everything it
says goes to the error stream, so that the output of the program it prepares for stays clean.

A stamp inside `.venv` says what is installed there. It is written last and removed first, so a stamp that fits means a
finished install. While pip works a second file stands beside it: where that one is found, pip was interrupted, and
what it left half done is not repaired but built again.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROJECT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
SETUP_FAILED = 1
"""Exit code; the program itself has no such one."""
INTERRUPTED = 130


class SetupError(Exception):
    """Says in one sentence what is wrong and what to do."""


def prepared(*extras: str) -> Environment:
    """The environment with the project installed in it, or the end of the program with one sentence."""
    try:
        check_python(sys.version_info[:3])
        environment = Environment(PROJECT)
        environment.prepare(*extras)
    except SetupError as error:
        _say(str(error))
        sys.exit(SETUP_FAILED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    return environment


def check_python(version: tuple[int, ...]) -> None:
    if version < OLDEST_PYTHON:
        wanted, here = (".".join(map(str, numbers)) for numbers in (OLDEST_PYTHON, version))
        raise SetupError(
            f"canto-beats needs Python {wanted} or newer and this is {here} ({sys.executable}): "
            f"run the script with a newer one, such as `python{wanted} {sys.argv[0]}`."
        )


class Environment:
    def __init__(self, project: Path) -> None:
        self._project = project
        self._folder = project / ".venv"
        self._stamp = self._folder / "canto-beats-installed.json"
        self._under_way = self._folder / "canto-beats-installing"

    @property
    def python(self) -> str:
        return self.program("python")

    def program(self, name: str) -> str:
        folder, ending = ("Scripts", ".exe") if sys.platform == "win32" else ("bin", "")
        return str(self._folder / folder / f"{name}{ending}")

    def prepare(self, *extras: str) -> None:
        """Have the project installed with at least these extras."""
        if self._ready(extras):
            return
        try:
            with self._lock() as lock:
                if self._ready(extras):  # somebody else did it while we waited
                    return
                if not self._usable():
                    self._build(lock)
                self._install(sorted({*extras, *self._read_stamp().get("extras", [])}), lock)
        except PermissionError as error:
            raise SetupError(
                f"{error.filename} cannot be written: make {self._project} yours, or run this as its owner."
            ) from error

    def _ready(self, extras: tuple[str, ...]) -> bool:
        stamp = self._read_stamp()
        if stamp.get("project") != self._digest() or not set(extras) <= set(stamp.get("extras", [])):
            return False
        found = self._answers("import canto_beats; print(canto_beats.__path__[0])")
        return len(found) == 2 and Path(found[1]) == self._project / "canto_beats"

    def _usable(self) -> bool:
        """Whether pip can go on in what is there: finished, still where it was made, and of this Python."""
        if self._under_way.exists() or self._read_stamp().get("folder", str(self._folder)) != str(self._folder):
            return False
        return bool(self._answers("import pip"))

    def _answers(self, code: str) -> list[str]:
        """The lines that the environment's Python prints; none if it is broken or of another version than ours."""
        command = [self.python, "-I", "-X", "utf8", "-c", f"import sys; print(*sys.version_info[:2]); {code}"]
        try:
            done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=True)
        except (OSError, subprocess.SubprocessError):
            return []
        lines = done.stdout.splitlines()
        return lines if lines[:1] == [_version()] else []

    def _build(self, lock: IO[str]) -> None:
        if importlib.util.find_spec("ensurepip") is None:
            raise SetupError(
                "This Python cannot make virtual environments: install that part of it "
                "(on Debian and Ubuntu `apt install python3-venv`), then run this again."
            )
        _say(f"Making {self._folder} ...")
        if _run([sys.executable, "-m", "venv", "--clear", str(self._folder)], self._project, lock):
            raise SetupError(
                f"{self._folder} could not be made (the reason is above): free some disk space or repair this Python, "
                "then run this again."
            )

    def _install(self, extras: Sequence[str], lock: IO[str]) -> None:
        _say("Installing what canto-beats needs (the first time takes some minutes) ...")
        self._under_way.touch()
        self._stamp.unlink(missing_ok=True)
        target = f".[{','.join(extras)}]" if extras else "."
        pip = [self.python, "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--quiet"]
        code = _run([*pip, "--editable", target], self._project, lock)
        if code >= 0:  # not killed: pip ended by itself, and then it leaves things whole, also when it fails
            self._under_way.unlink()
        if code:
            raise SetupError(
                "The packages could not be installed (pip's reason is above): check the network and the free disk "
                "space, then run this again."
            )
        self._write_stamp({"project": self._digest(), "extras": extras, "folder": str(self._folder)})

    def _digest(self) -> str:
        """Of what decides on the install; the settings of ruff and its like do not."""
        import tomllib  # here, because the check for an old Python comes first

        with (self._project / "pyproject.toml").open("rb") as file:
            tables = tomllib.load(file)
        deciding = [tables.get("build-system"), tables.get("project"), tables.get("tool", {}).get("hatch"), _version()]
        return hashlib.sha256(json.dumps(deciding, sort_keys=True).encode()).hexdigest()

    def _read_stamp(self) -> dict[str, Any]:
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _write_stamp(self, stamp: dict[str, Any]) -> None:
        unfinished = self._stamp.with_suffix(".part")
        unfinished.write_text(json.dumps(stamp), encoding="utf-8")
        unfinished.replace(self._stamp)

    @contextmanager
    def _lock(self) -> Iterator[IO[str]]:
        """One run at a time sets up. The system lets go of the lock when its holders are dead."""
        with (self._project / ".venv.lock").open("a", encoding="utf-8") as file:
            if not _locked(file):
                _say("Another run is setting up; waiting for it ...")
                while not _locked(file, wait=True):
                    pass
            yield file


def _locked(file: IO[str], *, wait: bool = False) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)  # gives up after 10 s
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _run(command: list[str], folder: Path, lock: IO[str]) -> int:
    """The child holds the lock too: should we be killed, nobody starts before it has ended."""
    # A person's setting for installs outside of environments would make pip refuse to work in one.
    surroundings = {**os.environ, "PIP_USER": "0"}
    for misleading in ("PYTHONHOME", "PYTHONPATH"):
        surroundings.pop(misleading, None)
    shared = () if sys.platform == "win32" else (lock.fileno(),)
    return subprocess.run(
        command, cwd=folder, env=surroundings, stdout=sys.stderr, pass_fds=shared, check=False
    ).returncode


def _version() -> str:
    return "{} {}".format(*sys.version_info[:2])


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
