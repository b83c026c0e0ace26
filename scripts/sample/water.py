"""The harbour: what stands above the horizon, upside down and broken by waves, and glints that pass over it."""

from __future__ import annotations

import numpy as np

from .shapes import mix, rgb
from .sky import HORIZON, WIDTH

SHORE = 330
"""The row where our own side of the harbour begins."""
_ROWS = SHORE - HORIZON


class Water:
    def __init__(self) -> None:
        self._depth = np.arange(_ROWS)[:, None].astype(np.float32)
        self._x = np.arange(WIDTH)[None, :].astype(np.float32)
        self._near = self._depth / _ROWS

    def draw(self, frame: np.ndarray, seconds: float, night: float) -> None:
        """From what is already drawn above the horizon."""
        reflected = self._broken(_blurred(frame[:HORIZON]), seconds)
        deep = mix(rgb("#4b3f7e"), rgb("#0c1233"), night)
        bright = mix(rgb("#e8927e"), rgb("#4b4384"), night)
        own = mix(bright, deep, self._near[..., None] ** 0.55)
        clear = (0.66 - 0.30 * self._near)[..., None]
        water = mix(own, reflected, clear)
        frame[HORIZON:SHORE] = water + self._glints(seconds)[..., None] * mix(rgb("#ffd9a8"), rgb("#8fa4e8"), night)

    def _broken(self, shore: np.ndarray, seconds: float) -> np.ndarray:
        depth, x = self._depth, self._x
        stretch = 0.6 + 5.0 * self._near
        sideways = stretch * (
            np.sin(depth * 0.83 - 1.7 * seconds) + 0.7 * np.sin(depth * 0.31 + 1.1 * seconds + 0.013 * x)
        )
        upwards = (0.8 + 4 * self._near) * np.sin(0.055 * x + 0.47 * depth - 1.3 * seconds)
        row = np.clip(HORIZON - 1 - depth * 1.25 + upwards, 0, HORIZON - 1).astype(np.intp)
        column = np.clip(x + sideways, 0, WIDTH - 1.001)
        whole = column.astype(np.intp)
        part = (column - whole)[..., None]
        return shore[row, whole] * (1 - part) + shore[row, whole + 1] * part

    def _glints(self, seconds: float) -> np.ndarray:
        depth, x, near = self._depth, self._x, self._near
        far_apart = 1 / (0.25 + near)
        waves = (
            np.sin(0.11 * x * far_apart + 0.9 * depth + 0.8 * seconds)
            * np.sin(0.047 * x * far_apart - 0.6 * depth + 0.5 * seconds)
            * np.sin(1.15 * depth - 1.1 * seconds)
        )
        return np.clip(waves - 0.55, 0, 1) * (0.35 + 0.25 * near)


def _blurred(shore: np.ndarray) -> np.ndarray:
    """Water is no mirror; and sharp windows that tremble would cost more bytes than all the rest of the picture."""
    down = np.pad(shore, ((2, 2), (0, 0), (0, 0)), mode="edge")
    tall = (down[:-4] + 2 * down[1:-3] + 3 * down[2:-2] + 2 * down[3:-1] + down[4:]) / 9
    across = np.pad(tall, ((0, 0), (1, 1), (0, 0)), mode="edge")
    return (across[:, :-2] + 2 * across[:, 1:-1] + across[:, 2:]) / 4
