"""All of the timeline but the playhead, kept as a picture: while a film plays, a frame costs two narrow stripes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPainter, QPalette, QPixmap

from canto_beats.desktop.timeline.block_layout import blocks_in_view
from canto_beats.desktop.timeline.colours import TimelineColours
from canto_beats.desktop.timeline.painting import WAVE_MARGIN_PX, TimelinePainter
from canto_beats.desktop.timeline.pyramid import PeakPyramid
from canto_beats.desktop.timeline.scene import Scene
from canto_beats.desktop.timeline.time_axis import PixelGrid
from canto_beats.desktop.timeline.wave_picture import wave_pictures
from canto_beats.service.waveform import Peaks

_RULER_SIZE = 0.85
"""Of the text: there to be found, not to be read."""


class StillPicture:
    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._picture: QPixmap | None = None
        self._waves: tuple[QPixmap, ...] = ()
        self._waves_of: object = None
        self._pyramid: PeakPyramid | None = None
        self._pyramid_of: Peaks | None = None
        self.colours = TimelineColours.of(QPalette())

    def forget(self) -> None:
        """Something in the scene is different."""
        self._picture = None

    def dress(self, palette: QPalette) -> None:
        self.colours = TimelineColours.of(palette)
        self._waves_of = None
        self.forget()

    def drawn(self, grid: PixelGrid, font: QFont) -> QPixmap:
        size = QSize(grid.columns, round(self._scene.bands.lane_end * grid.ratio))
        picture = self._picture
        if picture is None or picture.size() != size or picture.devicePixelRatio() != grid.ratio:
            picture = self._picture = QPixmap(size)
            self._draw(picture, grid, font)
            picture.setDevicePixelRatio(grid.ratio)
        return picture

    def _draw(self, picture: QPixmap, grid: PixelGrid, font: QFont) -> None:
        blocks = blocks_in_view(self._scene, grid)
        plain, spoken = self._drawn_waves(grid)
        painter = QPainter(picture)
        painter.scale(grid.ratio, grid.ratio)
        drawing = TimelinePainter(painter, grid, self._scene.bands, self.colours)
        drawing.draw_ground()
        drawing.draw_ruler(_smaller(font))
        drawing.draw_wave(plain, spoken, blocks)
        if self._scene.silence:
            drawing.draw_silence(self._scene.silence, _smaller(font))
        drawing.draw_blocks(blocks, font)
        drawing.draw_borders()
        painter.end()

    def _drawn_waves(self, grid: PixelGrid) -> tuple[QPixmap, ...]:
        """Blocks change more often than the waveform beneath them."""
        bands, peaks = self._scene.bands, self._scene.peaks
        if peaks is None or not peaks.pairs:
            return QPixmap(), QPixmap()
        height = round((bands.wave_end - bands.ruler_end - 2 * WAVE_MARGIN_PX) * grid.ratio)
        wanted = (grid.first_column, grid.columns, grid.ms_per_column, height, id(peaks))
        if self._waves_of != wanted:
            columns = self._pyramid_for(peaks).columns(*wanted[:3])
            self._waves = wave_pictures(columns, height, (self.colours.wave, self.colours.wave_spoken))
            self._waves_of = wanted
        return self._waves

    def _pyramid_for(self, peaks: Peaks) -> PeakPyramid:
        if self._pyramid is None or self._pyramid_of is not peaks:
            self._pyramid, self._pyramid_of = PeakPyramid(peaks), peaks
        return self._pyramid


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    if font.pointSizeF() > 0:
        small.setPointSizeF(font.pointSizeF() * _RULER_SIZE)
    else:
        small.setPixelSize(round(font.pixelSize() * _RULER_SIZE))
    return small
