"""Which blocks are to be drawn, and where: as many as there is room for, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from canto_beats.desktop.timeline.block_row import BlockRow
from canto_beats.desktop.timeline.scene import Scene
from canto_beats.desktop.timeline.time_axis import PixelGrid
from canto_beats.subtitles.editing.sheet import Line

_SPECK_PX = 3
"""What is narrower is drawn together with all that begins within it."""


class Look(IntEnum):
    """In the order in which they are drawn."""

    PLAIN = 0
    HOVERED = 1
    SELECTED = 2
    DRAGGED = 3


@dataclass(frozen=True, slots=True)
class Block:
    left: float
    right: float
    look: Look
    text: str
    """Of several drawn as one: nothing."""


def blocks_in_view(scene: Scene, grid: PixelGrid) -> list[Block]:
    dragged = scene.dragged
    if dragged is None:
        blocks = list(_laid_out(scene, grid))
    elif len(dragged.ids) == 1:
        left, right = grid.x_of(dragged.start_ms), grid.x_of(dragged.end_ms)
        moving = Block(left, max(left + grid.hair, right), Look.DRAGGED, scene.text_of(dragged.line.cue))
        blocks = [*_laid_out(scene, grid, but=dragged.ids), moving]
    else:
        lying = _laid_out(scene, grid, but=dragged.ids)
        blocks = [*lying, *_laid_out(scene, grid, only=dragged.ids, by_ms=dragged.by_ms)]
    return sorted(blocks, key=_drawn_in_order)


def covered(blocks: list[Block], width: float) -> list[tuple[float, float]]:
    """The stretches of the view with a block, each as long as it gets: from afar they are few."""
    stretches: list[tuple[float, float]] = []
    for left, right in sorted((max(0.0, block.left), min(width, block.right)) for block in blocks):
        if stretches and left <= stretches[-1][1]:
            stretches[-1] = stretches[-1][0], max(right, stretches[-1][1])
        elif left < right:
            stretches.append((left, right))
    return stretches


def _drawn_in_order(block: Block) -> Look:
    return block.look


def _laid_out(
    scene: Scene,
    grid: PixelGrid,
    *,
    but: frozenset[int] = frozenset(),
    only: frozenset[int] | None = None,
    by_ms: int = 0,
) -> Iterator[Block]:
    row, axis = scene.row, scene.axis
    found = row.indexes_between(axis.start_ms - by_ms, axis.end_ms - by_ms)
    index = found.start
    while index < found.stop:
        line = row[index]
        index += 1
        if line.id in but or (only is not None and line.id not in only) or line.cue.end_ms + by_ms < axis.start_ms:
            continue
        left, right = grid.x_of(line.cue.start_ms + by_ms), grid.x_of(line.cue.end_ms + by_ms)
        if right - left >= _SPECK_PX:
            yield Block(left, right, Look.DRAGGED if only else _look(scene, line), scene.text_of(line.cue))
            continue
        group = _group(row, index - 1, axis.ms_at(left + _SPECK_PX) - by_ms, round(_SPECK_PX * axis.ms_per_px))
        index = group.stop
        right = max(left + grid.hair, grid.x_of(row[group.stop - 1].cue.end_ms + by_ms))
        yield Block(left, right, Look.DRAGGED if only else _look_of_group(scene, group), "")


def _group(row: BlockRow, first: int, until_ms: float, speck_ms: int) -> range:
    """Those that begin before `until_ms`, but for the last of them if it is long enough to be drawn by itself."""
    stop = max(first + 1, row.first_from(until_ms))
    if stop > first + 1 and row[stop - 1].cue.duration_ms >= speck_ms:
        stop -= 1
    return range(first, stop)


def _look(scene: Scene, line: Line) -> Look:
    if line.id in scene.selection:
        return Look.SELECTED
    return Look.HOVERED if line.id == scene.hovered_id else Look.PLAIN


def _look_of_group(scene: Scene, group: range) -> Look:
    # Asking each is nothing where few are in view, and is done only where something is selected.
    any_selected = scene.selection and any(scene.row[index].id in scene.selection for index in group)
    return Look.SELECTED if any_selected else Look.PLAIN
