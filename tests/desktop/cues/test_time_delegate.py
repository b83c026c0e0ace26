"""Times are changed by keys; what is no time cannot be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from canto_beats.desktop.cues.table_model import Column
from canto_beats.desktop.cues.time_delegate import TimeField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.cues.cue_editor import CueEditor
    from canto_beats.desktop.cues.cue_table import CueTable

Key = Qt.Key
Pressed = Qt.KeyboardModifier


@pytest.fixture
def field(qtbot: QtBot, table: CueTable) -> TimeField:
    """The start of the second subtitle, at two seconds."""
    table.setCurrentIndex(table.model().index(1, Column.START))
    table.edit(table.currentIndex())
    field = table.viewport().findChild(TimeField)
    assert isinstance(field, TimeField)
    return field


def test_up_and_down_change_it_and_return_keeps_it(qtbot: QtBot, field: TimeField, editor: CueEditor) -> None:
    for key, pressed, shown in (
        (Key.Key_Up, Pressed.NoModifier, "00:00:02.100"),
        (Key.Key_Up, Pressed.AltModifier, "00:00:02.110"),
        (Key.Key_Down, Pressed.ShiftModifier, "00:00:01.110"),
        (Key.Key_Down, Pressed.ShiftModifier, "00:00:00.110"),
        (Key.Key_Down, Pressed.ShiftModifier, "00:00:00.000"),
        (Key.Key_Up, Pressed.KeypadModifier, "00:00:00.100"),
    ):
        qtbot.keyClick(field, key, pressed)
        assert field.text() == shown
    assert editor.undoes is None
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: 100 in [line.cue.start_ms for line in editor.lines], timeout=30_000)
    editor.undo()
    assert editor.undoes is None


def test_only_what_can_become_a_time_can_be_typed(qtbot: QtBot, field: TimeField) -> None:
    qtbot.keyClicks(field, "a1b:x2-.5 6s78")
    assert field.text() == "1:2.567"


def test_return_keeps_nothing_that_is_not_a_time_yet(qtbot: QtBot, field: TimeField, editor: CueEditor) -> None:
    field.clear()
    qtbot.keyClicks(field, "1:")
    qtbot.keyClick(field, Key.Key_Return)
    assert editor.undoes is None
    qtbot.keyClick(field, Key.Key_Escape)
    assert editor.undoes is None
    assert editor.lines[1].cue.start_ms == 2000


def test_a_shortcut_on_the_same_keys_waits_until_no_time_is_typed(
    qtbot: QtBot, table: CueTable, field: TimeField
) -> None:
    asked: list[bool] = []
    action = QAction(table)
    action.setShortcut(QKeySequence("Alt+Up"))
    action.triggered.connect(asked.append)
    table.addAction(action)
    qtbot.keyClick(field, Key.Key_Up, Pressed.AltModifier)
    assert asked == []
    assert field.text() == "00:00:02.010"
