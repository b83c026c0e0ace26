"""Python's garbage is collected in the window's thread alone.

A collection in another thread, which Python begins whenever that thread happens to make many objects, would take
widgets and icons apart while the window uses them, and the program would crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_SETTLED_MS = 3000
"""By then nearly all is loaded. Looking through all of it each time blocked the window for 50 ms."""


class WindowGarbage(QObject):
    """From when it is made until `give_back`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._settled = QTimer(self)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(gc.freeze)
        self._settled.start()

    def give_back(self) -> None:
        self._timer.stop()
        self._settled.stop()
        gc.unfreeze()
        gc.enable()

    def _look(self) -> None:
        """The oldest generation that is due, as Python would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return
