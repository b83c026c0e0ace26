"""Where tables for people go: the terminal, or a file or pipe that takes wider ones."""

from __future__ import annotations

import sys

from rich.console import Console

_WIDTH_OF_A_FILE = 140
"""What a terminal would cut off, a file or a pipe can take."""


def table_console() -> Console:
    return Console(width=None if sys.stdout.isatty() else _WIDTH_OF_A_FILE)
