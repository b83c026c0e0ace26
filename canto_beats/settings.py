"""Where this program keeps its things. One folder, movable with `CANTO_BEATS_HOME`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "CANTO_BEATS_HOME"


@dataclass(frozen=True, slots=True)
class Home:
    root: Path

    @classmethod
    def from_environment(cls) -> Home:
        moved = os.environ.get(HOME_VARIABLE)
        root = Path(moved).expanduser() if moved else Path.home() / ".canto-beats"
        return cls(root.absolute())

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def library(self) -> Path:
        return self.root / "library.sqlite3"

    @property
    def locks(self) -> Path:
        return self.root / "locks"

    @property
    def models(self) -> Path:
        return self.root / "models"

    @property
    def converted(self) -> Path:
        """Models rewritten for one engine; can be deleted at any time and is made again."""
        return self.root / "converted"
