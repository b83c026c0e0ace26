"""What a hand with a mouse asks for: press, way and release become requests. None is carried out here."""

from __future__ import annotations

from dataclasses import dataclass

from canto_beats.desktop.timeline.drags import Drag
from canto_beats.desktop.timeline.hits import GRAB_PX, Grip, Hit
from canto_beats.desktop.timeline.scene import Scene

_TREMBLE_PX = 3
"""A hand that clicks moves that much without meaning it."""


@dataclass(frozen=True, slots=True)
class Seek:
    ms: int


@dataclass(frozen=True, slots=True)
class Select:
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Retime:
    line_id: int
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Shift:
    ids: tuple[int, ...]
    by_ms: int


Request = Seek | Select | Retime | Shift


@dataclass(frozen=True, slots=True)
class HeldKeys:
    toggling: bool = False
    extending: bool = False
    free: bool = False
    """Nothing snaps."""


@dataclass(frozen=True, slots=True)
class _Press:
    x: float
    y: float
    ms: float
    keys: HeldKeys
    hit: Hit | None


class Pointer:
    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._pressed: _Press | None = None
        self._drag: Drag | None = None
        self._anchor_id: int | None = None
        """From where a selection is extended."""

    @property
    def is_down(self) -> bool:
        return self._pressed is not None

    def press(self, x: float, y: float, keys: HeldKeys) -> Request | None:
        hit = self._scene.hit_at(x, y)
        self._pressed = _Press(x, y, self._scene.axis.ms_at(x), keys, hit)
        if hit is None:
            return Seek(self._scene.axis.moment_at(x))
        return self._selected_by_press(hit, keys) if self._in_lane(y) else None

    def move(self, x: float, keys: HeldKeys) -> Request | None:
        """While the button is down. A drag shows in the scene."""
        pressed = self._pressed
        if pressed is None:
            return None
        if pressed.hit is None:
            return Seek(self._scene.axis.moment_at(x))
        if self._drag is None and not self._begins(pressed, x):
            return None
        if self._drag is not None:
            axis = self._scene.axis
            reach_ms = 0 if keys.free else GRAB_PX * axis.ms_per_px
            by_ms = axis.ms_at(x) - pressed.ms
            self._scene.dragged = self._drag.moved(by_ms, reach_ms, self._scene.position_ms)
        return None

    def release(self) -> Request | None:
        pressed, dragged = self._pressed, self._scene.dragged
        was_dragging = self._drag is not None
        self.give_up()
        if pressed is None or pressed.hit is None:
            return None
        if not was_dragging:
            return self._clicked(pressed, pressed.hit)
        if dragged is None or dragged.changes_nothing:
            return None
        if dragged.grip is Grip.BODY:
            return Shift(self._scene.row.in_order(dragged.ids), dragged.by_ms)
        return Retime(dragged.line.id, dragged.start_ms, dragged.end_ms)

    def give_up(self) -> bool:
        """All is as before the press. False if there was nothing to give up."""
        had_any = self._drag is not None
        self._pressed = self._drag = self._scene.dragged = None
        return had_any

    def lines_changed(self) -> None:
        """What a hand holds may have gone, or be another now."""
        hit = self._pressed.hit if self._pressed else None
        if hit and self._scene.row.get(hit.line.id) != hit.line:
            self.give_up()

    def _in_lane(self, y: float) -> bool:
        return y >= self._scene.bands.wave_end

    def _begins(self, pressed: _Press, x: float) -> bool:
        """Whoever held a key was selecting."""
        hit = pressed.hit
        if hit is None or abs(x - pressed.x) < _TREMBLE_PX or pressed.keys.toggling or pressed.keys.extending:
            return False
        scene = self._scene
        self._drag = Drag(hit.grip, hit.line, scene.selection, scene.row, scene.axis.duration_ms)
        return True

    def _selected_by_press(self, hit: Hit, keys: HeldKeys) -> Request | None:
        line, selection, row = hit.line, self._scene.selection, self._scene.row
        anchor = row.get(self._anchor_id) if self._anchor_id is not None else None
        if keys.extending and anchor is not None:
            return Select(row.ids_between(anchor, line))
        self._anchor_id = line.id
        if keys.toggling:
            return Select(row.in_order(selection ^ {line.id}))
        # One of several keeps the others until it is known that no drag of all of them begins here.
        return None if line.id in selection else Select((line.id,))

    def _clicked(self, pressed: _Press, hit: Hit) -> Request | None:
        if not self._in_lane(pressed.y):
            return Seek(self._scene.axis.moment_at(pressed.x))
        several = len(self._scene.selection) > 1 and hit.line.id in self._scene.selection
        plain = not (pressed.keys.toggling or pressed.keys.extending)
        return Select((hit.line.id,)) if several and plain else None
