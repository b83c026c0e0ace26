"""Correcting in the table, with keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from canto_beats.desktop.cues.table_model import Column
from canto_beats.subtitles.cue import Cue
from tests.desktop.cues.conftest import CUES

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.cues.cue_editor import CueEditor
    from canto_beats.desktop.cues.cue_table import CueTable
    from canto_beats.desktop.cues.selection import CueSelection

Key = Qt.Key
Pressed = Qt.KeyboardModifier


def shown(table: CueTable, column: Column = Column.TEXT) -> list[str]:
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def typing_in(table: CueTable, row: int, column: Column = Column.TEXT) -> QPlainTextEdit:
    table.setCurrentIndex(table.model().index(row, column))
    table.edit(table.currentIndex())
    typed_into = table.viewport().findChild(QPlainTextEdit)
    assert isinstance(typed_into, QPlainTextEdit)
    return typed_into


def test_what_is_typed_and_kept_with_return_is_in_the_library(qtbot: QtBot, table: CueTable, editor: CueEditor) -> None:
    field = typing_in(table, 2)
    field.selectAll()
    qtbot.keyClicks(field, "Hello")
    qtbot.keyClick(field, Key.Key_Return, Pressed.ShiftModifier)
    qtbot.keyClicks(field, "you")
    qtbot.keyClick(field, Key.Key_Return)
    assert shown(table)[2] == "Hello\nyou"
    assert editor.lines[2].cue.text == "Hello\nyou"
    editor.undo()
    assert shown(table)[2] == CUES[2].text


def test_escape_leaves_the_text_as_it_was(qtbot: QtBot, table: CueTable, editor: CueEditor) -> None:
    field = typing_in(table, 2)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Key.Key_Escape)
    assert shown(table)[2] == CUES[2].text
    assert editor.undoes is None


def test_control_and_return_split_at_the_cursor_after_keeping_what_was_typed(qtbot: QtBot, table: CueTable) -> None:
    field = typing_in(table, 1)
    qtbot.keyClicks(field, "!")
    cursor = field.textCursor()
    cursor.setPosition(2)
    field.setTextCursor(cursor)
    qtbot.keyClick(field, Key.Key_Return, Pressed.ControlModifier)
    assert shown(table)[:4] == ["第0句說話", "第1", "句說話!", "第2句說話"]


def test_times_are_typed_as_people_write_them_and_nonsense_is_refused_with_a_sentence(
    qtbot: QtBot, table: CueTable, editor: CueEditor
) -> None:
    model = table.model()
    assert model.setData(model.index(1, Column.START), "2,5")
    assert editor.lines[1].cue.start_ms == 2500
    with qtbot.waitSignal(editor.refused) as refused:
        assert not model.setData(model.index(1, Column.END), "soon")
    assert "type it as" in refused.args[0]
    with qtbot.waitSignal(editor.refused) as refused:
        assert not model.setData(model.index(1, Column.END), "1.0")
    assert "end after it begins" in refused.args[0]
    assert shown(table, Column.END)[1] == "00:00:03.800"


def test_every_kind_of_edit_and_its_undo_keeps_the_model_in_order(
    qtbot: QtBot, table: CueTable, editor: CueEditor, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(table.model())
    ids = [line.id for line in editor.lines]
    assert editor.merge(ids[1:4])
    assert editor.insert(Cue(60_000, 61_000, "新"))
    assert editor.delete([ids[5], ids[7]])
    assert editor.shift([ids[0]], 90_000)
    after = shown(table)
    assert after == [line.cue.text for line in editor.lines]
    for _ in range(4):
        editor.undo()
        assert shown(table) == [line.cue.text for line in editor.lines]
    assert shown(table) == [cue.text for cue in CUES]
    for _ in range(4):
        editor.redo()
    assert shown(table) == after


def test_selecting_in_the_table_is_the_selection_and_the_other_way_round(
    qtbot: QtBot, table: CueTable, selection: CueSelection, editor: CueEditor
) -> None:
    ids = [line.id for line in editor.lines]
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, Column.TEXT))
    assert (selection.ids, selection.current) == ({ids[0]}, ids[0])
    qtbot.keyClick(table, Key.Key_Down, Pressed.ShiftModifier)
    assert (selection.ids, selection.current) == ({ids[0], ids[1]}, ids[1])
    selection.select([ids[6]], ids[6])
    assert [index.row() for index in table.selectionModel().selectedRows()] == [6]
    assert table.currentIndex().row() == 6
    editor.delete([ids[6]])
    assert ids[6] not in selection.ids


def test_the_table_follows_what_comes_until_somebody_scrolls_back(
    qtbot: QtBot, editor: CueEditor, table: CueTable
) -> None:
    cues = [Cue(2000 * at, 2000 * at + 1500, f"第{at}句") for at in range(200)]
    editor.show_only(cues[:50])
    editor.show_only(cues[:80], 50)
    bar = table.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    bar.setSliderPosition(0)
    bar.triggerAction(bar.SliderAction.SliderSingleStepSub)
    editor.show_only(cues[:120], 80)
    assert bar.value() < 100
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    editor.show_only(cues, 120)
    assert bar.value() == bar.maximum()


def test_what_is_not_finished_cannot_be_edited(qtbot: QtBot, editor: CueEditor, table: CueTable) -> None:
    editor.show_only(CUES)
    index = table.model().index(0, Column.TEXT)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    assert not editor.set_text(0, "x")
    assert shown(table)[0] == CUES[0].text


def test_a_click_elsewhere_keeps_what_was_typed(qtbot: QtBot, table: CueTable, editor: CueEditor) -> None:
    field = typing_in(table, 3)
    qtbot.keyClicks(field, "x")
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(0, Column.TEXT)).center()
    )
    QApplication.processEvents()
    assert editor.lines[3].cue.text == f"{CUES[3].text}x"
