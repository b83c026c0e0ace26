"""What the C library keeps of memory that the models' libraries have let go of.

It keeps freed pieces for whoever asks next, and between pieces that are in use it keeps them for good: a Whisper of
250 MB had 170 MB of them after loading, and half as much again after each window. Looking for whole free pages takes a
few hundredths of a millisecond; that they are new the next time is lost in what differs from run to run, 4 %.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable


def _nothing(_keep: int) -> int:
    return 0


def _trim() -> Callable[[int], int]:
    """glibc's; others have none."""
    found: Callable[[int], int] = getattr(ctypes.CDLL(None), "malloc_trim", _nothing)
    return found


_TRIM = _trim() if sys.platform == "linux" else _nothing


def give_back() -> None:
    """Whole pages that nobody uses go back to the system."""
    _TRIM(0)
