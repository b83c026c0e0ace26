"""What lies under the pointer: a block, or one of the edges by which it is made longer or shorter."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

from canto_beats.desktop.timeline.block_row import BlockRow
from canto_beats.desktop.timeline.time_axis import TimeAxis
from canto_beats.subtitles.editing.sheet import Line

GRAB_PX = 6
_NARROWEST_WITH_EDGES_PX = 6
"""In a narrower one a hand could not tell which edge it holds."""
_SLACK_PX = 1
"""Seen from afar, a block is a hair."""


class Grip(Enum):
    BODY = auto()
    START = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    line: Line
    grip: Grip


def hit_at(x: float, row: BlockRow, axis: TimeAxis, selected: Collection[int]) -> Hit | None:
    """Where blocks lie on one another: the selected one, else the one that begins last, which is drawn on top.

    Where two meet, each keeps its edge on its own side, so that both can be had.
    """
    best: tuple[tuple[bool, bool, float], Hit] | None = None
    for line in row.between(axis.ms_at(x - GRAB_PX), axis.ms_at(x + GRAB_PX)):
        left, right = axis.x_of(line.cue.start_ms), axis.x_of(line.cue.end_ms)
        apart = max(left - x, x - right, 0.0)
        grip = _grip(x, left, right)
        if apart > (_SLACK_PX if grip is Grip.BODY else GRAB_PX):
            continue
        rank = (left <= x < right, line.id in selected, -apart)
        if best is None or rank >= best[0]:
            best = rank, Hit(line, grip)
    return best[1] if best else None


def _grip(x: float, left: float, right: float) -> Grip:
    grab = min(GRAB_PX, (right - left) / 3)
    if right - left < _NARROWEST_WITH_EDGES_PX:
        return Grip.BODY
    if x - left <= grab:
        return Grip.START
    return Grip.END if right - x <= grab else Grip.BODY
