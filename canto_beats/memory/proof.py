"""Whether borrowed memory is back, judged by what was seen. Reads nothing itself: looks and the clock are handed in.

On a processor the end of the process is the proof, because the system takes a process's memory back before it lets go
of its number. A device's memory is the driver's business. There the process must have ended, the driver must not name
it any more, and the device's use must be what it was, on a device that had shown the model while it was there: figures
that never move prove nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from canto_beats.job.memory_record import Proof, Verdict
from canto_beats.job.stage import Stage

WITHIN_S = 2.0
"""Drivers give memory back late."""
MOST_MISSING_SHARE = 0.02
MOST_MISSING_BYTES = 64 * 1024 * 1024
"""Drivers round, and a desktop draws meanwhile. Less than a model's context alone takes."""
_FIRST_PAUSE_S = 0.02
_LONGEST_PAUSE_S = 0.25
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class DeviceFigures:
    """What a device's driver says in one moment."""

    free_bytes: int
    total_bytes: int
    held: Mapping[int, int] | None = None
    """By process, of everybody who holds anything; nothing where the driver does not say."""

    @property
    def used_bytes(self) -> int:
        return self.total_bytes - self.free_bytes

    @property
    def can_be_right(self) -> bool:
        return 0 <= self.free_bytes <= self.total_bytes and self.total_bytes > 0


@dataclass(frozen=True, slots=True)
class Loan:
    """What is to come back, as it was noted while it was away."""

    stage: Stage
    device: str
    pids: frozenset[int]
    before: DeviceFigures | None = None
    """Of the device, before anything was loaded. Of no interest on a processor."""
    peak_bytes: int | None = None
    """The most of the device's use, or on a processor of the processes' own memory."""
    was_ready: bool = True
    """A model was ready on the device, so that it must have shown."""

    @property
    def is_of_a_processor(self) -> bool:
        return self.device == "cpu"


@dataclass(frozen=True, slots=True)
class Look:
    left: Mapping[int, int]
    """Of the loan's processes those that are still there, with their resident bytes."""
    device: DeviceFigures | None = None


def prove(
    loan: Loan,
    look: Callable[[], Look],
    *,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
    within_s: float = WITHIN_S,
) -> Proof:
    """Looks until all is back, and for `within_s` at most."""
    began, pause = clock(), _FIRST_PAUSE_S
    while True:
        seen = look()
        verdict, reason = judged(loan, seen)
        spent = clock() - began
        is_settled = verdict is Verdict.RELEASED or (not seen.left and _flaw_of(loan))
        if is_settled or spent >= within_s:
            break
        sleep(min(pause, within_s - spent))
        pause = min(2 * pause, _LONGEST_PAUSE_S)
    before = 0 if loan.is_of_a_processor else _used(loan.before)
    after = sum(seen.left.values()) if loan.is_of_a_processor else _used(seen.device)
    return Proof(loan.stage, loan.device, before, loan.peak_bytes, after, verdict, reason, round(1000 * spent))


def judged(loan: Loan, seen: Look) -> tuple[Verdict, str]:
    if trouble := _still_there(seen) or _flaw_of(loan) or _trouble_of_the_device(loan, seen.device):
        return Verdict.UNVERIFIED, trouble
    ended, whose = ("Its process has ended", "its") if len(loan.pids) == 1 else ("All processes have ended", "their")
    if loan.is_of_a_processor:
        return Verdict.RELEASED, f"{ended}, and {whose} memory is the system's again."
    return Verdict.RELEASED, f"{ended}, and {loan.device} is as free as it was before."


def _still_there(seen: Look) -> str:
    if not seen.left:
        return ""
    numbers = ", ".join(str(pid) for pid in sorted(seen.left))
    if len(seen.left) == 1:
        return f"The engine's process {numbers} has not ended."
    return f"The engines' processes {numbers} have not ended."


def _flaw_of(loan: Loan) -> str:
    """Why nothing that is seen now could prove anything."""
    before, name = loan.before, loan.device
    if loan.is_of_a_processor:
        return ""
    if before is None:
        return f"{name} did not say how much of its memory was in use before."
    if not before.can_be_right:
        return f"What {name} says of its memory cannot be right."
    if loan.peak_bytes is None or not 0 <= loan.peak_bytes <= before.total_bytes:
        return f"How much of {name} was in use meanwhile is not known."
    if loan.was_ready and loan.peak_bytes - before.used_bytes <= _allowed(loan, before):
        return f"{name} never showed the model while it was loaded, so that its figures prove nothing."
    return ""


def _trouble_of_the_device(loan: Loan, now: DeviceFigures | None) -> str:
    before, name = loan.before, loan.device
    if loan.is_of_a_processor or before is None:
        return ""
    if now is None:
        return f"{name} did not say how much of its memory is in use now."
    if not now.can_be_right or before.total_bytes != now.total_bytes:
        return f"What {name} says of its memory cannot be right."
    for pid in sorted(loan.pids & (now.held or {}).keys()):
        return f"The driver still gives process {pid} {_mb((now.held or {})[pid])} of {name}, although it has ended."
    missing = now.used_bytes - before.used_bytes
    if missing <= _allowed(loan, before):
        return ""
    taken = _taken_by_others(loan, before, now)
    return f"{_mb(missing)} more of {name} are in use than before{taken}."


def _allowed(loan: Loan, before: DeviceFigures) -> int:
    """So much may be missing."""
    borrowed = max(0, (loan.peak_bytes or 0) - before.used_bytes)
    return max(MOST_MISSING_BYTES, int(MOST_MISSING_SHARE * borrowed))


def _taken_by_others(loan: Loan, before: DeviceFigures, now: DeviceFigures) -> str:
    if before.held is None or now.held is None:
        return "; whose they are the driver does not say"
    grown = sum(max(0, held - before.held.get(pid, 0)) for pid, held in now.held.items() if pid not in loan.pids)
    return f"; other programs have taken {_mb(grown)} meanwhile" if grown else "; the driver names nobody who has them"


def _used(figures: DeviceFigures | None) -> int | None:
    return figures.used_bytes if figures else None


def _mb(count: int) -> str:
    return f"{count / _MB:.0f} MB"
