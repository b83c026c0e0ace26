"""Child side: an engine dies with the program that started it, even while native code holds the interpreter.

Three things see to it. The command pipe ends (`host` exits at once, wherever a Python thread can run). Linux kills the
process itself when the spawning thread is gone; Windows kills it with the parent's Job object. Elsewhere a native timer
ends the process unless a Python thread, which looks whether the parent is alive, keeps putting it off.
"""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
import sys
import threading
import time

PARENT_GONE = 70
"""Exit code; nobody is left to see it."""
_PR_SET_PDEATHSIG = 1
_LOOK_EVERY_S = 0.5


def tie_to_parent(parent: int, watchdog_s: float) -> None:
    if sys.platform != "win32":
        if not _ask_kernel():
            keep_watchdog(parent, watchdog_s)
        if os.getppid() != parent:
            os._exit(PARENT_GONE)  # it died before we asked


def keep_watchdog(parent: int, watchdog_s: float) -> None:
    """End this process once it has not seen its parent alive for so long.

    Native code that keeps the interpreter to itself for longer ends the engine as well. The parent would have: it
    allows the same time without a heartbeat.
    """

    def watch() -> None:
        while os.getppid() == parent:
            faulthandler.dump_traceback_later(watchdog_s, exit=True, file=2)
            time.sleep(min(_LOOK_EVERY_S, watchdog_s / 4))
        os._exit(PARENT_GONE)

    faulthandler.dump_traceback_later(watchdog_s, exit=True, file=2)
    threading.Thread(target=watch, name="lifeline", daemon=True).start()


if sys.platform == "linux":

    def _ask_kernel() -> bool:
        """Let the kernel kill this process with its parent."""
        prctl = ctypes.CDLL(None).prctl
        return bool(prctl(_PR_SET_PDEATHSIG, ctypes.c_ulong(signal.SIGKILL), 0, 0, 0) == 0)
else:

    def _ask_kernel() -> bool:
        return False
