"""The timeline as something to look at: what it is told is what it shows. What a person does there is in `view.py`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from canto_beats.desktop.timeline.navigation import Navigation
from canto_beats.desktop.timeline.painting import TimelinePainter
from canto_beats.desktop.timeline.scene import Bands, Scene
from canto_beats.desktop.timeline.still_picture import StillPicture
from canto_beats.desktop.timeline.time_axis import PixelGrid
from canto_beats.service.waveform import Peaks
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.sheet import Edit, Line

ZOOM = 1.25
"""For one notch of the wheel, or one press of a key."""
NOTCH_PX = 96
_PLAYHEAD_PX = 8
"""Half of its handle, and a little."""


class TimelineCanvas(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self._navigation = Navigation(self._scene)
        self._still = StillPicture(self._scene)
        self._still.dress(self.palette())
        self._scroll_bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self._scroll_bar.valueChanged.connect(self._on_scroll_bar)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_duration(self, ms: int) -> None:
        self._scene.promised_ms = ms
        self._scene.settle_duration()
        self._view_changed()

    def set_peaks(self, peaks: Peaks | None) -> None:
        self._scene.peaks = peaks
        self._scene.settle_duration()
        self._view_changed()

    def show_silence(self, words: str) -> None:
        """In the place of the waveform, where there is nothing to be heard."""
        if self._scene.silence != words:
            self._scene.silence = words
            self._changed()

    def set_lines(self, lines: Sequence[Line]) -> None:
        self._scene.set_lines(lines)
        self._lines_changed()

    def apply(self, edit: Edit) -> None:
        self._scene.row.apply(edit)
        self._scene.settle_duration()
        self._lines_changed()

    def show_texts_by(self, text_of: Callable[[Cue], str]) -> None:
        """And again, whenever it says something else."""
        self._scene.text_of = text_of
        self._changed()

    def set_selection(self, ids: Collection[int]) -> None:
        if self._scene.selection != (chosen := frozenset(ids)):
            self._scene.selection = chosen
            self._changed()

    def set_position(self, ms: int) -> None:
        if ms == self._scene.position_ms:
            return
        before, left = self._playhead_place(), self._scene.axis.start_ms
        self._scene.position_ms = ms
        self._navigation.playhead_moved()
        if self._scene.axis.start_ms != left:
            self._view_changed()
        else:
            self.update(before)
            self.update(self._playhead_place())

    def set_following(self, on: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        """Whether the view keeps up with the playhead, unless a person has scrolled away from it."""
        self._navigation.set_following(on)
        self._view_changed()

    def begin_anew(self) -> None:
        """Another recording, of which nobody knows yet how long it is: seen from its beginning, as any other."""
        self._scene.promised_ms = 0
        self._navigation.begin_anew()
        self._view_changed()

    def show_range(self, start_ms: int, end_ms: int) -> None:
        self._navigation.show(start_ms, end_ms)
        self._view_changed()

    @Slot()
    def zoom_in(self) -> None:
        self._navigation.zoom(ZOOM)
        self._view_changed()

    @Slot()
    def zoom_out(self) -> None:
        self._navigation.zoom(1 / ZOOM)
        self._view_changed()

    @Slot()
    def zoom_to_all(self) -> None:
        self._navigation.zoom_to_all()
        self._view_changed()

    def sizeHint(self) -> QSize:
        return QSize(960, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 112)

    def paintEvent(self, _event: QPaintEvent) -> None:
        scene, grid = self._scene, self._grid()
        if not scene.bands.lane_end:
            return
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still.drawn(grid, self.font()))
        drawing = TimelinePainter(painter, grid, scene.bands, self._still.colours)
        if scene.dragged and scene.dragged.snapped_ms is not None:
            drawing.draw_snap(scene.dragged.snapped_ms)
        drawing.draw_playhead(scene.position_ms)
        if self.hasFocus():
            drawing.draw_focus()
        painter.end()

    def _grid(self) -> PixelGrid:
        return PixelGrid(self._scene.axis, self.devicePixelRatioF())

    def _playhead_place(self) -> QRect:
        x = round(self._scene.axis.x_of(self._scene.position_ms))
        return QRect(x - _PLAYHEAD_PX, 0, 2 * _PLAYHEAD_PX, self.height())

    def _changed(self) -> None:
        self._still.forget()
        self.update()

    def _view_changed(self) -> None:
        axis, bar = self._scene.axis, self._scroll_bar
        was_blocked = bar.blockSignals(True)  # noqa: FBT003 - Qt takes no name for it
        bar.setRange(0, max(0, round(axis.duration_ms - axis.shown_ms)))
        bar.setPageStep(round(axis.shown_ms))
        bar.setSingleStep(max(1, round(NOTCH_PX * axis.ms_per_px)))
        bar.setValue(round(axis.start_ms))
        bar.blockSignals(was_blocked)
        self._changed()

    def _lines_changed(self) -> None:
        self._view_changed()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        bar_height = self._scroll_bar.sizeHint().height()
        self._scroll_bar.setGeometry(0, self.height() - bar_height, self.width(), bar_height)
        self._scene.bands = Bands.of_height(self.height() - bar_height)
        self._scene.axis = self._scene.axis.of_width(self.width())
        self._view_changed()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._still.dress(self.palette())
            self.update()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @Slot(int)
    def _on_scroll_bar(self, start_ms: int) -> None:
        self._navigation.scroll_to(start_ms)
        self._changed()
