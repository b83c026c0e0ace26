"""A double-decked ferry and a junk with red sails, each with its image in the water."""

from __future__ import annotations

import numpy as np

from .shapes import Colour, Sheet, box, ellipse, polygon, stroke

_FERRY_SPEED, _JUNK_SPEED = 11.0, -3.2
"""Pixels a second."""


class Boats:
    def __init__(self) -> None:
        self._ferry = _ferry()
        self._junk = _junk()

    @staticmethod
    def ferry_at(seconds: float) -> tuple[float, float]:
        """Where its funnel smokes, or sings."""
        return -95 + _FERRY_SPEED * seconds, 203 + 0.9 * np.sin(1.1 * seconds)

    def draw(self, frame: np.ndarray, seconds: float, light: Colour) -> None:
        rocking = 0.8 * np.sin(0.9 * seconds)
        _draw_on_water(frame, self._junk.in_light(light), 512 + _JUNK_SPEED * seconds, 236 + rocking, reflected=0.30)
        x, y = self.ferry_at(seconds)
        _draw_on_water(frame, self._ferry.in_light(light), x, y + 61, reflected=0.34)


def _draw_on_water(frame: np.ndarray, boat: Sheet, x: float, y: float, *, reflected: float) -> None:
    image = boat.mirrored()
    fading = np.linspace(1, 0.15, image.cover.shape[0], dtype=np.float32)[:, None, None]
    broken = np.where(np.arange(image.cover.shape[0]) % 3 == 2, 0.45, 1.0)[:, None, None]
    image.colour, image.cover = image.colour * fading * broken, image.cover * (fading * broken)[..., 0]
    image.lay_on(frame, x, y - 2, opacity=reflected)
    boat.lay_on(frame, x, y)


def _ferry() -> Sheet:
    """0, 0 is on the water line, below the funnel."""
    boat = Sheet(196, 72, -98, -66)
    boat.paint(polygon((-92, -15), (92, -15), (80, 4), (70, 6), (-70, 6), (-80, 4)), "#1d5b49")
    boat.paint(polygon((-92, -15), (92, -15), (90, -11), (-90, -11)), "#f4efe2")
    boat.paint(box(-84, 2, 84, 6, 2), "#0f3328", alpha=0.6)
    boat.paint(box(-78, -32, 78, -15, 3), "#f1ece0")
    boat.paint(box(-70, -46, 70, -32, 3), "#e4decf")
    boat.paint(box(-80, -34, 80, -31, 1.5), "#1d5b49")
    boat.paint(box(-74, -49, 74, -45, 2), "#1d5b49")
    for x in range(-68, 69, 12):
        boat.paint(box(x - 4, -28.5, x + 4, -19, 1.5), "#ffd98c")
        boat.paint(stroke(x, -28, x, -19.5, 0.8), "#c98f4d", alpha=0.8)
    for x in range(-60, 61, 12):
        boat.paint(box(x - 4, -43.5, x + 4, -36, 1.5), "#ffe2a3")
    boat.paint(box(-9, -62, 9, -49, 2), "#f4efe2")
    boat.paint(box(-9, -58, 9, -54), "#1d5b49")
    for side in (-1, 1):
        boat.paint(box(44 * side - 9, -57, 44 * side + 9, -49, 2), "#e4decf")
        boat.paint(box(44 * side - 6, -55, 44 * side + 6, -51.5, 1), "#fff0c4")
        boat.paint(ellipse(70 * side, -24, 4.4, 4.4), "#e8553f")
        boat.paint(ellipse(70 * side, -24, 2.2, 2.2), "#f1ece0")
    return boat


def _junk() -> Sheet:
    """0, 0 is on the water line, under the main mast."""
    boat = Sheet(92, 80, -46, -72)
    boat.paint(polygon((-36, -11), (-28, -6), (24, -6), (36, -14), (30, 3), (-27, 4)), "#3a2130")
    boat.paint(polygon((20, -12), (37, -17), (36, -12), (22, -6)), "#532d35")
    boat.paint(stroke(-28, -5, 26, -5, 1.2), "#d98a4f", alpha=0.7)
    for mast, height, width in ((-21, 42, 17), (2, 64, 25), (25, 36, 13)):
        boat.paint(stroke(mast, -6, mast, -height - 4, 1.4), "#2a1824")
        sail = ((mast - width * 0.42, -11), (mast - width * 0.5, -height * 0.75), (mast + 1, -height - 3),
                (mast + width * 0.55, -height * 0.66), (mast + width * 0.6, -13))  # fmt: skip
        boat.paint(polygon(*sail), "#c8423c")
        for rib in np.linspace(0.28, 0.82, 4):
            y = -height * rib
            boat.paint(stroke(mast - width * 0.46, y, mast + width * 0.56, y + 1.5, 0.9), "#8e2733", alpha=0.8)
    boat.paint(ellipse(33, -20, 1.8, 1.8), "#ffd98c")
    return boat
