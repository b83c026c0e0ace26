"""Finding and replacing with keys, in the bar above the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from canto_beats.desktop.cues.table_model import Column
from canto_beats.desktop.finding.find_bar import FindBar
from canto_beats.desktop.finding.finder import Finder
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.sheet import EditKind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.cues.cue_editor import CueEditor
    from canto_beats.desktop.cues.cue_table import CueTable
    from canto_beats.desktop.cues.selection import CueSelection

Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(qtbot: QtBot, editor: CueEditor, selection: CueSelection, table: CueTable) -> FindBar:
    """Its table has `OK` in rows 1 and 3, in the latter twice."""
    editor.set_text(editor.lines[1].id, "OK呀")
    editor.set_text(editor.lines[3].id, "ok，OK。")
    bar = FindBar(Finder(editor, selection, selection))
    qtbot.addWidget(bar)
    bar.pattern_changed.connect(table.show_found)
    bar.open()
    return bar


def look_for(qtbot: QtBot, bar: FindBar, text: str) -> None:
    bar._find.clear()
    qtbot.keyClicks(bar._find, text)


def texts(editor: CueEditor) -> list[str]:
    return [line.cue.text for line in editor.lines]


def rows(table: CueTable) -> list[int]:
    return [index.row() for index in table.selectionModel().selectedRows()]


def test_typing_counts_and_enter_goes_from_place_to_place_and_round(
    qtbot: QtBot, bar: FindBar, table: CueTable
) -> None:
    look_for(qtbot, bar, "ok")
    assert bar._told.text() == "3 found"
    assert rows(table) == []
    been = []
    for _ in range(4):
        qtbot.keyClick(bar._find, Key.Key_Return)
        been.append((rows(table), bar._told.text()))
    assert been == [([1], "1 of 3"), ([3], "2 of 3"), ([3], "3 of 3"), ([1], "1 of 3")]
    qtbot.keyClick(bar._find, Key.Key_Return, Shift)
    assert (rows(table), bar._told.text()) == ([3], "3 of 3")


def test_it_goes_on_from_where_the_person_is(qtbot: QtBot, bar: FindBar, table: CueTable) -> None:
    look_for(qtbot, bar, "OK")
    table.selectRow(2)
    bar.find_next()
    assert rows(table) == [3]
    table.selectRow(2)
    bar.find_previous()
    assert rows(table) == [1]


def test_case_and_expressions_are_options(qtbot: QtBot, bar: FindBar) -> None:
    look_for(qtbot, bar, "ok")
    bar._case.setChecked(True)
    assert bar._told.text() == "1 found"
    bar._find.setText("^第[0-3]")  # qtbot has keys for ASCII alone
    assert bar._told.text() == "Not found"
    bar._expression.setChecked(True)
    assert bar._told.text() == "2 found"


def test_an_expression_that_is_none_yet_is_a_quiet_sentence(qtbot: QtBot, bar: FindBar, editor: CueEditor) -> None:
    bar._expression.setChecked(True)
    look_for(qtbot, bar, "(O")
    assert bar._told.text() == "This is no expression yet."
    assert not bar._replace_all.isEnabled()
    bar.find_next()
    bar._on_replace_all()
    qtbot.keyClicks(bar._find, "K)")
    assert bar._told.text() == "3 found"
    assert texts(editor)[1] == "OK呀"


def test_replacing_puts_the_text_there_and_goes_on_to_the_next(qtbot: QtBot, bar: FindBar, editor: CueEditor) -> None:
    look_for(qtbot, bar, "ok")
    bar._put.setText("好ok")
    for _ in range(3):
        qtbot.keyClick(bar._put, Key.Key_Return)  # the first goes to the first place
    assert texts(editor)[1] == "好ok呀"
    assert texts(editor)[3] == "好ok，OK。"
    assert bar._told.text() == "3 of 3"


def test_replacing_all_is_one_edit(qtbot: QtBot, bar: FindBar, editor: CueEditor) -> None:
    before = texts(editor)
    look_for(qtbot, bar, "ok")
    bar._put.setText(r"\1")
    qtbot.mouseClick(bar._replace_all, Qt.MouseButton.LeftButton)
    assert (texts(editor)[1], texts(editor)[3]) == (r"\1呀", r"\1，\1。")
    assert bar._told.text() == "3 replaced"
    assert editor.undoes is EditKind.REPLACE
    editor.undo()
    assert texts(editor) == before


def test_places_are_counted_anew_after_an_edit(qtbot: QtBot, bar: FindBar, editor: CueEditor) -> None:
    look_for(qtbot, bar, "ok")
    editor.insert(Cue(90_000, 91_000, "OK"))
    assert bar._told.text() == "4 found"
    editor.delete([line.id for line in editor.lines])
    assert bar._told.text() == "Not found"
    assert not bar._next.isEnabled()


def test_what_is_found_is_marked_in_its_row_and_nowhere_else(qtbot: QtBot, bar: FindBar, table: CueTable) -> None:
    def drawn(row: int) -> object:
        return table.viewport().grab(table.visualRect(table.model().index(row, Column.TEXT))).toImage()

    before = [drawn(row) for row in range(4)]
    look_for(qtbot, bar, "ok")
    assert [drawn(row) != before[row] for row in range(4)] == [False, True, False, True]
    bar.close_bar()
    assert [drawn(row) for row in range(4)] == before


def test_escape_closes_it_and_it_opens_with_what_was_looked_for(qtbot: QtBot, bar: FindBar) -> None:
    look_for(qtbot, bar, "ok")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar._find, Key.Key_Escape)
    assert bar.isHidden()
    bar.open()
    assert (bar._find.text(), bar._find.selectedText(), bar._told.text()) == ("ok", "ok", "3 found")
