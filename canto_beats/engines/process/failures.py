"""Child side: turns what an adapter raises into words that cross the border."""

from __future__ import annotations

import traceback

from canto_beats.engines.contracts import EngineError, FailureCause, StoppedByCaller
from canto_beats.engines.process.protocol import Failed

_MOST_DETAIL = 16 * 1024


def failed(call: int, error: Exception) -> Failed:
    cause, what, todo = _told(error)
    detail = "".join(traceback.format_exception(error))[-_MOST_DETAIL:]
    return Failed(call, cause, what, todo, detail)


def _told(error: Exception) -> tuple[FailureCause, str, str]:
    match error:
        case EngineError():
            return error.cause, error.what, error.todo
        case StoppedByCaller():
            return FailureCause.CANCELLED, "The engine was asked to stop.", ""
        case MemoryError():
            todo = "Close other programs or choose a smaller model."
            return FailureCause.OUT_OF_MEMORY, "The engine ran out of memory.", todo
        case _:
            what = f"The engine failed unexpectedly ({type(error).__name__})."
            return FailureCause.BUG, what, "Please report it with the log file."
