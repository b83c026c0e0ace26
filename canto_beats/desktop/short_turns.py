"""Python's threads take turns, and the window's own has to wait for its turn after most of its calls into Qt.

While another one is busy with Python, as when a library is imported, drawing once may wait for many turns.
"""

from __future__ import annotations

import sys

_TURN_S = 0.001
"""A fifth of Python's own; half of it was measured to be no better."""


def take_short_turns() -> None:
    sys.setswitchinterval(_TURN_S)
