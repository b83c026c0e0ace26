"""The timeline drawn, band by band. Everything lies on whole pixels of the screen, so that lines are lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QPolygonF

from canto_beats.desktop.timeline.block_layout import Block, Look, covered
from canto_beats.desktop.timeline.block_text import fitted
from canto_beats.desktop.timeline.colours import TimelineColours
from canto_beats.desktop.timeline.ruler import marks
from canto_beats.desktop.timeline.scene import Bands
from canto_beats.desktop.timeline.time_axis import PixelGrid

_TEXT_APART_PX = 88
_TALL_MARK_PX, _SMALL_MARK_PX = 8, 4
WAVE_MARGIN_PX = 4
_LANE_MARGIN_PX = 4
_TEXT_MARGIN_PX = 6
_NARROWEST_TEXT_PX = 20
_ROUND_PX = 3


class TimelinePainter:
    """For one picture: what stays the same while it is drawn. The painter takes our pixels."""

    def __init__(self, painter: QPainter, grid: PixelGrid, bands: Bands, colours: TimelineColours) -> None:
        self._painter, self._grid, self._bands, self._colours = painter, grid, bands, colours
        self._width = float(grid.axis.width_px)

    def draw_ground(self) -> None:
        bands, colours = self._bands, self._colours
        self._fill(0, 0, self._width, bands.ruler_end, colours.ruler)
        self._fill(0, bands.ruler_end, self._width, bands.wave_end - bands.ruler_end, colours.ground)
        self._fill(0, bands.wave_end, self._width, bands.lane_end - bands.wave_end, colours.lane)

    def draw_borders(self) -> None:
        hair = self._grid.hair
        self._fill(0, self._bands.ruler_end - hair, self._width, hair, self._colours.border)
        self._fill(0, self._bands.wave_end, self._width, hair, self._colours.border)

    def draw_ruler(self, font: QFont) -> None:
        end, hair, painter = self._bands.ruler_end, self._grid.hair, self._painter
        painter.setFont(font)
        painter.setPen(self._colours.written)
        for mark in marks(self._grid.axis, _TEXT_APART_PX):
            x = self._grid.x_of(mark.ms)
            height = _TALL_MARK_PX if mark.text else _SMALL_MARK_PX
            self._fill(x, end - height, hair, height, self._colours.mark)
            if mark.text:
                self._fill(x, end, hair, self._bands.wave_end - end, self._colours.grid)
                painter.drawText(QRectF(x + 4, 0, _TEXT_APART_PX, end - 4), Qt.AlignmentFlag.AlignVCenter, mark.text)

    def draw_wave(self, plain: QPixmap, spoken: QPixmap, blocks: list[Block]) -> None:
        """Beneath a subtitle the waveform is in its colour, and has its edges, to be laid against what is heard."""
        top, hair, drawn_to = self._bands.ruler_end, self._grid.hair, 0.0
        height = self._bands.wave_end - top
        for left, right in covered(blocks, self._width):
            self._draw_sound(plain, drawn_to, left)
            self._fill(left, top, right - left, height, self._colours.spoken)
            self._draw_sound(spoken, left, right)
            drawn_to = right
        self._draw_sound(plain, drawn_to, self._width)
        for block in blocks:
            if block.text:
                edge = self._body_and_edge(block.look)[1]
                self._fill(block.left, top, hair, height, edge)
                self._fill(block.right - hair, top, hair, height, edge)

    def _draw_sound(self, wave: QPixmap, left: float, right: float) -> None:
        """A stretch of it where it belongs; where nothing is known of the sound yet, a quiet line."""
        ratio = self._grid.ratio
        unknown = max(left, wave.width() / ratio)
        self._fill(unknown, self._wave_middle, right - unknown, self._grid.hair, self._colours.quiet)
        x, end = round(left * ratio), min(wave.width(), round(right * ratio))
        if x < end:
            # In pixels of the screen: Qt copies them as they are, and would else scale each of them by one.
            self._painter.setWorldMatrixEnabled(False)
            top = round((self._bands.ruler_end + WAVE_MARGIN_PX) * ratio)
            self._painter.drawPixmap(x, top, wave, x, 0, end - x, wave.height())
            self._painter.setWorldMatrixEnabled(True)

    def draw_silence(self, words: str, font: QFont) -> None:
        """Wherever the view is scrolled to."""
        self._painter.setFont(font)
        self._painter.setPen(self._colours.written)
        room = QRectF(0, self._bands.ruler_end, self._width, self._wave_middle - self._bands.ruler_end)
        self._painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, words)

    @property
    def _wave_middle(self) -> float:
        middle = (self._bands.ruler_end + self._bands.wave_end) / 2
        return int(middle * self._grid.ratio) / self._grid.ratio

    def draw_blocks(self, blocks: list[Block], font: QFont) -> None:
        top, hair = self._bands.wave_end + _LANE_MARGIN_PX, self._grid.hair
        height = self._bands.lane_end - _LANE_MARGIN_PX - top
        self._painter.setFont(font)
        metrics = QFontMetricsF(font)
        for block in blocks:
            width = block.right - block.left
            if block.text and width > 2 * _ROUND_PX:
                # A hair of ground between neighbours tells them apart.
                self._draw_block(QRectF(block.left, top, width - hair, height), block, metrics)
            else:
                self._fill(block.left, top, width, height, self._body_and_edge(block.look)[1])

    def _draw_block(self, place: QRectF, block: Block, metrics: QFontMetricsF) -> None:
        body, edge = self._body_and_edge(block.look)
        half = self._grid.hair / 2
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(edge)
        pen.setWidthF(self._grid.hair)
        painter.setPen(pen)
        painter.setBrush(body)
        painter.drawRoundedRect(place.adjusted(half, half, -half, -half), _ROUND_PX, _ROUND_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        # What is left of the view is of no use to a reader: the text begins where the block is first seen.
        room = place.adjusted(_TEXT_MARGIN_PX, 0, -_TEXT_MARGIN_PX, 0)
        room.setLeft(max(room.left(), _TEXT_MARGIN_PX))
        if room.width() >= _NARROWEST_TEXT_PX:
            painter.setPen(self._colours.block_text if block.look < Look.SELECTED else self._colours.chosen_text)
            self._write(room, block.text, metrics)

    def _write(self, room: QRectF, text: str, metrics: QFontMetricsF) -> None:
        row = metrics.height()
        lines = fitted(text, int(room.height() // row), room.width(), metrics)
        top = room.center().y() - len(lines) * row / 2 + metrics.ascent()
        for number, line in enumerate(lines):
            self._painter.drawText(QPointF(room.left(), round(top + number * row)), line)

    def _body_and_edge(self, look: Look) -> tuple[QColor, QColor]:
        colours = self._colours
        if look >= Look.SELECTED:
            return colours.chosen, colours.chosen
        return (colours.block_hovered if look is Look.HOVERED else colours.block), colours.block_border

    def draw_playhead(self, ms: int) -> None:
        x, hair = self._grid.x_of(ms), self._grid.hair
        self._fill(x, self._bands.ruler_end - 8, hair, self._bands.lane_end, self._colours.playhead)
        middle, top = x + hair / 2, self._bands.ruler_end - 10.0
        handle = [(-5.0, 0.0), (5.0, 0.0), (5.0, 5.0), (0.0, 10.0), (-5.0, 5.0)]
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.playhead)
        painter.drawPolygon(QPolygonF([QPointF(middle + right, top + down) for right, down in handle]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def draw_snap(self, ms: int) -> None:
        """What the edge in hand has come to lie on."""
        x, top = self._grid.x_of(ms), self._bands.ruler_end
        self._fill(x, top, 2 * self._grid.hair, self._bands.lane_end - top, self._colours.playhead)

    def draw_focus(self) -> None:
        hair = 2 * self._grid.hair
        self._fill(0, 0, self._width, hair, self._colours.chosen)
        self._fill(0, self._bands.lane_end - hair, self._width, hair, self._colours.chosen)

    def _fill(self, x: float, y: float, width: float, height: float, colour: QColor) -> None:
        if width > 0:
            self._painter.fillRect(QRectF(x, y, width, height), colour)
