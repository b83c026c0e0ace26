"""Peaks at every zoom: each level holds those of two neighbours of the level before, so that a column of the screen
never takes more than a few of them, whether it stands for a millisecond or for a minute.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from canto_beats.service.waveform import Peaks

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Values = NDArray[Any]

_FULL = 32768.0
_QUIETEST_FULL_HEIGHT = 0.1
"""Louder recordings are drawn to the same height; quieter ones look quieter."""
_CURVE = 0.65
"""Ears hear ratios: drawn in proportion, quiet speech would be a line."""
_BODY = 0.7
"""Of the mean of the peaks: about what a mean of the sound itself would be."""


@dataclass(frozen=True, slots=True)
class Columns:
    """How far down (-1) and up (1) the waveform reaches in each, and how far it does on the whole."""

    low: Values
    high: Values
    body: Values


class PeakPyramid:
    def __init__(self, peaks: Peaks) -> None:
        import numpy as np

        pairs = np.frombuffer(peaks.pairs, "<i2").reshape(-1, 2)
        low, high = np.ascontiguousarray(pairs[:, 0]), np.ascontiguousarray(pairs[:, 1])
        body = (high.astype(np.float32) - low) / 2
        self._levels = [Columns(low, high, body)]
        while len(low) > 1:
            if len(low) % 2:
                low, high, body = (np.append(each, each[-1]) for each in (low, high, body))
            low, high = np.minimum(low[::2], low[1::2]), np.maximum(high[::2], high[1::2])
            body = (body[::2] + body[1::2]) / 2
            self._levels.append(Columns(low, high, body))
        loudest = max(-float(low[0]), float(high[0])) / _FULL if len(low) else 0.0
        self._gain = max(loudest, _QUIETEST_FULL_HEIGHT) ** -_CURVE

    def columns(self, first: int, count: int, ms_per_column: float) -> Columns:
        """`count` of them, or fewer where the waveform ends before.

        They are counted from the beginning of the recording: scrolled, each looks as it did before.
        """
        import numpy as np

        times = np.arange(first, first + max(0, count) + 1, dtype=np.float64) * ms_per_column
        closer = ms_per_column < Peaks.PAIR_MS
        found = self._between(times[:-1]) if closer else self._over(times)
        return Columns(self._curved(found.low), self._curved(found.high), self._curved(found.body * _BODY))

    def _over(self, times: Values) -> Columns:
        import numpy as np

        span = times[1] - times[0] if len(times) > 1 else Peaks.PAIR_MS
        number = min(int(np.log2(span / Peaks.PAIR_MS)), len(self._levels) - 1)
        level = self._levels[number]
        borders = (times // (Peaks.PAIR_MS << number)).astype(np.intp)
        begins = borders[:-1][borders[:-1] < len(level.low)]
        if not len(begins):
            return Columns(level.low[:0], level.high[:0], level.body[:0])
        end = min(len(level.low), max(int(borders[len(begins)]), int(begins[-1]) + 1))
        inside = slice(begins[0], end)
        begins -= begins[0]
        sums = np.add.reduceat(level.body[inside], begins)
        return Columns(
            low=np.minimum.reduceat(level.low[inside], begins),
            high=np.maximum.reduceat(level.high[inside], begins),
            body=sums / np.maximum(1, np.diff(begins, append=end - inside.start)),
        )

    def _between(self, times: Values) -> Columns:
        """Closer than what was measured: from the middle of one pair to the middle of the next."""
        import numpy as np

        level = self._levels[0]
        places = times / Peaks.PAIR_MS - 0.5
        places = places[places < len(level.low) - 0.5]
        if not len(places):
            return Columns(level.low[:0], level.high[:0], level.body[:0])
        first = max(0, int(places[0]))
        near = slice(first, int(places[-1]) + 2)
        known = np.arange(first, first + len(level.low[near]))
        low, high, body = (np.interp(places, known, each[near]) for each in (level.low, level.high, level.body))
        return Columns(low, high, body)

    def _curved(self, values: Values) -> Values:
        import numpy as np

        shares = values.astype(np.float32) / np.float32(_FULL)
        curved: Values = np.sign(shares) * np.abs(shares) ** np.float32(_CURVE) * np.float32(self._gain)
        return curved
