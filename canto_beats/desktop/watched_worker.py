"""Work on a thread of its own that is watched and can be stopped. What it tells arrives in the thread of whoever made
it, as signals to methods.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from canto_beats.job.cancellation import Cancellation

Outcome = TypeVar("Outcome")


class WatchedWorker(QThread, Generic[Outcome]):
    progressed = Signal(float)
    """The part that is done, from 0 to 1."""

    def __init__(
        self,
        name: str,
        work: Callable[[Callable[[float], None], Cancellation], Outcome],
        parent: QObject | None = None,
    ) -> None:
        """`work` blocks and never raises; it is given whom to tell how far it is, and what tells it to stop."""
        super().__init__(parent)
        self.setObjectName(name)
        self._work = work
        self._cancel = Cancellation()
        self.outcome: Outcome | None = None
        """There once the thread has finished."""

    def run(self) -> None:
        self.outcome = self._work(self.progressed.emit, self._cancel)

    def cancel(self) -> None:
        """Returns at once; the thread ends within moments, and leaves nothing behind."""
        self._cancel.request()
