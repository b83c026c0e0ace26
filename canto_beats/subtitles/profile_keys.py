"""What a profile of one's own may say otherwise than the one it begins with: key by key, in units that people write."""

from __future__ import annotations

import re
from dataclasses import dataclass

from canto_beats.subtitles.cue_rules import CueRules


@dataclass(frozen=True, slots=True)
class FigureKey:
    name: str
    field: str
    """Of `CueRules`."""
    least: float
    most: float
    unit: str = ""
    per: int = 1
    """So many of the field's own make one of these: milliseconds a second."""
    decimals: int = 0

    def of(self, rules: CueRules) -> float:
        number: float = getattr(rules, self.field) / self.per
        return number

    def kept(self, number: float) -> float:
        """As the field has it."""
        return round(number, self.decimals) if self.per == 1 and self.decimals else round(number * self.per)

    def read(self, text: str) -> float | None:
        """As the field has it; nothing of what is no such number, or out of range."""
        behind_the_point = rf"(\.[0-9]{{1,{self.decimals}}})?" if self.decimals else ""
        if not re.fullmatch(rf"[0-9]+{behind_the_point}", text) or not self.least <= float(text) <= self.most:
            return None
        return self.kept(float(text))

    def written(self, rules: CueRules) -> str:
        return f"{self.of(rules):g}"

    @property
    def allowed(self) -> str:
        kind = f"{self.unit} from" if self.unit else "a whole number from"
        precision = {1: ", with one decimal at most", 3: ", with three decimals at most"}.get(self.decimals, "")
        return f"{kind} {self.least:g} to {self.most:g}{precision}"


@dataclass(frozen=True, slots=True)
class SwitchKey:
    name: str
    field: str
    off: str
    on: str

    def read(self, text: str) -> bool | None:
        return {self.off: False, self.on: True}.get(text)

    def written(self, rules: CueRules) -> str:
        return self.on if getattr(rules, self.field) else self.off

    @property
    def allowed(self) -> str:
        return f"{self.on} or {self.off}"


CELLS = FigureKey("cells", "max_cells", 2, 40)
LINES = FigureKey("lines", "max_lines", 1, 2)
SHORTEST = FigureKey("shortest", "min_duration_ms", 0.1, 5, "seconds", 1_000, 3)
LONGEST = FigureKey("longest", "max_duration_ms", 1, 30, "seconds", 1_000, 3)
GAP = FigureKey("gap", "min_gap_ms", 0, 1, "seconds", 1_000, 3)
LINGER = FigureKey("linger", "linger_ms", 0, 5, "seconds", 1_000, 3)
PAUSE = FigureKey("pause", "pause_ms", 0.1, 10, "seconds", 1_000, 3)
SPEED = FigureKey("speed", "max_cells_per_second", 1, 40, "cells a second", decimals=1)
PUNCTUATION = SwitchKey("punctuation", "keep_punctuation", off="drop", on="keep")

KEYS: tuple[FigureKey | SwitchKey, ...] = (
    CELLS,
    LINES,
    SHORTEST,
    LONGEST,
    GAP,
    LINGER,
    PAUSE,
    SPEED,
    PUNCTUATION,
)
"""One for every field of `CueRules`, in the order in which they are written. A new one also needs its control in the
window's form and its line in `docs/cantonese/cues.md`.
"""
