"""Times as subtitle files spell them: strict to write, forgiving to read."""

from __future__ import annotations

import re
from dataclasses import dataclass

ARROW = re.compile(r"-{1,2} ?>")

_TIME = r"(?:(\d{1,3}) ?: ?)?(\d{1,3}) ?: ?(\d{1,2})(?: ?([,.:;]) ?(\d{1,9}))?"
_TIMING = re.compile(rf"\s*{_TIME}\s*{ARROW.pattern}\s*(?:{_TIME}(?![\d:.,;]))?")
_ONE_TIME = re.compile(rf"\s*{_TIME}\s*")
_MEANT_AS_TIMING = re.compile(r"(?:\s*\d+\s*:.*|[\s\d:.,;-]*)-->")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９：，．；", "0123456789:,.;")


@dataclass(frozen=True, slots=True)
class Timing:
    start_ms: int
    end_ms: int
    marks: frozenset[str]
    """What stood before the fractions of a second."""
    has_hours: bool


def clock(time_ms: int, mark: str) -> str:
    """`HH:MM:SS` and milliseconds after `mark`."""
    seconds, ms = divmod(time_ms, 1_000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}:{minute:02}:{second:02}{mark}{ms:03}"


def timing_of(line: str) -> Timing | None:
    """The two times on a line such as `00:00:01,000 --> 00:00:02,500`, or None if it has none.

    A missing end gives an end equal to the start, which is for the caller to repair.
    """
    if ">" not in line:
        return None
    found = _TIMING.match(line.translate(_HALF_WIDTH))
    if not found:
        return None
    groups = found.groups()
    start, end = groups[:5], groups[5:]
    complete = end[1] is not None
    marks = frozenset(mark for mark in (start[3], end[3]) if mark)
    start_ms = _ms(*start)
    return Timing(
        start_ms,
        _ms(*end) if complete else start_ms,
        marks,
        start[0] is not None and (not complete or end[0] is not None),
    )


def time_of(field: str) -> int | None:
    """One time, as in a field of its own."""
    found = _ONE_TIME.fullmatch(field.translate(_HALF_WIDTH))
    return _ms(*found.groups()) if found else None


def is_meant_as_timing(line: str) -> bool:
    """Whether a line begins like a time, or has nothing but the makings of one before its arrow."""
    return bool(_MEANT_AS_TIMING.match(line.translate(_HALF_WIDTH)))


def _ms(hours: str | None, minutes: str, seconds: str, _mark: str | None, fraction: str | None) -> int:
    whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1_000 + int((fraction or "0").ljust(3, "0")[:3])
