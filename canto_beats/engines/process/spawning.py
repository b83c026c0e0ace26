"""Starting an engine's process so that it can be ended whole, and so that it never outlives this program."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

from canto_beats.engines.process import ENGINE_HOST_OPTION
from canto_beats.engines.process.pipes import Inlet
from canto_beats.engines.process.supervision import Limits

if sys.platform == "win32":
    from canto_beats.engines.process.windows_job import Job

HOST_MODULE = "canto_beats.engines.process.host"
_PACKAGE_ROOT = Path(__file__).resolve().parents[3]


_NOT_REAPED: dict[int, list[str]] = {}
"""Process id → command."""


def engines_there() -> dict[int, str]:
    """The processes of this program that were started and not reaped yet: process id → the engine it serves."""
    commands = _NOT_REAPED.copy()
    return {pid: engine for pid, command in commands.items() if (engine := engine_in(command)) is not None}


class ChildProcess:
    """One process, leader of a group of its own, reaped exactly once.

    A process id may belong to a stranger as soon as its process is reaped, so the group is never signalled after that.
    """

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self._popen = popen = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
            creationflags=_CREATION_FLAGS,
        )
        self.pid = popen.pid
        _NOT_REAPED[self.pid] = command
        self.commands = cast("IO[bytes]", popen.stdin)
        self.reports = Inlet(cast("IO[bytes]", popen.stdout))
        self.errors = Inlet(cast("IO[bytes]", popen.stderr))
        self._lock = threading.Lock()
        self._exit_code: int | None = None
        if sys.platform == "win32":
            try:
                self._job = Job(popen.pid)
            except OSError:
                popen.kill()
                raise

    def kill(self) -> None:
        """Kill the process and everything it started. Does nothing once it is reaped."""
        with self._lock:
            if self._exit_code is not None:
                return
            if sys.platform == "win32":
                self._job.kill()
            else:
                with suppress(ProcessLookupError, PermissionError):  # gone, or on macOS a zombie
                    os.killpg(self.pid, signal.SIGKILL)

    def wait_for_end(self, seconds: float) -> bool:
        """True once the process has ended; it is not reaped yet, so its id is still its own."""
        until = time.monotonic() + seconds
        pause = 0.0005
        while not self.has_ended():
            if time.monotonic() > until:
                return False
            time.sleep(pause)
            pause = min(2 * pause, 0.02)
        return True

    def has_ended(self) -> bool:
        with self._lock:
            if self._exit_code is not None:
                return True
            return _has_ended(self._popen)

    def reap(self) -> int:
        """Once it has ended: kill whatever it left behind, let its id go, and return how it ended."""
        self.kill()
        with self._lock:
            self._exit_code = code = self._popen.wait()
            _NOT_REAPED.pop(self.pid, None)
        if sys.platform == "win32":
            self._job.close()
        return code


def spawn_host(engine: str, limits: Limits) -> ChildProcess:
    command, environment = host_command(engine, limits), _host_environment()
    return _SPAWNER.run(lambda: ChildProcess(command, environment))


def host_command(engine: str, limits: Limits) -> list[str]:
    arguments = [
        engine,
        f"--parent={os.getpid()}",
        f"--heartbeat={limits.heartbeat_s}",
        f"--watchdog={limits.silence_s}",
    ]
    if getattr(sys, "frozen", False):  # as a folder: in a single file, a process of its own would come between us
        return [sys.executable, ENGINE_HOST_OPTION, *arguments]
    # -P: the folder a person happens to work in must not be searched for modules.
    return [sys.executable, "-P", "-m", HOST_MODULE, *arguments]


def is_engine(command: Sequence[str]) -> bool:
    """Of any process's command: whether it is one of `host_command`."""
    return engine_in(command) is not None


def engine_in(command: Sequence[str]) -> str | None:
    """The engine that a `host_command` is for; nothing of any other command."""
    for host in (HOST_MODULE, ENGINE_HOST_OPTION):
        if host in command:
            return next(iter(command[command.index(host) + 1 :]), "")
    return None


def _host_environment() -> dict[str, str]:
    environment = dict(os.environ)
    environment["CUDA_DEVICE_ORDER"] = "PCI_BUS_ID"  # as the driver counts, and so `memory.accelerators`
    # Run from a checkout that is not installed, the package is found only if we say where. An installed package needs
    # no help, and must get none: a whole site-packages there would come before the standard library.
    if _PACKAGE_ROOT.name not in ("site-packages", "dist-packages"):
        paths = (environment.get("PYTHONPATH"), str(_PACKAGE_ROOT))
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    return environment


if sys.platform == "win32":
    _CREATION_FLAGS = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW

    def _has_ended(popen: subprocess.Popen[bytes]) -> bool:
        return popen.poll() is not None
elif sys.platform == "linux":
    _CREATION_FLAGS = 0

    def _has_ended(popen: subprocess.Popen[bytes]) -> bool:
        try:
            return os.waitid(os.P_PID, popen.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
        except ChildProcessError:
            return True  # somebody else has reaped it
else:
    _CREATION_FLAGS = 0

    def _has_ended(popen: subprocess.Popen[bytes]) -> bool:
        import psutil  # os.waitid came to macOS with Python 3.13

        try:
            return bool(psutil.Process(popen.pid).status() == psutil.STATUS_ZOMBIE)
        except psutil.NoSuchProcess:
            return True


class _Spawner:
    """One thread for the life of this program that starts every process.

    Linux ties a child to the *thread* that started it (PR_SET_PDEATHSIG): started from a job's thread, an engine would
    be killed when that thread ends.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wishes: queue.SimpleQueue[tuple[Callable[[], ChildProcess], Future[ChildProcess]]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def run(self, make: Callable[[], ChildProcess]) -> ChildProcess:
        future: Future[ChildProcess] = Future()
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._serve, name="engine-spawner", daemon=True)
                self._thread.start()
        self._wishes.put((make, future))
        return future.result()

    def _serve(self) -> None:
        while True:
            make, future = self._wishes.get()
            try:
                future.set_result(make())
            except BaseException as error:  # noqa: BLE001 - it is raised again where the result is taken
                future.set_exception(error)
            del make, future  # or the last process's pipes would be kept alive until the next one


_SPAWNER = _Spawner()
