"""What a window is to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OpeningWish:
    recordings: tuple[Path, ...] = ()
    start: bool = False
    model: str | None = None
    """Nothing: what was chosen in the window."""
    polish: str | None = None
