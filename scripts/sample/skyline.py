"""The far shore: hills, two rows of towers, their windows that light up as night falls, and beams with the music."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .shapes import Shape, Sheet, both, box, ellipse, mix, polygon, rgb, smooth_step, stroke
from .sky import HORIZON, WIDTH

_WINDOW_COLOURS = [rgb(one) for one in ("#ffd28a", "#ffe3ae", "#ffbf73", "#d8e6ff")]
_NEAR_TOWERS = (
    # kind, left, width, top
    ("flat", -8, 34, 152),
    ("slant", 28, 26, 134),
    ("flat", 58, 20, 160),
    ("spire", 82, 30, 112),
    ("flat", 116, 24, 148),
    ("round", 144, 26, 128),
    ("flat", 174, 34, 156),
    ("stepped", 214, 34, 74),
    ("flat", 252, 26, 146),
    ("slant", 282, 22, 130),
    ("round", 308, 30, 142),
    ("facets", 344, 34, 84),
    ("flat", 384, 30, 138),
    ("stepped", 418, 24, 122),
    ("flat", 446, 26, 156),
    ("slant", 476, 24, 136),
    ("spire", 506, 28, 120),
    ("flat", 540, 26, 150),
    ("round", 570, 24, 138),
    ("flat", 598, 50, 160),
)
_HILLS = (
    (((0, 150), (70, 128), (150, 116), (235, 98), (300, 108), (380, 130), (470, 122), (560, 142), (640, 150)), 0.0),
    (((0, 172), (60, 160), (140, 166), (250, 142), (330, 150), (420, 160), (500, 146), (590, 162), (640, 170)), 0.5),
)
_BEAMS = ((231, 76, -0.42, "#8fe3ff"), (361, 85, 0.0, "#c6a4ff"), (520, 101, 0.5, "#8affd0"), (97, 93, 0.2, "#ffb3dc"))
"""Where each begins, its phase, and its colour."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of towers. A window is lit once it is darker than its `lit_from`."""

    shape: Sheet
    sunset: str
    night: str
    windows: np.ndarray
    lit_from: np.ndarray


class Skyline:
    def __init__(self) -> None:
        chance = np.random.default_rng(7)
        self._hills = [(_hill(points), haze) for points, haze in _HILLS]
        far = tuple(
            ("flat", int(left), int(chance.integers(16, 30)), int(chance.integers(138, 186)))
            for left in range(-6, 640, 19)
        )
        self._far = _row(chance, far, "#8b5f8f", "#2a2c63", brightness=0.45)
        self._near = _row(chance, _NEAR_TOWERS, "#4a3569", "#12153a", brightness=1.0)
        self._neon = _neon()
        self._x = np.arange(WIDTH)[None, :] + 0.5
        self._y = np.arange(HORIZON)[:, None] + 0.5

    def draw(self, frame: np.ndarray, seconds: float, night: float, music: float) -> None:
        shore = frame[:HORIZON]
        for hill, haze in self._hills:
            colour = mix(rgb("#80558f"), rgb("#1a1e4c"), night)
            nearer = mix(rgb("#633f7c"), rgb("#151840"), night)
            shore += (mix(colour, nearer, haze) - shore) * hill[..., None] * 0.92
        _draw_row(shore, self._far, night)
        if music > 0:
            self._draw_beams(shore, seconds, music)
        _draw_row(shore, self._near, night)
        shining = smooth_step((night - 0.15) / 0.5)
        for sheet, rate in self._neon:
            sheet.lay_on(shore, 0, 0, opacity=float(shining * (0.78 + 0.22 * np.sin(rate * seconds))))

    def _draw_beams(self, shore: np.ndarray, seconds: float, music: float) -> None:
        """Light shows as they play over the harbour at eight: each beam swings, and is faint far from its tower."""
        for x, y, phase, colour in _BEAMS:
            for side in (-1, 1):
                leaning = 0.38 * side + 0.42 * np.sin(0.62 * seconds + 4 * phase)
                dx, dy = self._x - x, np.maximum(y - self._y, 0.01)
                beside = (dx - leaning * dy) / (2.0 + 0.055 * dy)
                strength = np.exp(-(beside**2)) * np.exp(-dy / 120) * (self._y < y)
                shore += strength[..., None] * rgb(colour) * (0.30 * music)


def _draw_row(shore: np.ndarray, row: _Row, night: float) -> None:
    wall = mix(rgb(row.sunset), rgb(row.night), night)
    shade = row.shape.colour
    cover = row.shape.cover[..., None]
    shore += wall * shade - shore * cover
    lit = smooth_step((night - row.lit_from) / 0.04)
    shore += (row.windows - shore) * (lit * 0.92)[..., None] * (row.windows.sum(axis=2, keepdims=True) > 0)


def _hill(points: tuple[tuple[int, int], ...]) -> np.ndarray:
    across, height = zip(*points, strict=True)
    x = np.arange(WIDTH)
    ridge = np.interp(x, across, height)
    smooth = np.convolve(np.pad(ridge, 20, mode="edge"), np.hanning(41) / np.hanning(41).sum(), mode="valid")
    crown = smooth + 1.6 * np.sin(x / 9) + 1.0 * np.sin(x / 4.3)
    return np.clip(np.arange(HORIZON)[:, None] - crown[None, :] + 0.5, 0, 1)


def _row(
    chance: np.random.Generator,
    towers: tuple[tuple[str, int, int, int], ...],
    sunset: str,
    night: str,
    brightness: float,
) -> _Row:
    sheet = Sheet(WIDTH, HORIZON)
    windows = np.zeros((HORIZON, WIDTH, 3), np.float32)
    lit_from = np.full((HORIZON, WIDTH), 9.0, np.float32)
    for kind, left, width, top in towers:
        tone = np.full(3, chance.uniform(0.86, 1.08), np.float32)
        outline = _outline(kind, left, width, top)
        sheet.paint(outline, tone)
        lighter = both(outline, box(left, 0, left + width * 0.34, HORIZON))
        sheet.paint(lighter, tone * 1.13)
        inside = sheet.covered_by(both(outline, box(left + 2, top + 4, left + width - 2, HORIZON - 5))) >= 1
        for y in range(top + 5, HORIZON - 6, 4):
            floor_bias = chance.uniform(-0.25, 0.25)
            for x in range(left + 3, left + width - 3, 3):
                if 0 <= x < WIDTH - 1 and inside[y : y + 2, x].all() and chance.random() < 0.62:
                    colour = _WINDOW_COLOURS[chance.integers(len(_WINDOW_COLOURS))]
                    windows[y : y + 2, x] = colour * brightness * chance.uniform(0.55, 1.0)
                    lit_from[y : y + 2, x] = chance.uniform(-0.35, 1.15) + floor_bias
    return _Row(sheet, sunset, night, windows, lit_from)


def _outline(kind: str, left: float, width: float, top: float) -> Shape:
    right, middle, ground = left + width, left + width / 2, HORIZON + 2
    match kind:
        case "slant":
            return polygon((left, ground), (left, top + 14), (right, top), (right, ground))
        case "spire":
            return polygon(
                (left, ground), (left, top + 18), (middle - 5, top + 6), (middle - 0.8, top - 20),
                (middle + 0.8, top - 20), (middle + 5, top + 6), (right, top + 18), (right, ground),
            )  # fmt: skip
        case "round":
            tower = box(left, top + width / 2, right, ground)
            dome = ellipse(middle, top + width / 2, width / 2, width / 2)
            return lambda x, y: np.minimum(tower(x, y), dome(x, y))
        case "stepped":
            return polygon(
                (left, ground), (left, top + 52), (left + 3, top + 50), (left + 3, top + 18), (left + 7, top + 16),
                (left + 8, top + 2), (left + 11, top), (right - 11, top), (right - 8, top + 2), (right - 7, top + 16),
                (right - 3, top + 18), (right - 3, top + 50), (right, top + 52), (right, ground),
            )  # fmt: skip
        case "facets":
            return polygon(
                (left, ground), (left, top + 62), (middle, top + 36), (middle, top), (right, top + 24), (right, ground)
            )
        case _:
            return box(left, top, right, ground)


def _neon() -> list[tuple[Sheet, float]]:
    """Lines of light along well-known edges, and how fast each of them breathes."""
    glass, spire, wharf = Sheet(WIDTH, HORIZON), Sheet(WIDTH, HORIZON), Sheet(WIDTH, HORIZON)
    left, right, top = 344, 378, 84
    middle = (left + right) / 2
    for line in (
        (middle, top, right, top + 24), (middle, top, middle, top + 36), (left, top + 62, middle, top + 36),
        (middle, top + 36, right, top + 62), (left, top + 62, right, top + 98), (right, top + 24, right, 210),
        (left, top + 62, left, 210), (right, top + 62, left, top + 98), (left, top + 98, right, 210),
    ):  # fmt: skip
        glass.paint(stroke(*line, 1.1), "#e9f4ff", alpha=0.75)
    for x, colour in ((97, "#ff7ab8"), (520, "#66f0c2")):
        spire.paint(stroke(x, 118, x, 206, 1.6), colour, alpha=0.85)
        spire.paint(stroke(x, 96, x, 118, 1.0), colour, alpha=0.9)
    for x in np.arange(221, 243, 3.6):
        wharf.paint(stroke(x, 77, x, 87, 1.1), "#fff1c9", alpha=0.85)
    for x in range(6, WIDTH, 17):
        wharf.paint(ellipse(x, 211, 1.5, 1.5), "#ffdf9e", alpha=0.95)
    return [(glass, 0.9), (spire, 2.1), (wharf, 0.0)]
