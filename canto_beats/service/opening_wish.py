"""What a window is to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OpeningWish:
    files: tuple[Path, ...] = ()
    """Recordings, subtitles, and folders of them."""
    start: bool = False
    model: str | None = None
    """Nothing: what was chosen in the window."""
    polish: str | None = None
