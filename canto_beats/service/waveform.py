"""A recording's waveform: found where it was kept, or measured and kept. Blocks; front ends call it from a thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from canto_beats.job.cancellation import Cancellation
from canto_beats.media.fingerprint import fingerprint
from canto_beats.media.peaks import PAIR_BYTES, PAIR_MS, keep, kept, measured
from canto_beats.media.probe import probe
from canto_beats.settings import Home

_TELL_EVERY_S = 0.2
"""Often enough to be seen growing; each time somebody draws it."""


@dataclass(frozen=True, slots=True)
class Peaks:
    """The lowest and the highest sample of every 10 ms: pairs of signed 16-bit little-endian numbers."""

    PAIR_MS: ClassVar[int] = PAIR_MS

    pairs: bytes

    @property
    def duration_ms(self) -> int:
        return len(self.pairs) // PAIR_BYTES * PAIR_MS


TellOfPeaks = Callable[[Peaks, float | None], None]
"""What there is so far, and how much of the whole that is, if the file says how long it is."""


def peaks_of(source: Path, track: int | None, home: Home, cancel: Cancellation, tell: TellOfPeaks) -> Peaks:
    """Raises `CantoBeatsError` for a file without usable sound, and `JobCancelled`."""
    info = probe(source)
    chosen = info.choose_track(track)
    file = home.waveforms / f"{fingerprint(source, cancel)}-{chosen.index}.peaks"
    if (pairs := kept(file)) is not None:
        return Peaks(pairs)
    growing, told_at = bytearray(), float("-inf")
    with closing(measured(source, chosen.index, cancel)) as pieces:
        for piece in pieces:
            growing += piece
            if time.monotonic() - told_at >= _TELL_EVERY_S:
                so_far = Peaks(bytes(growing))
                tell(so_far, _share(so_far.duration_ms, chosen.end_ms or info.duration_ms))
                told_at = time.monotonic()
    whole = Peaks(bytes(growing))
    keep(file, whole.pairs)
    return whole


def _share(done_ms: int, whole_ms: int | None) -> float | None:
    return min(1.0, done_ms / whole_ms) if whole_ms else None
