"""The two who talk: flat figures at the railing whose mouths open as far as they are loud."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .shapes import Colour, Points, Shape, Sheet, both, box, ellipse, mix, polygon, rgb, stroke, without

_SKIN, _SKIN_SHADE = "#f3c5a0", "#e0a581"
_HEAD = ellipse(0, 0, 25, 28)


@dataclass(frozen=True, slots=True)
class Moment:
    """How somebody is at one time."""

    loudness: float
    blink: float
    sway: float
    on_the_phone: float


@dataclass(frozen=True, slots=True)
class _Looks:
    hair: str
    coat: str
    coat_shade: str
    scarf: str
    facing: int
    """1 to the right, -1 to the left."""
    has_bun: bool


LEFT = _Looks("#3a2433", "#e0a33c", "#b97a2c", "#f4ead6", facing=1, has_bun=False)
RIGHT = _Looks("#241d33", "#2f8f8b", "#206768", "#e4574e", facing=-1, has_bun=True)


class Person:
    def __init__(self, looks: _Looks, x: float) -> None:
        self._looks, self._x = looks, x
        self._body = _body(looks)
        self._head = _head(looks)
        self._phone = _phone(looks)

    def draw(self, frame: np.ndarray, now: Moment, light: Colour) -> None:
        lean = 2.2 * self._looks.facing * now.loudness + 2.5 * now.sway
        lift = -1.6 * now.loudness
        self._body.in_light(light).lay_on(frame, self._x + 0.3 * lean, 336 + 0.4 * lift)
        self._head.in_light(light).lay_on(frame, self._x + lean, 262 + lift)
        _face(self._looks, now).in_light(light).lay_on(frame, self._x + lean, 262 + lift)
        if now.on_the_phone > 0:
            self._phone.in_light(light).lay_on(frame, self._x + lean, 262 + lift + 70 * (1 - now.on_the_phone))


def _body(looks: _Looks) -> Sheet:
    sheet = Sheet(132, 74, -66, -48)
    side = looks.facing
    outline = polygon((-15, -36), (15, -36), (44, -24), (54, -4), (60, 30), (-60, 30), (-54, -4), (-44, -24))
    far_half = box(-80, -40, 0, 40) if side > 0 else box(0, -40, 80, 40)

    def coat(x: Points, y: Points) -> Points:
        return outline(x, y) - 3

    sheet.paint(coat, looks.coat)
    sheet.paint(both(coat, far_half), looks.coat_shade, alpha=0.55)
    sheet.paint(box(-9, -48, 9, -28, 6), _SKIN_SHADE)
    sheet.paint(ellipse(0, -30, 23, 9.5), looks.scarf)
    sheet.paint(polygon((6 * side, -28), (17 * side, -27), (15 * side, 4), (5 * side, 2)), looks.scarf)
    for y in (0, 14):
        sheet.paint(ellipse(-3 * side, y, 2.1, 2.1), "#fff3d6", alpha=0.85)
    return sheet


def _head(looks: _Looks) -> Sheet:
    sheet = Sheet(84, 96, -42, -54)
    side = looks.facing
    if looks.has_bun:
        sheet.paint(ellipse(-9 * side, -33, 13, 12), looks.hair)
        sheet.paint(ellipse(-2 * side, -3, 29, 30), looks.hair)
    else:
        sheet.paint(box(-31, -34, 30, 25, 24), looks.hair)
    sheet.paint(ellipse(-25 * side, 3, 5, 6.5), _SKIN_SHADE)
    sheet.paint(_HEAD, _SKIN)
    sheet.paint(both(_HEAD, without(_HEAD, ellipse(5 * side, -1, 26, 29))), _SKIN_SHADE, alpha=0.7, soft=2)
    fringe = without(ellipse(-1 * side, -6, 28, 26), ellipse(11 * side, 12, 30, 27))
    sheet.paint(both(fringe, box(-40, -50, 40, 10)), looks.hair)
    sheet.paint(both(ellipse(0, -13, 27, 19), box(-40, -50, 40, -13)), looks.hair)
    sheet.paint(stroke(-12 * side, -27, 8 * side, -25, 2.2), "#ffffff", alpha=0.12, soft=3)
    for x in (-11 + 5 * side, 11 + 5 * side):
        sheet.paint(ellipse(x + 4 * np.sign(x - 5 * side), 9, 5.2, 3.4), "#ee7f74", alpha=0.42, soft=3)
        sheet.paint(stroke(x - 4, -8.4, x + 4, -8.4, 1.5), looks.hair, alpha=0.85)
    sheet.paint(stroke(6 * side, 3, 7.4 * side, 6, 1.5), _SKIN_SHADE)
    return sheet


def _face(looks: _Looks, now: Moment) -> Sheet:
    """What moves: the eyes and the mouth."""
    sheet = Sheet(48, 34, -24, -8)
    side = looks.facing
    for x in (-11 + 5 * side, 11 + 5 * side):
        open_by = max(3.5 * (1 - now.blink), 0.7)
        sheet.paint(ellipse(x, 0, 2.7, open_by), "#2b1c2b")
        if now.blink < 0.4:
            sheet.paint(ellipse(x + 0.9, -1.2, 0.9, 0.9), "#ffffff", alpha=0.9)
    opened = float(np.clip(now.loudness, 0, 1))
    middle = 5.0 * side
    if opened < 0.06:
        sheet.paint(_smile(middle, 13.5), "#8d3b3f")
        return sheet
    mouth = ellipse(middle, 14.5, float(mix(5.2, 6.2, opened)), 0.9 + 5.4 * opened)
    sheet.paint(mouth, "#7a2632")
    sheet.paint(both(mouth, ellipse(middle, 14.5 + 5.2 * opened, 4.2, 3.4)), "#e2706f")
    sheet.paint(both(mouth, box(middle - 4, 8, middle + 4, 14.5 - 3.4 * opened)), "#fff6ee", alpha=0.9)
    return sheet


def _smile(x: float, y: float) -> Shape:
    return both(
        without(ellipse(x, y - 2.4, 6.2, 5.4), ellipse(x, y - 4.0, 6.6, 5.4)), box(x - 9, y - 0.6, x + 9, y + 9)
    )


def _phone(looks: _Looks) -> Sheet:
    sheet = Sheet(70, 92, -35, -22)
    side = -looks.facing
    sheet.paint(stroke(34 * side, 62, 29 * side, 22, 13), looks.coat_shade)
    sheet.paint(ellipse(27 * side, 14, 7.5, 8.5), _SKIN)
    sheet.paint(stroke(26.5 * side, -8, 23 * side, 18, 8), "#20202c")
    sheet.paint(stroke(28 * side, 9, 22 * side, 8, 4), _SKIN)
    sheet.paint(stroke(28 * side, 15, 22 * side, 14, 4), _SKIN)
    return sheet


def quay(width: int, height: int, top: int) -> Sheet:
    """Our own side of the harbour, with the railing that they lean on."""
    sheet = Sheet(width, height - top + 40, 0, top - 40)
    sheet.paint(box(-5, top, width + 5, height + 5), "#241c3d")
    sheet.paint(box(-5, top, width + 5, top + 2.5), "#4d3f72")
    for x in range(8, width, 52):
        sheet.paint(box(x - 2, top - 30, x + 2, top + 2, 1.5), "#30264f")
        sheet.paint(ellipse(x, top - 31, 3.2, 3.2), "#3d3162")
    for y, thickness in ((top - 26, 3.0), (top - 14, 1.8)):
        sheet.paint(stroke(-5, y, width + 5, y, thickness), "#30264f")
    sheet.paint(stroke(-5, top - 27, width + 5, top - 27, 0.9), rgb("#9a7fb5"), alpha=0.5)
    return sheet
