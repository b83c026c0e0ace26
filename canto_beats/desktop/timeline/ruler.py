"""Where the ruler has its marks, and what is written at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from canto_beats.desktop.timeline.time_axis import TimeAxis

_STEPS = (
    # From one written mark to the next, and into how many parts that is divided
    (10, 5), (20, 4), (50, 5), (100, 5), (200, 4), (500, 5), (1_000, 5), (2_000, 4), (5_000, 5), (10_000, 5),
    (15_000, 3), (30_000, 6), (60_000, 6), (120_000, 4), (300_000, 5), (600_000, 5), (1_800_000, 6), (3_600_000, 6),
    (7_200_000, 4), (21_600_000, 6),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    ms: float
    text: str | None
    """Small marks have none."""


def marks(axis: TimeAxis, text_px: float) -> Iterator[Mark]:
    """Those in view and one before it, whose text may reach into it; written ones at least `text_px` apart."""
    step, parts = next((found for found in _STEPS if found[0] >= text_px * axis.ms_per_px), _STEPS[-1])
    number = int(axis.start_ms // step) * parts
    while (ms := number * step / parts) <= axis.end_ms:
        yield Mark(ms, None if number % parts else clock(round(ms), step))
        number += 1


def clock(ms: int, step: int) -> str:
    """Hours only where there are any, and as many decimals as the step asks for."""
    seconds, rest = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
    if step % 1000 == 0:
        return text
    return f"{text}.{rest // 100}" if step % 100 == 0 else f"{text}.{rest // 10:02d}"
