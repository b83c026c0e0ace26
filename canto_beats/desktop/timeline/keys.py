"""What the keyboard does while the timeline has the focus; everything that does not need to see it is the window's."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from canto_beats.desktop.timeline.pointer import HeldKeys, Request, Seek, Select
from canto_beats.desktop.timeline.scene import Scene

_FRAME_MS = 40
"""Of the film that has the fewest, but for cinema's, which would be no whole number of milliseconds."""
_FAR_MS = 1000

_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Step(Enum):
    ZOOM_IN = auto()
    ZOOM_OUT = auto()
    BACK = auto()
    ON = auto()
    FAR_BACK = auto()
    FAR_ON = auto()
    TO_START = auto()
    TO_END = auto()
    PREVIOUS = auto()
    NEXT = auto()
    GIVE_UP = auto()


STEPS = {
    (Qt.Key.Key_Plus, _NONE): Step.ZOOM_IN,
    (Qt.Key.Key_Plus, _SHIFT): Step.ZOOM_IN,
    (Qt.Key.Key_Equal, _NONE): Step.ZOOM_IN,  # the same key on most keyboards
    (Qt.Key.Key_Minus, _NONE): Step.ZOOM_OUT,
    (Qt.Key.Key_Left, _NONE): Step.BACK,
    (Qt.Key.Key_Right, _NONE): Step.ON,
    (Qt.Key.Key_Left, _SHIFT): Step.FAR_BACK,
    (Qt.Key.Key_Right, _SHIFT): Step.FAR_ON,
    (Qt.Key.Key_Home, _NONE): Step.TO_START,
    (Qt.Key.Key_End, _NONE): Step.TO_END,
    (Qt.Key.Key_Up, _NONE): Step.PREVIOUS,
    (Qt.Key.Key_Down, _NONE): Step.NEXT,
    (Qt.Key.Key_Escape, _NONE): Step.GIVE_UP,
}
_BY_MS = {Step.BACK: -_FRAME_MS, Step.ON: _FRAME_MS, Step.FAR_BACK: -_FAR_MS, Step.FAR_ON: _FAR_MS}


def step_of(event: QKeyEvent) -> Step | None:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return STEPS.get((Qt.Key(event.key()), held))


def held_keys(held: Qt.KeyboardModifier) -> HeldKeys:
    return HeldKeys(
        toggling=bool(held & Qt.KeyboardModifier.ControlModifier),
        extending=bool(held & Qt.KeyboardModifier.ShiftModifier),
        free=bool(held & Qt.KeyboardModifier.AltModifier),
    )


def request_of(step: Step, scene: Scene) -> Request | None:
    """For the steps that ask for something; zooming and giving up are the view's own."""
    end_ms = scene.axis.duration_ms
    if step in _BY_MS:
        return Seek(max(0, min(end_ms, scene.position_ms + _BY_MS[step])))
    if step in (Step.TO_START, Step.TO_END):
        return Seek(0 if step is Step.TO_START else end_ms)
    if step in (Step.PREVIOUS, Step.NEXT):
        return _neighbour(scene, by=-1 if step is Step.PREVIOUS else 1)
    return None


def _neighbour(scene: Scene, *, by: int) -> Select | None:
    """Of the selection; where there is none, the one that begins next or began last."""
    chosen = [line for line_id in scene.selection if (line := scene.row.get(line_id))]
    if chosen:
        ends = sorted(scene.row.index_of(line) for line in chosen)
        index = ends[0] - 1 if by < 0 else ends[-1] + 1
    else:
        index = scene.row.first_from(scene.position_ms) + min(by, 0)
    return Select((scene.row[index].id,)) if 0 <= index < len(scene.row) else None
