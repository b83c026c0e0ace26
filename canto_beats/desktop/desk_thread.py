"""Asking from a thread, so that the window never waits: for a driver, an engine that goes, or a long recording's text.

A thread of Python and none of Qt: one that hangs in a driver must not hold up a program that ends, and a `QThread` that
is destroyed while it runs takes the program down.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from canto_beats.errors import CantoBeatsError
from canto_beats.service.last_resort import unexpected
from canto_beats.settings import Home

Wish = Callable[[], object]


class DeskThread(QObject):
    """Does what is wished in its turn. There is a thread as long as there is something to do."""

    answered = Signal(object)
    """What a wish has returned."""
    failed = Signal(str)
    """A sentence for a person."""

    def __init__(self, name: str, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._home = home
        self._lock = threading.Lock()
        self._wishes: deque[Wish] = deque()
        self._thread: threading.Thread | None = None
        self._is_busy = False
        self._is_closed = False

    @property
    def is_busy(self) -> bool:
        with self._lock:
            return self._is_busy

    def ask(self, wish: Wish) -> None:
        with self._lock:
            if self._is_closed:
                return
            self._wishes.append(wish)
            if self._is_busy:
                return
            self._is_busy = True
            self._thread = threading.Thread(target=self._run, name=self.objectName(), daemon=True)
        self._thread.start()

    def close(self, wait_ms: int) -> bool:
        """Nothing begins any more. Whether what was under way has come to its end within that time."""
        with self._lock:
            self._is_closed = True
            self._wishes.clear()
            thread = self._thread
        if thread is None:
            return True
        thread.join(wait_ms / 1000)
        return not thread.is_alive()

    def _run(self) -> None:
        while (wish := self._next()) is not None:
            with suppress(RuntimeError):  # the window has gone, and this with it
                self._do(wish)

    def _next(self) -> Wish | None:
        with self._lock:
            if self._wishes:
                return self._wishes.popleft()
            self._is_busy = False
            return None

    def _do(self, wish: Wish) -> None:
        try:
            answer = wish()
        except CantoBeatsError as error:
            self.failed.emit(str(error))
        except Exception as error:  # noqa: BLE001 - the last resort
            self.failed.emit(str(unexpected(error, self._home)))
        else:
            self.answered.emit(answer)
