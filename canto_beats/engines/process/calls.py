"""Parent side: the calls under way, each of which is certain to end, and to end once."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from canto_beats.engines.contracts import EngineError, FailureCause
from canto_beats.engines.process.deaths import DeathCause, EngineDied
from canto_beats.engines.process.supervision import Deadlines, Expected, Limits

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CallEnd:
    trouble: EngineError | EngineDied | None = None
    """None: every item came."""

    @property
    def cancelled(self) -> bool:
        """It ended because this side wanted it to."""
        match self.trouble:
            case EngineError():
                return self.trouble.cause is FailureCause.CANCELLED
            case EngineDied():
                return self.trouble.death.cause is DeathCause.CANCELLED
        return False


OnItem = Callable[[Any], None]
OnEnd = Callable[[CallEnd], None]


class CallHandle:
    def __init__(self, number: int, on_item: OnItem, on_end: OnEnd) -> None:
        self.number = number
        self._on_item, self._on_end = on_item, on_end
        self._ended = threading.Event()

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it has ended and its `on_end` has returned; False if that took longer."""
        return self._ended.wait(seconds)

    def deliver(self, item: Any) -> CallEnd | None:
        """Hand an item to its owner; how the call ends, should the owner fail to take it."""
        try:
            self._on_item(item)
        except Exception:
            log.exception("Taking a result from an engine failed")
            what = "A result from the engine could not be taken."
            detail = traceback.format_exc()
            return CallEnd(EngineError(FailureCause.BUG, what, "Please report it with the log file.", detail))
        return None

    def finish(self, end: CallEnd) -> None:
        try:
            self._on_end(end)
        except Exception:
            log.exception("Taking the end of an engine's call failed")
        self._ended.set()


class OpenCalls:
    def __init__(self, deadlines: Deadlines, limits: Limits) -> None:
        self._deadlines = deadlines
        self._limits = limits
        self._lock = threading.Lock()
        self._open: dict[int, CallHandle] = {}
        self._last_number = 0
        self._closed_by: CallEnd | None = None

    def add(self, on_item: OnItem, on_end: OnEnd) -> CallHandle:
        """A new call; one that has ended already, if the engine is gone."""
        with self._lock:
            self._last_number += 1
            handle = CallHandle(self._last_number, on_item, on_end)
            closed_by = self._closed_by
            if closed_by is None:
                if not self._open:
                    self._deadlines.expect(Expected.ITEM, self._limits.item_s)
                self._open[handle.number] = handle
        if closed_by is not None:
            handle.finish(closed_by)
        return handle

    def ask_to_stop(self, handle: CallHandle) -> bool:
        """Whether there is anything to stop. From now on the call has so long to end."""
        with self._lock:
            if handle.number not in self._open:
                return False
            self._deadlines.expect(Expected.STOP, self._limits.stop_s, handle.number)
            return True

    def find(self, number: int) -> CallHandle | None:
        """The call an item is for; None if it has ended on this side."""
        self._deadlines.came(Expected.ITEM)
        with self._lock:
            return self._open.get(number)

    def end(self, number: int, end: CallEnd) -> None:
        with self._lock:
            handle = self._open.pop(number, None)
            self._deadlines.settled(Expected.STOP, number)
            if self._open:
                self._deadlines.came(Expected.ITEM)
            else:
                self._deadlines.settled(Expected.ITEM)
        if handle is not None:
            handle.finish(end)

    def end_all(self, end: CallEnd) -> None:
        with self._lock:
            self._closed_by = end
            left, self._open = list(self._open.values()), {}
        for handle in left:
            handle.finish(end)
