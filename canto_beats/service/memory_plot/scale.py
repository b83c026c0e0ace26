"""Where a value lies on the picture, and at which round values there are lines."""

from __future__ import annotations

from dataclasses import dataclass

_SECOND, _MINUTE, _HOUR = 1000, 60_000, 3_600_000
_TIME_STEPS_MS = (
    *(_SECOND * each for each in (1, 2, 5, 10, 20, 30)),
    *(_MINUTE * each for each in (1, 2, 5, 10, 20, 30)),
    *(_HOUR * each for each in (1, 2, 4, 6, 12, 24)),
)
_SMALLEST_STEP_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Scale:
    most: int
    """What lies at its end; its beginning is nothing."""
    begin_px: float
    end_px: float

    def px(self, value: float) -> float:
        return self.begin_px + (self.end_px - self.begin_px) * value / self.most


def time_step_ms(most_ms: int, lines: int) -> int:
    return next((step for step in _TIME_STEPS_MS if most_ms <= lines * step), _TIME_STEPS_MS[-1])


def bytes_step(most: int, lines: int) -> int:
    """1, 2 or 5 and zeros."""
    step = _SMALLEST_STEP_BYTES
    while most > lines * step:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return step


def time_words(ms: int, step_ms: int) -> str:
    if step_ms < _MINUTE:
        return f"{ms // _SECOND} s"
    if step_ms < _HOUR:
        return f"{ms // _MINUTE} min"
    return f"{ms // _HOUR} h"
