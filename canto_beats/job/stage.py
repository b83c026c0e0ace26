"""The stages of one job and their share of the progress bar (S1.2 fixes the first)."""

from __future__ import annotations

from enum import Enum


class Stage(Enum):
    PRE_CLEAR = ("pre-clear", 0, 5)
    LOAD_SPEECH = ("load-speech", 5, 15)
    TRANSCRIBE = ("transcribe", 15, 75)
    UNLOAD_SPEECH = ("unload-speech", 75, 78)
    LOAD_LANGUAGE = ("load-language", 78, 82)
    POLISH = ("polish", 82, 90)
    REWRITE = ("rewrite", 90, 95)
    """In another register, or without English; only where somebody asked for it."""
    CLEANUP = ("cleanup", 95, 100)

    def __init__(self, label: str, first_percent: int, last_percent: int) -> None:
        self.label = label
        self.first_percent = first_percent
        self.last_percent = last_percent

    def percent(self, fraction: float) -> float:
        inside = min(max(fraction, 0.0), 1.0)
        return self.first_percent + (self.last_percent - self.first_percent) * inside
