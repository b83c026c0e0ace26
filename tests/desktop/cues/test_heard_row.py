"""The row that is heard is marked, and the table goes along with it until the person scrolls away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.cues.table_model import Column
from canto_beats.subtitles.cue import Cue

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.cues.cue_editor import CueEditor
    from canto_beats.desktop.cues.cue_table import CueTable


@pytest.fixture
def long_table(table: CueTable, editor: CueEditor) -> CueTable:
    editor.show_only([Cue(2000 * at, 2000 * at + 1500, f"第{at}句") for at in range(200)])
    table.scrollToTop()
    return table


def drawn(table: CueTable, row: int, column: Column = Column.START) -> QImage:
    return table.viewport().grab(table.visualRect(table.model().index(row, column))).toImage()


def is_seen(table: CueTable, row: int) -> bool:
    return bool(table.viewport().rect().contains(table.visualRect(table.model().index(row, 0)).center()))


@pytest.mark.parametrize("column", list(Column))
def test_it_looks_different_selected_or_not_and_only_while_it_is_heard(
    qtbot: QtBot, table: CueTable, editor: CueEditor, column: Column
) -> None:
    before = drawn(table, 2, column)
    table.show_heard(editor.lines[2].id)
    assert drawn(table, 2, column) != before
    table.show_heard(None)
    assert drawn(table, 2, column) == before
    table.selectRow(2)
    selected = drawn(table, 2)
    table.show_heard(editor.lines[2].id)
    assert drawn(table, 2) != selected
    assert [index.row() for index in table.selectionModel().selectedRows()] == [2]


def test_the_table_goes_along_until_somebody_scrolls_away_and_again_after_coming_back(long_table: CueTable) -> None:
    long_table.show_heard(50)
    assert is_seen(long_table, 50)
    bar = long_table.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    long_table.show_heard(51)
    assert not is_seen(long_table, 51)
    bar.setValue(long_table.rowHeight(0) * 50)
    bar.triggerAction(bar.SliderAction.SliderSingleStepAdd)
    long_table.show_heard(60)
    assert is_seen(long_table, 60)


def test_whoever_begins_to_play_is_taken_to_what_is_heard(long_table: CueTable) -> None:
    long_table.show_heard(50)
    bar = long_table.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    long_table.go_along()
    long_table.show_heard(51)
    assert is_seen(long_table, 51)


def test_whoever_is_typing_is_left_where_he_is(table: CueTable, editor: CueEditor) -> None:
    table.resize(640, 120)
    table.scrollToTop()
    table.setCurrentIndex(table.model().index(0, Column.TEXT))
    table.edit(table.currentIndex())
    table.show_heard(editor.lines[7].id)
    assert not is_seen(table, 7)
