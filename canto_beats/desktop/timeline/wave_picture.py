"""A stretch of the waveform as a picture: one column of it for each column of the screen, with soft ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPixmap, qRgba

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from canto_beats.desktop.timeline.pyramid import Columns, Values


_OUTER, _BODY = 120, 135
"""Of 255: peaks stand back behind the body of the sound, which lies on them."""


def wave_pictures(columns: Columns, height: int, colours: tuple[QColor, ...]) -> tuple[QPixmap, ...]:
    """The same in each of the colours, transparent elsewhere. All sizes are in pixels of the screen."""
    import numpy as np

    count = len(columns.low)
    if not count or height < 1:
        return tuple(QPixmap() for _ in colours)
    shades = np.zeros((height, (count + 3) & ~3), np.uint8)  # rows of a QImage begin at multiples of four
    inner = np.minimum(columns.body, columns.high), np.maximum(-columns.body, columns.low)
    _cover(shades[:, :count], columns.high, columns.low, _OUTER)
    _cover(shades[:, :count], *inner, _BODY)
    # The picture borrows the array; made into another format, it has its own.
    picture = QImage(shades.data, count, height, shades.strides[0], QImage.Format.Format_Indexed8)
    return tuple(_coloured(picture, colour) for colour in colours)


def _coloured(picture: QImage, colour: QColor) -> QPixmap:
    red, green, blue = colour.red(), colour.green(), colour.blue()
    picture.setColorTable([qRgba(red, green, blue, alpha) for alpha in range(256)])
    return QPixmap.fromImage(picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))


def _cover(shades: NDArray[np.uint8], high: Values, low: Values, strength: int) -> None:
    """Adds as much as each pixel is covered; at least the one or two in the middle."""
    import numpy as np

    height = len(shades)
    middle = height / 2
    top = np.minimum(middle - high * middle, middle - 0.5).clip(0, height)
    bottom = np.maximum(middle - low * middle, middle + 0.5).clip(0, height)
    first, last = np.ceil(top), np.floor(bottom)
    rows = np.arange(height, dtype=np.int16)[:, None]
    inside = (rows >= first.astype(np.int16)) & (rows < last.astype(np.int16))
    shades += inside.view(np.uint8) * np.uint8(strength)
    columns = np.arange(len(high))
    for row, share in ((first - 1, first - top), (last, bottom - last)):
        partly = (share > 0) & (row >= 0) & (row < height)
        shades[row[partly].astype(np.intp), columns[partly]] += (share[partly] * strength).astype(np.uint8)
