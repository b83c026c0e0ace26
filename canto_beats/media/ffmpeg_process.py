"""An ffmpeg that writes to a pipe of ours and can be ended from any thread."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from canto_beats.media.ffmpeg_binary import window_flags

_SECONDS_TO_EXIT = 5.0
"""Once it has closed its output there is nothing left for it to do."""
_COMPLAINTS_KEPT = 8192


class FfmpegProcess:
    """One process, leader of a group of its own, reaped exactly once.

    Its process id may belong to a stranger once it is reaped: the group is signalled under the lock that reaping takes.
    """

    def __init__(self, command: list[str], folder: Path | None = None, *, keeper: bool = False) -> None:
        """`folder` is where it runs, for files that it has to be told of by a plain name. `keeper`: the command is one
        of `keeper.kept`.
        """
        self._popen = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE if keeper else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,
            creationflags=window_flags(),
        )
        self._output = cast("io.FileIO", self._popen.stdout)
        self._errors = cast("io.FileIO", self._popen.stderr)
        self._lock = threading.Lock()
        self._complaints = b""
        # Read all the time: a full pipe would make ffmpeg wait for ever.
        self._listener = threading.Thread(target=self._listen, name="ffmpeg-complaints", daemon=True)
        self._listener.start()
        self.stopped = False

    def read(self, size: int) -> bytes:
        """Exactly so many bytes; fewer only at the end."""
        block = bytearray(size)
        view, filled = memoryview(block), 0
        while filled < size and (got := self._output.readinto(view[filled:])):
            filled += got
        return bytes(view[:filled])

    def lines(self) -> Iterator[str]:
        """What it writes, as it comes, if that is text."""
        for line in self._output:
            yield line.decode(errors="replace").strip()

    def wait(self) -> int:
        """Its exit code, after the end of its output."""
        with self._lock:
            try:
                code = self._popen.wait(_SECONDS_TO_EXIT)
            except subprocess.TimeoutExpired:
                self._kill()
                try:
                    code = self._popen.wait(_SECONDS_TO_EXIT)
                except subprocess.TimeoutExpired:  # a keeper that does not do what it is for
                    self._popen.kill()
                    code = self._popen.wait()
        self._listener.join()
        return code

    def stop(self) -> None:
        self.stopped = True
        with self._lock:
            if self._popen.returncode is None:
                self._kill()

    def close(self) -> None:
        self.wait()
        for pipe in (self._popen.stdin, self._output, self._errors):
            if pipe is not None:
                pipe.close()

    def complaints(self) -> str:
        """The last of what it said on stderr."""
        return self._complaints.decode(errors="replace").strip()

    def _kill(self) -> None:
        if sys.platform == "win32":
            if self._popen.stdin is not None:
                self._popen.stdin.close()  # its keeper ends it: killed alone it would leave the program behind
            else:
                self._popen.kill()
        else:
            with contextlib.suppress(ProcessLookupError, PermissionError):  # gone, or on macOS a zombie
                os.killpg(self._popen.pid, signal.SIGKILL)

    def _listen(self) -> None:
        while said := self._errors.read(4096):
            self._complaints = (self._complaints + said)[-_COMPLAINTS_KEPT:]
