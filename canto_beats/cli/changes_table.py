"""What was done to a job's text by itself, as a table for people."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.markup import escape
from rich.table import Table

from canto_beats.cli.tables import table_console
from canto_beats.service.automatic_changes import ChangeTold
from canto_beats.subtitles.formats.timestamps import clock

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
            clock(each.start_ms, "."),
            escape(_on_one_line(each.before)),
            escape(_on_one_line(each.after)),
            each.state,
            escape(each.reason or each.rule),
        )
    table_console().print(table)


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ") or _NOTHING
