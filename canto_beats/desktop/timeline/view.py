"""The timeline as a widget. It shows, and says what a person asks for; whoever owns it decides and tells it the result.

The wheel scrolls, with Ctrl it zooms. A click on a block selects it, anywhere else it goes to that time; blocks are
moved and their edges pulled, the edges also by their lines in the waveform. For the keys see `keys.py`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from canto_beats.desktop.timeline.canvas import NOTCH_PX, ZOOM, TimelineCanvas
from canto_beats.desktop.timeline.hits import Grip
from canto_beats.desktop.timeline.keys import Step, held_keys, request_of, step_of
from canto_beats.desktop.timeline.pointer import Pointer, Request, Retime, Seek, Select, Shift

_NOTCH = 120
_MOST_AT_ONCE_PX = 48
"""How far a drag out of the view takes the view along with each move."""


class TimelineView(TimelineCanvas):
    seek_requested = Signal(int)
    selection_requested = Signal(object)
    """The ids, a tuple, in the order of the lines."""
    times_requested = Signal(int, int, int)
    """An edge was pulled: the line's id, its start and its end in milliseconds."""
    shift_requested = Signal(object, int)
    """One block or several were moved: their ids, and by how many milliseconds."""
    line_activated = Signal(int)
    """A block was double-clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointer = Pointer(self._scene)
        self._panned_from_x: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(
            self.tr("The waveform and the subtitles. Left and Right move the playhead, Up and Down select a subtitle.")
        )
        self._scroll_bar.setAccessibleName(self.tr("Scroll the timeline"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _lines_changed(self) -> None:
        self._pointer.lines_changed()
        super()._lines_changed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if event.button() == Qt.MouseButton.LeftButton:
            self._navigation.is_held = True
            self._ask(self._pointer.press(at.x(), at.y(), held_keys(event.modifiers())))
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._panned_from_x = at.x()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._panned_from_x is not None:
            self._navigation.scroll(self._panned_from_x - x)
            self._panned_from_x = x
            self._view_changed()
        elif self._pointer.is_down:
            self._take_view_along(x)
            self._ask(self._pointer.move(x, held_keys(event.modifiers())))
            if self._scene.dragged:
                self._changed()
        else:
            self._hover(x, event.position().y())

    def _take_view_along(self, x: float) -> None:
        beyond = x - max(0.0, min(float(self.width()), x))
        if beyond:
            self._navigation.scroll(max(-_MOST_AT_ONCE_PX, min(_MOST_AT_ONCE_PX, beyond)))
            self._view_changed()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if event.button() == Qt.MouseButton.LeftButton:
            self._navigation.is_held = False
            self._ask(self._pointer.release())
            self._changed()
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._panned_from_x = None
        self._hover(at.x(), at.y())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        hit = self._scene.hit_at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and hit and hit.grip is Grip.BODY:
            self.line_activated.emit(hit.line.id)
        else:
            self.mousePressEvent(event)

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(-1, -1)

    def _hover(self, x: float, y: float) -> None:
        hit = self._scene.hit_at(x, y)
        on_edge = hit is not None and hit.grip is not Grip.BODY
        self.setCursor(Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.ArrowCursor)
        hovered_id = hit.line.id if hit else None
        if self._scene.hovered_id != hovered_id:
            self._scene.hovered_id = hovered_id
            self._changed()

    def wheelEvent(self, event: QWheelEvent) -> None:
        by = event.angleDelta()
        delta = by.x() if abs(by.x()) > abs(by.y()) else by.y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            about_ms = self._scene.axis.ms_at(event.position().x())
            self._navigation.zoom(ZOOM ** (delta / _NOTCH), about_ms)
        else:
            self._navigation.scroll(-delta / _NOTCH * NOTCH_PX)
        self._view_changed()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            # The window's shortcuts on the same keys are for when the timeline has not the focus.
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._navigation.zoom(1 + event.value(), self._scene.axis.ms_at(event.position().x()))
            self._view_changed()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        step = step_of(event)
        return step is not None and (step is not Step.GIVE_UP or self._pointer.is_down)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = step_of(event)
        if step is None or not self._wants(event):
            super().keyPressEvent(event)
        elif step is Step.ZOOM_IN:
            self.zoom_in()
        elif step is Step.ZOOM_OUT:
            self.zoom_out()
        elif step is Step.GIVE_UP:
            self._pointer.give_up()
            self._changed()
        elif request := request_of(step, self._scene):
            self._show_what_is_asked(request)
            self._ask(request)

    def _show_what_is_asked(self, request: Request) -> None:
        if isinstance(request, Seek):
            self.show_range(request.ms, request.ms)
        elif isinstance(request, Select) and (line := self._scene.row.get(request.ids[0])):
            self.show_range(line.cue.start_ms, line.cue.end_ms)

    def _ask(self, request: Request | None) -> None:
        match request:
            case Seek(ms):
                self.seek_requested.emit(ms)
            case Select(ids):
                self.selection_requested.emit(ids)
            case Retime(line_id, start_ms, end_ms):
                self.times_requested.emit(line_id, start_ms, end_ms)
            case Shift(ids, by_ms):
                self.shift_requested.emit(ids, by_ms)
