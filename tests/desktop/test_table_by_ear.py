"""What a screen reader is told of the table of subtitles, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from canto_beats.desktop.cues.table_model import Column
from canto_beats.desktop.cues.timecode import shown
from tests.desktop.driving import transcribed

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from tests.desktop.driving import Open


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def name(of: QAccessibleInterface) -> str:
    return of.text(QAccessible.Text.Name)


def cells(bench: Workbench, row: int) -> list[str]:
    table = interface(bench.parts.table)
    names = [name(child) for child in map(table.child, range(table.childCount())) if child.role().name == "Cell"]
    return names[row * len(Column) : (row + 1) * len(Column)]


def test_each_cell_says_where_it_is_and_what_is_in_it(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    cue = bench.shown.editor.lines[2].cue
    bench.shown.editor.set_times(bench.shown.editor.lines[2].id, cue.start_ms, cue.start_ms + 10)
    start, end, text = cells(bench, 2)
    assert start == f"3, Start: {shown(cue.start_ms)}"
    assert end == f"3, End: {shown(cue.start_ms + 10)}"
    first, *problems = text.splitlines()
    assert first == f"3, Text: {cue.text.splitlines()[0]}"
    assert any("10 ms" in each for each in problems)


def test_what_is_typed_into_says_in_which_row_of_which_table(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    table = bench.parts.table
    for column, kind, wanted in (
        (Column.START, QLineEdit, "3, Start"),
        (Column.END, QLineEdit, "3, End"),
        (Column.TEXT, QPlainTextEdit, "3, Text"),
    ):
        table.setCurrentIndex(table.model().index(2, column))
        table.edit(table.currentIndex())
        field = table.viewport().findChildren(kind)[-1]
        assert isinstance(field, QWidget)
        assert name(interface(field)) == wanted
        above, names = interface(field).parent(), []
        while above is not None:
            names.append(name(above))
            above = above.parent()
        assert "Subtitles" in names
        table.closePersistentEditor(table.currentIndex())
        table.setCurrentIndex(table.model().index(0, 0))
