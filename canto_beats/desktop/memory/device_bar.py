"""A device's memory as one bar: this program's part, that of others, and what is free."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from canto_beats.desktop.look.colours import Theme
from canto_beats.desktop.look.palette import theme_of
from canto_beats.job.memory_status import DeviceStatus

_HEIGHT = 16
_CHIP = 8
_APART_PX = 2.0
"""Between two parts; their colours need not tell them apart alone."""
_NARROWEST_PX = 2.0
"""What is there at all is seen."""


def ours_colour(theme: Theme) -> QColor:
    return QColor(theme.accent)


def others_colour(theme: Theme) -> QColor:
    return QColor(theme.border)


class DeviceBar(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._device: DeviceStatus | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_device(self, device: DeviceStatus) -> None:
        self._device = device
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def parts(self) -> list[float]:
        """The widths of ours and of the others', in pixels; where nobody knows whose it is, ours is none."""
        device = self._device
        if device is None or device.total_bytes <= 0:
            return [0.0, 0.0]
        used = device.total_bytes - device.free_bytes
        ours = device.ours_bytes or 0
        others = used if device.others_bytes is None else device.others_bytes
        scale = (self.width() - 2) / device.total_bytes
        return [max(_NARROWEST_PX, count * scale) if count > 0 else 0.0 for count in (ours, others)]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        theme = theme_of(self.palette())
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.setBrush(QColor(theme.field))
            painter.drawRoundedRect(edge, 4, 4)
            inside = QPainterPath()
            inside.addRoundedRect(edge.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
            painter.setClipPath(inside)
            left = 1.0
            for width, colour in zip(self.parts(), (ours_colour(theme), others_colour(theme)), strict=True):
                if width:
                    painter.fillRect(QRectF(left, 1, width, self.height() - 2), colour)
                    left += width + _APART_PX


class ColourChip(QWidget):
    """In a legend, the colour of a part."""

    def __init__(self, *, ours: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ours = ours
        self.setFixedSize(_CHIP, _CHIP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        theme = theme_of(self.palette())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ours_colour(theme) if self._ours else others_colour(theme))
            painter.drawRoundedRect(QRectF(self.rect()), 2, 2)
