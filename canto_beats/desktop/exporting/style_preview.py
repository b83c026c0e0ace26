"""How large and how far down the subtitles will stand: the middle of a picture's lower half, drawn to scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from canto_beats.subtitles.formats.ass_style import AssStyle

_SAMPLE = ("今晚不如去海皮", "睇完煙花先返屋企")
_SHOWN_WIDTH = 960
"""Of 1920: a whole picture as small as this would be none to read in."""
_STAGE = QColor("#30343a")
"""The same in both themes: it stands for a film, and text on it is white."""


class StylePreview(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = AssStyle()
        self._still: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Preview of the style"))

    def show_style(self, style: AssStyle) -> None:
        self._style = style
        self.update()

    def show_still(self, still: QImage | None) -> None:
        """A picture of the film, to see the subtitles upon."""
        self._still = still
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(256, 144)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            corners = QPainterPath()
            corners.addRoundedRect(QRectF(self.rect()), 4, 4)
            painter.setClipPath(corners)
            painter.fillRect(self.rect(), _STAGE)
            if self._still is not None and not self._still.isNull():
                width, height = self._still.width(), self._still.height()
                painter.drawImage(
                    QRectF(self.rect()), self._still, QRectF(width / 4, height / 2, width / 2, height / 2)
                )
            self._draw_text(painter)

    def _draw_text(self, painter: QPainter) -> None:
        scale = self.width() / _SHOWN_WIDTH
        font, metrics = _font_of_height(self._style.font, self._style.size * scale)
        outline = QPen(Qt.GlobalColor.black, 2 * self._style.outline * scale, Qt.PenStyle.SolidLine)
        outline.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        foot = self.height() - self._style.margin * scale - metrics.descent()
        for row, line in enumerate(reversed(_SAMPLE)):
            left = (self.width() - metrics.horizontalAdvance(line)) / 2
            path = QPainterPath()
            path.addText(QPointF(left, foot - row * metrics.height()), font, line)
            if self._style.outline:
                painter.strokePath(path, outline)
            painter.fillPath(path, Qt.GlobalColor.white)


def _font_of_height(family: str, height: float) -> tuple[QFont, QFontMetricsF]:
    """ASS measures a font from the top of a line to its bottom; Qt by its em."""
    font = QFont(family)
    font.setPixelSize(100)
    per_pixel = QFontMetricsF(font).height() / 100
    font.setPixelSize(max(1, round(height / per_pixel)))
    return font, QFontMetricsF(font)
