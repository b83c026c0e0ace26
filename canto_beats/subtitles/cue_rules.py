"""The conventions that cues are built by, and how wide text is on the screen."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Contradiction(StrEnum):
    """Of rules that are each possible; a front end has the words for it."""

    SHORTEST_OVER_LONGEST = "shortest-over-longest"
    PAUSE_TOO_SHORT = "pause-too-short"


class ContradictoryRulesError(ValueError):
    def __init__(self, contradiction: Contradiction, what: str) -> None:
        super().__init__(what)
        self.contradiction = contradiction


@dataclass(frozen=True, slots=True)
class CueRules:
    """Usual practice for Traditional Chinese subtitles; frames are those of 24 pictures a second."""

    max_cells: int = 16
    """Cells on a line: a full-width character takes one, a half-width character half of one."""
    max_lines: int = 2
    """A second line is used only where one line would be gone too soon to read."""
    min_duration_ms: int = 834
    max_duration_ms: int = 7_000
    min_gap_ms: int = 83
    """Two frames, so that the eye notices the change."""
    linger_ms: int = 500
    """How long a cue may stay after its last sound: twelve frames."""
    pause_ms: int = 700
    """A pause this long always ends a cue."""
    max_cells_per_second: float = 9.0
    """What grown-up viewers of Traditional Chinese can read; cues that would be faster are avoided, not refused."""
    keep_punctuation: bool = False
    """Leave 。，； as they are, instead of dropping the first and showing the others as a space."""

    def __post_init__(self) -> None:
        if self.max_cells < 2 or self.max_lines not in {1, 2}:
            raise ValueError("a cue has one or two lines of at least two cells")
        if self.min_duration_ms <= 0 or self.min_gap_ms < 0 or self.linger_ms < 0:
            raise ValueError("a cue is shown for some time, and ends neither before its last sound nor after the next")
        if self.min_duration_ms > self.max_duration_ms:
            raise ContradictoryRulesError(Contradiction.SHORTEST_OVER_LONGEST, "these durations cannot both be kept")
        if self.max_cells_per_second <= 0:
            raise ValueError("somebody who reads nothing needs no subtitles")
        if self.pause_ms < self.linger_ms + self.min_gap_ms:
            # Otherwise speech after a pause would change the cue before it: see `build_cues`.
            raise ContradictoryRulesError(
                Contradiction.PAUSE_TOO_SHORT, "a pause has to be as long as a cue lingers, with its gap"
            )


@lru_cache(maxsize=16_384)
def half_cells(char: str) -> int:
    """0 for a mark drawn over its neighbour, 1 for a half-width character, 2 for a full-width one."""
    kind = unicodedata.category(char)
    if kind in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    width = unicodedata.east_asian_width(char)
    if width == "A":
        # Quotation marks, dots and dashes are drawn full-width among Chinese; Greek and accented letters are not.
        return 1 if kind.startswith("L") else 2
    return 2 if width in "WF" else 1


def cells(text: str) -> float:
    """The width of one line, in full-width characters."""
    return sum(map(half_cells, text)) / 2
