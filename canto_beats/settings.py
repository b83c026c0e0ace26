"""Where this program keeps its things, and where the things lie that came along with it.

What it makes or gets is in one folder, movable with `CANTO_BEATS_HOME`. What came along is only ever read.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

HOME_VARIABLE = "CANTO_BEATS_HOME"
RESOURCES_VARIABLE = "CANTO_BEATS_RESOURCES"
"""For those who put data elsewhere than code, as systems' package managers do."""

_PACKAGE = Path(__file__).absolute().parent


def resources_of(package: Path) -> Path:
    """An installed package carries its resources inside; in a clone they lie beside it."""
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


@dataclass(frozen=True, slots=True)
class Home:
    root: Path
    resources: Path = field(default_factory=lambda: resources_of(_PACKAGE))
    """The demo models and the sample clip. Need not be there: nothing but the demo wants them."""

    @classmethod
    def from_environment(cls) -> Home:
        moved = os.environ.get(HOME_VARIABLE)
        root = Path(moved).expanduser() if moved else Path.home() / ".canto-beats"
        elsewhere = os.environ.get(RESOURCES_VARIABLE)
        resources = Path(elsewhere).expanduser() if elsewhere else resources_of(_PACKAGE)
        return cls(root.absolute(), resources.absolute())

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
    def running(self) -> Path:
        """Of each window and server that runs, how it can be asked."""
        return self.root / "running"

    @property
    def models(self) -> Path:
        return self.root / "models"

    @property
    def sample(self) -> Path:
        """The clip that came along."""
        return self.resources / "sample" / "sample.mp4"

    @property
    def shipped_models(self) -> Path:
        return self.resources / "models"

    @property
    def subtitles(self) -> Path:
        """Of the window's jobs, until somebody exports them."""
        return self.root / "subtitles"

    @property
    def converted(self) -> Path:
        """Models rewritten for one engine; can be deleted at any time and is made again."""
        return self.root / "converted"

    @property
    def rungs(self) -> Path:
        """How models were loaded after memory had run out; can be deleted at any time and is found out again."""
        return self.root / "rungs.json"

    @property
    def memory_peaks(self) -> Path:
        """What models took when they ran; can be deleted at any time and is learned again."""
        return self.root / "memory-peaks.json"

    @property
    def glossary(self) -> Path:
        """The person's names and terms; plain text that can be edited."""
        return self.root / "glossary.json"

    @property
    def waveforms(self) -> Path:
        """Measured once for each recording; can be deleted at any time and is made again."""
        return self.root / "waveforms"
