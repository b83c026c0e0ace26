"""How loud a recording is every 10 ms, read out of its waveform piece by piece."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from typing import overload

from canto_beats.service.waveform import Peaks


class PeakLevels(Sequence[int]):
    """From 0 to 65,535: how high the waveform is there. Nothing is unpacked but what is asked for."""

    def __init__(self, peaks: Peaks) -> None:
        self._samples = memoryview(peaks.pairs)
        self._count = peaks.duration_ms // Peaks.PAIR_MS

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        if isinstance(at, int):
            return self._heights(*slice(at, at + 1 or None).indices(self._count)[:2])[0]
        first, last, step = at.indices(self._count)
        if step != 1:
            return [self[one] for one in range(first, last, step)]
        return self._heights(first, last)

    def _heights(self, first: int, last: int) -> list[int]:
        a_pair = len(self._samples) // max(1, self._count)
        samples = array("h", bytes(self._samples[first * a_pair : max(first, last) * a_pair]))
        if sys.byteorder == "big":
            samples.byteswap()
        return [high - low for low, high in zip(samples[::2], samples[1::2], strict=True)]
