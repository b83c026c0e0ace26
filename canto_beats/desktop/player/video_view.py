"""The picture, as large as there is room for, and the subtitle over it as it would be seen in the film."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from canto_beats.desktop.look.hint import draw_hint

_TEXT_HEIGHT, _MARGIN = 0.06, 0.06
"""Shares of the picture's height."""
_OUTLINE = 0.14
"""Share of the text's height."""
_INK, _EDGE, _NO_PICTURE = QColor("white"), QColor("black"), QColor("black")


class VideoView(QWidget):
    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self._subtitle = ""
        self._hint = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 136)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Video"))

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    @property
    def picture(self) -> QImage:
        return self._picture

    @property
    def has_picture(self) -> bool:
        return not self._picture.isNull()

    @property
    def subtitle(self) -> str:
        return self._subtitle

    def show_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.update()

    def forget_picture(self) -> None:
        self.show_picture(QImage())

    def show_subtitle(self, text: str) -> None:
        if text != self._subtitle:
            self._subtitle = text
            self.setAccessibleDescription(text)
            self.update()

    def show_hint(self, text: str) -> None:
        """What is said where there is no picture."""
        if text != self._hint:
            self._hint = text
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        if self._picture.isNull():
            painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Window).darker(115))
        else:
            painter.fillRect(self.rect(), _NO_PICTURE)
            painter.drawImage(self.picture_area(), self._picture)
        if self._picture.isNull() and self._hint:
            draw_hint(painter, self.rect(), self.palette(), self._hint)
        if self._subtitle:
            self._draw_subtitle(painter)

    def picture_area(self) -> QRect:
        """Of its own proportions, in the middle; without a picture, as a film would be."""
        size = self._picture.size() if not self._picture.isNull() else QSize(16, 9)
        fitted = size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(
            (self.width() - fitted.width()) // 2,
            (self.height() - fitted.height()) // 2,
            fitted.width(),
            fitted.height(),
        )

    def _draw_subtitle(self, painter: QPainter) -> None:
        area = QRectF(self.picture_area())
        font = QFont(self.font())
        font.setPixelSize(max(12, round(area.height() * _TEXT_HEIGHT)))
        font.setWeight(QFont.Weight.Medium)
        metrics = QFontMetricsF(font)
        lines = self._subtitle.split("\n")
        widest = max(metrics.horizontalAdvance(line) for line in lines)
        if widest > area.width() * 0.96:
            font.setPixelSize(max(1, int(font.pixelSize() * area.width() * 0.96 / widest)))
            metrics = QFontMetricsF(font)
        baseline = area.bottom() - area.height() * _MARGIN - metrics.descent()
        path = QPainterPath()
        for line in reversed(lines):
            left = area.center().x() - metrics.horizontalAdvance(line) / 2
            path.addText(QPointF(left, baseline), font, line)
            baseline -= metrics.lineSpacing()
        edge = QPen(_EDGE, font.pixelSize() * _OUTLINE, j=Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, edge)
        painter.fillPath(path, _INK)
