"""Icons in the colours of the theme: `icon("play")`.

The drawings are Lucide's, all in one line width on a grid of 24. They are drawn when they are painted, at the size of
the device and in the colour of the palette of that moment: sharp at every scale, right after every change of theme.
To add one, copy its SVG from the set into `resources/icons/lucide/` and give it a meaning below.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

import shiboken6
from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from canto_beats.desktop.look.palette import theme_of
from canto_beats.settings import Home

IconName = Literal[
    "add", "arrow-down", "arrow-up", "captions", "check", "chevron-down", "chevron-left", "chevron-right",
    "chevron-up", "clock", "close", "copy", "delete", "done", "error", "export", "eye", "eye-off", "film", "folder",
    "help", "info", "keyboard", "language", "list", "loop", "memory", "more", "mute", "next", "open", "open-folder",
    "palette", "pause", "play", "previous", "redo", "replace", "retry", "search", "settings", "shift", "sidebar-left",
    "sidebar-right", "snap", "speed", "split", "merge", "step-back", "step-forward", "stop", "timeline", "undo",
    "volume", "warning", "waveform", "zoom-in", "zoom-out",
]  # fmt: skip
Ink = Literal["icon", "accent_ink", "on_accent", "warning", "problem", "text_quiet"]

# A meaning may change its drawing; the callers need not know.
_DRAWINGS: dict[str, str] = {
    "add": "plus", "close": "x", "delete": "trash-2", "done": "circle-check", "error": "circle-alert",
    "export": "share", "help": "circle-question-mark", "language": "languages", "loop": "repeat-1",
    "memory": "memory-stick", "more": "ellipsis", "mute": "volume-x", "next": "skip-forward", "open": "file-video",
    "open-folder": "folder-open", "previous": "skip-back", "redo": "redo-2", "retry": "rotate-ccw",
    "shift": "arrow-left-right", "sidebar-left": "panel-left", "sidebar-right": "panel-right", "snap": "magnet",
    "speed": "gauge", "stop": "square", "timeline": "panel-bottom", "undo": "undo-2", "volume": "volume-2",
    "warning": "triangle-alert", "waveform": "audio-lines",
}  # fmt: skip

Mode = QIcon.Mode
State = QIcon.State


def icon(name: IconName, ink: Ink = "icon") -> QIcon:
    """`ink` is a colour of the theme; disabled and checked ones look it whatever their ink."""
    return QIcon(_held(_Drawn(name, ink)))


def app_icon() -> QIcon:
    """In its own colours, at every size the systems ask for."""
    drawn = QIcon()
    for picture in (Home.from_environment().resources / "icons" / "app").glob("*.png"):
        drawn.addFile(str(picture))
    return drawn


def drawing(name: IconName) -> str:
    """The SVG, with `currentColor` where the ink goes."""
    return _drawing(name)


@cache
def _drawing(name: str) -> str:
    path = Home.from_environment().resources / "icons" / "lucide" / f"{_DRAWINGS.get(name, name)}.svg"
    return path.read_text(encoding="utf-8")


class _Drawn(QIconEngine):
    def __init__(self, name: IconName, ink: Ink) -> None:
        super().__init__()
        self._name: IconName = name
        self._ink: Ink = ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, painter.device().devicePixelRatio()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` does not know of the device's pixels; before Qt 6.8 it did."""
        colour = self._colour(mode, state)
        pixels = size * scale
        key = f"canto-beats/{self._name}/{colour}/{pixels.width()}x{pixels.height()}@{scale}"
        pixmap = QPixmap()
        if not QPixmapCache.find(key, pixmap):
            pixmap = _rendered(drawing(self._name).replace("currentColor", colour), pixels)
            pixmap.setDevicePixelRatio(scale)
            QPixmapCache.insert(key, pixmap)
        return pixmap

    def clone(self) -> QIconEngine:
        return _held(_Drawn(self._name, self._ink))

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        theme = theme_of(QGuiApplication.palette())
        if mode is Mode.Disabled:
            return theme.text_disabled
        if mode is Mode.Selected:  # on the accent, in a list
            return theme.on_accent
        if state is State.On and self._ink == "icon":
            return theme.accent_ink
        colour: str = getattr(theme, self._ink)
        return colour


_engines: list[_Drawn] = []


def _held(engine: _Drawn) -> _Drawn:
    """Qt owns an icon's engine, and so it does its clones. But PySide 6.11 lets Python drop a clone when it is
    returned, and deletes the engine of an icon that is part of a reference cycle before the icon, which deletes it
    again: either way the program crashes, the second way whenever the garbage collector comes by. So each engine is
    held here until Qt has deleted it.
    """
    _engines[:] = [each for each in _engines if shiboken6.isValid(each)]
    _engines.append(engine)
    return engine


def _rendered(svg: str, size: QSize) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    side = min(size.width(), size.height())
    corner = QPoint((size.width() - side) // 2, (size.height() - side) // 2)
    painter = QPainter(pixmap)
    try:
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(QRect(corner, QSize(side, side))))
    finally:
        painter.end()
    return pixmap


def all_names() -> tuple[IconName, ...]:
    return get_args(IconName)
