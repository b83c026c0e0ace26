"""The last of what an engine wrote to its standard error stream: all that is left to read after a native abort."""

from __future__ import annotations

import threading


class LogRing:
    def __init__(self, keep_bytes: int = 64 * 1024) -> None:
        self._keep = keep_bytes
        self._lock = threading.Lock()
        self._bytes = bytearray()

    def add(self, written: bytes) -> None:
        with self._lock:
            self._bytes += written
            del self._bytes[: -self._keep]

    def add_line(self, line: str) -> None:
        """A remark of the parent's own, on a line of its own."""
        with self._lock:
            unfinished = self._bytes and not self._bytes.endswith(b"\n")
        self.add(f"{chr(10) if unfinished else ''}{line}\n".encode())

    @property
    def text(self) -> str:
        with self._lock:
            kept = bytes(self._bytes)
        return kept.decode("utf-8", "replace")

    def tail(self, lines: int = 120) -> str:
        return "\n".join(self.text.splitlines()[-lines:])
