"""Smooth-edged shapes on sheets of colour, drawn with numpy alone.

A shape is a function that says how far each point lies from its edge, in pixels, less than nothing inside. That is all
it takes to paint its edge smoothly, to cut one shape with another and to let it glow.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

Points = np.ndarray
Shape = Callable[[Points, Points], Points]
Colour = np.ndarray


def rgb(text: str) -> Colour:
    """`#ffcc88` as three numbers from 0 to 1."""
    return np.array([int(text[at : at + 2], 16) for at in (1, 3, 5)], np.float32) / 255


def mix(first: Points, second: Points, share: Points | float) -> Points:
    return first + (second - first) * share


def smooth_step(value: Points | float) -> Points:
    """From 0 to 1 without a corner, for values from 0 to 1."""
    value = np.clip(value, 0, 1)
    return value * value * (3 - 2 * value)


def ellipse(x: float, y: float, width: float, height: float) -> Shape:
    """Around a middle, with its two radii. The distance is near enough for an edge."""

    def distance(px: Points, py: Points) -> Points:
        dx, dy = (px - x) / width, (py - y) / height
        near = np.hypot(dx, dy)
        return near * (near - 1) / np.maximum(np.hypot(dx / width, dy / height), 1e-6)

    return distance


def box(left: float, top: float, right: float, bottom: float, corner: float = 0.0) -> Shape:
    def distance(px: Points, py: Points) -> Points:
        dx = np.abs(px - (left + right) / 2) - (right - left) / 2 + corner
        dy = np.abs(py - (top + bottom) / 2) - (bottom - top) / 2 + corner
        return np.hypot(np.maximum(dx, 0), np.maximum(dy, 0)) + np.minimum(np.maximum(dx, dy), 0) - corner

    return distance


def stroke(x0: float, y0: float, x1: float, y1: float, thickness: float) -> Shape:
    """A straight line with round ends."""

    def distance(px: Points, py: Points) -> Points:
        along = ((px - x0) * (x1 - x0) + (py - y0) * (y1 - y0)) / max((x1 - x0) ** 2 + (y1 - y0) ** 2, 1e-9)
        along = np.clip(along, 0, 1)
        return np.hypot(px - mix(x0, x1, along), py - mix(y0, y1, along)) - thickness / 2

    return distance


def polygon(*corners: tuple[float, float]) -> Shape:
    sides = list(zip(corners, (*corners[1:], corners[0]), strict=True))

    def distance(px: Points, py: Points) -> Points:
        nearest = np.minimum.reduce([stroke(*one, *other, 0)(px, py) for one, other in sides])
        inside = np.zeros(np.broadcast(px, py).shape, bool)
        for (x0, y0), (x1, y1) in sides:
            if y0 != y1:
                inside ^= ((y0 > py) != (y1 > py)) & (px < (x1 - x0) * (py - y0) / (y1 - y0) + x0)
        return np.where(inside, -nearest, nearest)

    return distance


def both(*shapes: Shape) -> Shape:
    """Where all of them overlap."""
    return lambda px, py: np.maximum.reduce([shape(px, py) for shape in shapes])


def without(shape: Shape, hole: Shape) -> Shape:
    return lambda px, py: np.maximum(shape(px, py), -hole(px, py))


class Sheet:
    """A picture that one can see through where nothing was painted. `left`, `top`: where its corner lies."""

    def __init__(self, width: int, height: int, left: float = 0.0, top: float = 0.0) -> None:
        self.left, self.top = left, top
        self.colour = np.zeros((height, width, 3), np.float32)
        """Already multiplied with `cover`."""
        self.cover = np.zeros((height, width), np.float32)
        self._x = (left + np.arange(width, dtype=np.float32) + 0.5)[None, :]
        self._y = (top + np.arange(height, dtype=np.float32) + 0.5)[:, None]

    def covered_by(self, shape: Shape, soft: float = 1.0) -> Points:
        """How much of each pixel lies in the shape; the edge is `soft` pixels wide."""
        return np.clip(0.5 - shape(self._x, self._y) / soft, 0, 1).astype(np.float32)

    def paint(self, shape: Shape, colour: Colour | str, alpha: float = 1.0, soft: float = 1.0) -> None:
        ink = rgb(colour) if isinstance(colour, str) else colour
        share = self.covered_by(shape, soft) * alpha
        self.colour = self.colour * (1 - share[..., None]) + ink * share[..., None]
        self.cover = self.cover * (1 - share) + share

    def in_light(self, light: Colour) -> Sheet:
        """The same by less light, or by light of another colour."""
        height, width = self.cover.shape
        other = Sheet(width, height, self.left, self.top)
        other.colour, other.cover = self.colour * light, self.cover
        return other

    def mirrored(self) -> Sheet:
        """Upside down, for what lies on the water."""
        height, width = self.cover.shape
        other = Sheet(width, height, self.left, -self.top - height)
        other.colour, other.cover = self.colour[::-1], self.cover[::-1]
        return other

    def lay_on(self, frame: np.ndarray, x: float, y: float, opacity: float | Points = 1.0) -> None:
        """With the point 0, 0 of the sheet on `x`, `y` of the frame, between pixels as well."""
        left, top = x + self.left, y + self.top
        whole_x, whole_y = int(np.floor(left)), int(np.floor(top))
        colour = _between_pixels(self.colour, left - whole_x, top - whole_y)
        cover = _between_pixels(self.cover[..., None], left - whole_x, top - whole_y)
        height, width = cover.shape[:2]
        rows = slice(max(whole_y, 0), max(min(whole_y + height, frame.shape[0]), 0))
        columns = slice(max(whole_x, 0), max(min(whole_x + width, frame.shape[1]), 0))
        if rows.start >= rows.stop or columns.start >= columns.stop:
            return
        inside = (
            slice(rows.start - whole_y, rows.stop - whole_y),
            slice(columns.start - whole_x, columns.stop - whole_x),
        )
        frame[rows, columns] *= 1 - cover[inside] * opacity
        frame[rows, columns] += colour[inside] * opacity


def _between_pixels(picture: np.ndarray, right: float, down: float) -> np.ndarray:
    """One pixel larger, and moved by a part of one."""
    wide = np.pad(picture, ((0, 1), (0, 1), (0, 0)))
    moved = wide.copy() if right == 0 else wide * (1 - right)
    moved[:, 1:] += wide[:, :-1] * right
    lower = moved * (1 - down)
    lower[1:] += moved[:-1] * down
    return lower
