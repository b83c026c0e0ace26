"""Where the picture cuts to another shot. A subtitle that stays across a cut is read twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

NEAR_MS = 167
"""Four frames: an edge as near as this to a cut is seen as a flicker, so it belongs on the cut."""


@dataclass(frozen=True, slots=True)
class ShotChanges:
    """Nothing where they are not known."""

    at_ms: Sequence[int] = ()
    """In order: the first picture of each new shot."""

    def __bool__(self) -> bool:
        return bool(self.at_ms)

    def count_before(self, start_ms: int) -> int:
        """So many that a cue which starts here does not stay across, near ones included."""
        return bisect_left(self.at_ms, start_ms + NEAR_MS + 1)

    def count_until(self, end_ms: int) -> int:
        """So many that a cue which ends here, or was here before, may stay across."""
        return bisect_left(self.at_ms, end_ms - NEAR_MS)

    def start_near(self, start_ms: int, *, free_at_ms: int) -> int:
        """The cut next to a cue's start, or the start as it is."""
        return min(self._near(start_ms, free_at_ms), key=lambda ms: abs(ms - start_ms), default=start_ms)

    def end_before(self, end_ms: int, *, spoken_until_ms: int, gap_ms: int) -> int:
        """A gap before the cut which the cue would just reach across, if nothing is said there any more."""
        cuts = [cut for cut in self._near(end_ms - gap_ms, 0) if cut - gap_ms < end_ms and spoken_until_ms <= cut]
        return min(cuts) - gap_ms if cuts else end_ms

    def _near(self, ms: int, low: int) -> Sequence[int]:
        first = bisect_left(self.at_ms, max(ms - NEAR_MS, low))
        return self.at_ms[first : bisect_left(self.at_ms, ms + NEAR_MS + 1)]
