"""All that the timeline shows, and how its height is shared out. No Qt: it can be asked without a window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from canto_beats.desktop.timeline.block_row import BlockRow
from canto_beats.desktop.timeline.drags import Dragged
from canto_beats.desktop.timeline.hits import Grip, Hit, hit_at
from canto_beats.desktop.timeline.time_axis import TimeAxis
from canto_beats.service.waveform import Peaks
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.sheet import Line

_WITHOUT_RECORDING_MS = 60_000


@dataclass(frozen=True, slots=True)
class Bands:
    """From top to bottom: the ruler, the waveform, the blocks. In pixels, the lowest not included."""

    ruler_end: int = 24
    wave_end: int = 0
    lane_end: int = 0

    @classmethod
    def of_height(cls, height: int) -> Bands:
        lane = 48 if height >= 144 else 32
        return cls(wave_end=max(cls().ruler_end, height - lane), lane_end=max(0, height))


@dataclass(slots=True)
class Scene:
    axis: TimeAxis = field(default_factory=TimeAxis)
    bands: Bands = field(default_factory=Bands)
    row: BlockRow = field(default_factory=BlockRow)
    selection: frozenset[int] = frozenset()
    position_ms: int = 0
    peaks: Peaks | None = None
    silence: str = ""
    """What is said where no waveform will ever be."""
    promised_ms: int = 0
    """How long the recording says it is."""
    dragged: Dragged | None = None
    hovered_id: int | None = None
    text_of: Callable[[Cue], str] = attrgetter("text")
    """What stands on a block; asked of those that are drawn."""

    def settle_duration(self) -> None:
        """Whatever ends last: blocks may come before anybody knows how long the recording is."""
        heard_ms = self.peaks.duration_ms if self.peaks else 0
        known_ms = max(self.promised_ms, self.row.end_ms, heard_ms)
        self.axis = self.axis.of_duration(known_ms or _WITHOUT_RECORDING_MS)

    def set_lines(self, lines: Sequence[Line]) -> None:
        self.row = BlockRow(lines)
        self.settle_duration()

    def hit_at(self, x: float, y: float) -> Hit | None:
        """Over the waveform blocks can be had by their edges alone: there a click is for the time it points to."""
        if not self.bands.ruler_end <= y < self.bands.lane_end:
            return None
        hit = hit_at(x, self.row, self.axis, self.selection)
        return hit if hit and (hit.grip is not Grip.BODY or y >= self.bands.wave_end) else None
