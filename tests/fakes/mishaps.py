"""What a fake engine does when told to go wrong: real signals, real native calls, nothing simulated."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from canto_beats.engines.contracts import EngineError, FailureCause

if TYPE_CHECKING:
    from canto_beats.engines.contracts import LoadSpec, Stop
    from tests.fakes.behaviour import Behaviour


def go_wrong(behaviour: Behaviour, at: int | None, stop: Stop) -> None:
    """Do what the behaviour asks for at this window, or while loading (`at` is None)."""
    if behaviour.at != at or _happened_before(behaviour):
        return
    if behaviour.last_words:
        os.write(2, behaviour.last_words.encode())
    if behaviour.garbage:
        _write_to_every_pipe(bytes.fromhex(behaviour.garbage))
    if behaviour.hold_gil_s:
        hold_gil(behaviour.hold_gil_s)
    if behaviour.raises:
        _raise(behaviour.raises)
    if behaviour.die_exit_code is not None:
        os._exit(behaviour.die_exit_code)
    if behaviour.die_signal:
        signal.raise_signal(signal.Signals[behaviour.die_signal])  # to this thread, which does not come back
    while behaviour.endless:
        time.sleep(0.01)
        stop()


def refuse_if_too_big(behaviour: Behaviour, spec: LoadSpec) -> None:
    limited = behaviour.fits_dtypes or behaviour.fits_workers
    if limited and spec.dtype not in behaviour.fits_dtypes and spec.workers > behaviour.fits_workers:
        raise EngineError(FailureCause.OUT_OF_MEMORY, "The fake model does not fit.", "Choose a smaller one.")


def print_natively(text: str) -> None:
    """Write to descriptor 1 behind Python's back, as C libraries do."""
    os.write(1, text.encode())


def hold_gil(seconds: float) -> None:
    """Sleep in a native call that does not let other Python threads run."""
    if sys.platform == "win32":
        ctypes.PyDLL("kernel32").Sleep(int(seconds * 1000))
    else:
        ctypes.PyDLL(None).usleep(int(seconds * 1_000_000))


def _happened_before(behaviour: Behaviour) -> bool:
    if not behaviour.once:
        return False
    try:
        Path(behaviour.once).touch(exist_ok=False)
    except FileExistsError:
        return True
    return False


def _raise(what: str) -> None:
    if what == "bug":
        raise ZeroDivisionError("a bug in the fake")
    if what == "memory":
        raise MemoryError
    raise EngineError(FailureCause(what), f"The fake failed on purpose: {what}.", "Ask it for something else.")


def _write_to_every_pipe(garbage: bytes) -> None:
    for descriptor in range(3, 64):
        with suppress(OSError):  # not open, or not for writing
            os.write(descriptor, garbage)
