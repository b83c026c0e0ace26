"""When each token was said, from what the model's attention looked at while writing it.

For engines whose library has no alignment of its own, or a slow one. `numpy` only.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from canto_beats.subtitles.phrase import Span

FRAME_MS = 20
_MEDIAN_WIDTH = 7


def token_spans(attention: NDArray[np.float32]) -> list[Span]:
    """`attention`: heads × (text tokens + 1) × frames, each row a distribution over the frames of the real audio, as
    the model wrote the tokens and then the end. The path through it that never goes back tells when each began.
    """
    if attention.shape[2] == 0:
        return [(0, 0)] * (attention.shape[1] - 1)
    mean = attention.mean(axis=1, keepdims=True)
    deviation = attention.std(axis=1, keepdims=True)
    standard = (attention - mean) / np.maximum(deviation, 1e-10)
    sharpness = _smoothed(standard).mean(axis=0)
    begins = [int(frame) * FRAME_MS for frame in first_frames(-sharpness)]
    return list(pairwise(begins))


def _smoothed(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    half = _MEDIAN_WIDTH // 2
    if weights.shape[2] <= half:
        return weights
    padded = np.pad(weights, ((0, 0), (0, 0), (half, half)), mode="reflect")
    windows = np.lib.stride_tricks.sliding_window_view(padded, _MEDIAN_WIDTH, axis=2)
    return np.median(windows, axis=-1)


def first_frames(cost: NDArray[np.float32]) -> NDArray[np.int64]:
    """The cheapest way from the first row and column to the last, by dynamic time warping; the column where it enters
    each row. All cells of a diagonal depend on the two diagonals before it only, so a diagonal is worked out at once.
    """
    rows, columns = cost.shape
    diagonals = rows + columns - 1
    skewed = np.full((diagonals, rows), np.inf, np.float32)
    for row in range(rows):
        skewed[row : row + columns, row] = cost[row]
    came_from = np.zeros((diagonals, rows), np.int8)  # 0: both, 1: the row above, 2: the column before
    before, last = np.full((2, rows + 1), np.inf, np.float32)  # one cell of padding at the front
    before[0] = 0.0  # the way begins outside the first corner
    for diagonal in range(diagonals):
        choices = np.stack((before[:-1], last[:-1], last[1:]))
        came_from[diagonal] = choices.argmin(axis=0)
        now = np.full(rows + 1, np.inf, np.float32)
        now[1:] = skewed[diagonal] + choices.min(axis=0)
        before, last = last, now
    return _entered(came_from, rows, columns)


def _entered(came_from: NDArray[np.int8], rows: int, columns: int) -> NDArray[np.int64]:
    entered = np.zeros(rows, np.int64)
    row, column = rows - 1, columns - 1
    while row >= 0 and column >= 0:
        entered[row] = column
        step = came_from[row + column, row]
        row -= step != 2
        column -= step != 1
    return entered
