"""What was done to a job's text by itself, as a table for people."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from canto_beats.service.automatic_changes import ChangeTold

_WIDTH_OF_A_FILE = 140
_NOTHING = "–"


def print_changes(changes: Sequence[ChangeTold]) -> None:
    table = Table(box=box.SIMPLE)
    table.add_column("No.", justify="right")
    table.add_column("Time", justify="right")
    for name in ("Heard", "Written", "State", "Why"):
        table.add_column(name, overflow="fold")
    for each in changes:
        table.add_row(
            str(each.number),
            _clock(each.start_ms),
            escape(_on_one_line(each.before)),
            escape(_on_one_line(each.after)),
            each.state,
            escape(each.reason or each.rule),
        )
    Console(width=None if sys.stdout.isatty() else _WIDTH_OF_A_FILE).print(table)


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ") or _NOTHING


def _clock(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"
