"""Why an engine process died, told from its exit status, what we did to it, and the last it wrote.

Nothing else is left after an abort inside native code. Reading the text of standard error is therefore allowed here,
and only here: everywhere else causes are values.
"""

from __future__ import annotations

import re
import signal
import sys
from dataclasses import dataclass
from enum import StrEnum


class DeathCause(StrEnum):
    CANCELLED = "cancelled"
    OUT_OF_MEMORY = "out-of-memory"
    DRIVER_ABORT = "driver-abort"
    """Native code aborted or crashed."""
    KILLED_BY_SYSTEM = "killed-by-system"
    UNRESPONSIVE = "unresponsive"
    BUG = "bug"


KILL_EXIT_CODE = 137
"""What a process killed by us ends with on Windows, where a kill carries an exit code of the killer's choice."""

_MEMORY_SIGNS = re.compile(
    r"kIOGPUCommandBufferCallbackErrorOutOfMemory|MPS backend out of memory"
    r"|std::bad_alloc"
    r"|CUDA[^\n]*out of memory|out of memory[^\n]*CUDA|CUBLAS_STATUS_ALLOC_FAILED|cudaErrorMemoryAllocation"
    r"|^MemoryError\b",
    re.MULTILINE | re.IGNORECASE,
)
_CRASHES = {
    getattr(signal, name)
    for name in ("SIGABRT", "SIGSEGV", "SIGBUS", "SIGILL", "SIGFPE", "SIGTRAP", "SIGSYS")
    if hasattr(signal, name)
}
_WINDOWS_MEMORY = {0xC0000017: "no memory", 0xC000012D: "commitment limit", 0xC000009A: "insufficient resources"}
_WINDOWS_CRASHES = {
    3: "abort",  # what the C runtime's abort() exits with
    0x80000003: "breakpoint",
    0xC0000005: "access violation",
    0xC000001D: "illegal instruction",
    0xC0000094: "division by zero",
    0xC00000FD: "stack overflow",
    0xC0000374: "heap corruption",
    0xC0000409: "fail fast",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    exit_code: int | None
    """As `subprocess` gives it: minus the signal's number on POSIX. None: it could not even be killed."""
    killed_for: DeathCause | None
    """Why this program killed it, if it did."""
    asked_to_exit: bool
    log: str
    system_ran_out: bool
    """The system killed processes for want of memory in this one's lifetime."""
    windows: bool = sys.platform == "win32"


@dataclass(frozen=True, slots=True)
class EngineDeath:
    cause: DeathCause
    exit_code: int | None
    phase: str
    log_tail: str

    def describe(self) -> str:
        return f"{_SENTENCES[self.cause]} ({self.status}, while: {self.phase})."

    @property
    def status(self) -> str:
        """The exit status, in words."""
        code = self.exit_code
        if code is None:
            return "it cannot even be killed"
        if code < 0:
            return _signal_name(-code)
        if named := (_WINDOWS_MEMORY | _WINDOWS_CRASHES).get(code) if code > 255 else None:
            return f"exit code {code:#x}, {named}"
        return f"exit code {code}"


class EngineDied(Exception):  # noqa: N818 - says what happened, as the value it carries does
    def __init__(self, death: EngineDeath) -> None:
        super().__init__(death.describe())
        self.death = death


_SENTENCES = {
    DeathCause.CANCELLED: "The engine was stopped",
    DeathCause.OUT_OF_MEMORY: "The engine ran out of memory",
    DeathCause.DRIVER_ABORT: "The engine crashed inside a driver or native library",
    DeathCause.KILLED_BY_SYSTEM: "The engine was killed by the system",
    DeathCause.UNRESPONSIVE: "The engine did not answer any more and was killed",
    DeathCause.BUG: "The engine ended unexpectedly",
}


def classify(evidence: Evidence) -> DeathCause:
    code = evidence.exit_code
    if code is None:
        return DeathCause.UNRESPONSIVE
    if evidence.killed_for is not None and code == (KILL_EXIT_CODE if evidence.windows else -_signal_number("SIGKILL")):
        return evidence.killed_for
    if evidence.asked_to_exit and code == 0:
        return DeathCause.CANCELLED
    # From here on it ended by itself, perhaps just before our kill arrived.
    if evidence.windows:
        return _classify_windows(code & 0xFFFFFFFF, evidence.log)
    if code < 0:
        return _classify_signal(-code, evidence)
    return DeathCause.OUT_OF_MEMORY if code and _memory_signs(evidence.log) else DeathCause.BUG


def _classify_signal(number: int, evidence: Evidence) -> DeathCause:
    if number in _CRASHES:
        return DeathCause.OUT_OF_MEMORY if _memory_signs(evidence.log) else DeathCause.DRIVER_ABORT
    if number == _signal_number("SIGKILL") and evidence.system_ran_out:
        return DeathCause.OUT_OF_MEMORY
    return DeathCause.KILLED_BY_SYSTEM


def _classify_windows(code: int, log: str) -> DeathCause:
    if code in _WINDOWS_MEMORY or (code and _memory_signs(log)):
        return DeathCause.OUT_OF_MEMORY
    return DeathCause.DRIVER_ABORT if code in _WINDOWS_CRASHES else DeathCause.BUG


def _memory_signs(log: str) -> bool:
    return _MEMORY_SIGNS.search(log) is not None


def _signal_number(name: str) -> int:
    """Zero where the platform has no such signal."""
    return int(getattr(signal, name, 0))


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
