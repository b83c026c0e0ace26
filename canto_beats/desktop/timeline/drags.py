"""What a drag of a block or an edge makes of its times, before anybody is asked to change them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from canto_beats.desktop.timeline.block_row import BlockRow
from canto_beats.desktop.timeline.hits import Grip
from canto_beats.subtitles.editing.changes import SHORTEST_MS
from canto_beats.subtitles.editing.sheet import Line


@dataclass(frozen=True, slots=True)
class Dragged:
    """How it stands now."""

    grip: Grip
    ids: frozenset[int]
    """All that move along; the line itself if an edge is dragged."""
    line: Line
    start_ms: int
    end_ms: int
    snapped_ms: int | None = None
    """What an edge has come to lie on."""

    @property
    def by_ms(self) -> int:
        """For a block with all that moves along."""
        return self.start_ms - self.line.cue.start_ms

    @property
    def changes_nothing(self) -> bool:
        return (self.start_ms, self.end_ms) == (self.line.cue.start_ms, self.line.cue.end_ms)


class Drag:
    def __init__(self, grip: Grip, line: Line, ids: frozenset[int], row: BlockRow, duration_ms: int) -> None:
        self.line = line
        self._grip = grip
        self._ids = ids if grip is Grip.BODY and line.id in ids else frozenset({line.id})
        self._row = row
        cues = [found.cue for line_id in self._ids if (found := row.get(line_id))]
        self._earliest_ms = min(cue.start_ms for cue in cues)
        self._latest_ms = max(cue.end_ms for cue in cues)
        self._limit_ms = max(duration_ms, self._latest_ms)

    def moved(self, by_ms: float, reach_ms: float, playhead_ms: int) -> Dragged:
        """As far as the hand went, but for a snap to what lies within `reach_ms` of a moving edge."""
        cue = self.line.cue
        moving = {Grip.BODY: (cue.start_ms, cue.end_ms), Grip.START: (cue.start_ms,), Grip.END: (cue.end_ms,)}
        snaps = [
            (abs(edge + by_ms - magnet), magnet - edge, magnet)
            for edge in moving[self._grip]
            for magnet in self._magnets(edge + by_ms, reach_ms, playhead_ms)
        ]
        wanted, magnet = min(snaps)[1:] if snaps else (round(by_ms), None)
        allowed = self._allowed(wanted)
        start_ms = cue.start_ms + (allowed if self._grip is not Grip.END else 0)
        end_ms = cue.end_ms + (allowed if self._grip is not Grip.START else 0)
        return Dragged(self._grip, self._ids, self.line, start_ms, end_ms, magnet if allowed == wanted else None)

    def _magnets(self, ms: float, reach_ms: float, playhead_ms: int) -> Iterator[int]:
        if reach_ms <= 0:
            return
        near = range(round(ms - reach_ms), round(ms + reach_ms) + 1)
        if playhead_ms in near:
            yield playhead_ms
        for line in self._row.between(near.start, near.stop):
            if line.id not in self._ids:
                yield from (edge for edge in (line.cue.start_ms, line.cue.end_ms) if edge in near)

    def _allowed(self, by_ms: int) -> int:
        """Nothing begins before the recording or ends after it, and nothing gets too short to be seen."""
        cue = self.line.cue
        room = max(0, cue.duration_ms - SHORTEST_MS)
        least, most = {
            Grip.BODY: (-self._earliest_ms, self._limit_ms - self._latest_ms),
            Grip.START: (-cue.start_ms, room),
            Grip.END: (-room, self._limit_ms - cue.end_ms),
        }[self._grip]
        return max(least, min(most, by_ms))
