"""All subtitles, or those that are chosen, are moved by a typed time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from canto_beats.desktop.cues.shift_bar import ShiftBar
from tests.desktop.cues.conftest import CUES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.cues.cue_editor import CueEditor
    from canto_beats.desktop.cues.selection import CueSelection


@pytest.fixture
def bar(qtbot: QtBot, editor: CueEditor, selection: CueSelection) -> ShiftBar:
    bar = ShiftBar(editor, selection)
    qtbot.addWidget(bar)
    return bar


def type_in(qtbot: QtBot, bar: ShiftBar, text: str) -> None:
    bar._by.clear()
    qtbot.keyClicks(bar._by, text)
    qtbot.keyClick(bar._by, Qt.Key.Key_Return)


def moved(editor: CueEditor) -> list[int]:
    return [line.cue.start_ms - cue.start_ms for line, cue in zip(editor.lines, CUES, strict=True)]


def test_all_are_moved_as_one_edit(qtbot: QtBot, bar: ShiftBar, editor: CueEditor) -> None:
    bar.open()
    type_in(qtbot, bar, "+1.5")
    assert moved(editor) == [1500] * len(CUES)
    type_in(qtbot, bar, "-0:01.0")
    assert moved(editor) == [500] * len(CUES)
    editor.undo()
    editor.undo()
    assert moved(editor) == [0] * len(CUES)
    assert editor.undoes is None


def test_whoever_has_chosen_several_moves_those(
    qtbot: QtBot, bar: ShiftBar, editor: CueEditor, selection: CueSelection
) -> None:
    selection.select([line.id for line in editor.lines[5:]])
    bar.open()
    type_in(qtbot, bar, "2")
    assert moved(editor) == [0] * 5 + [2000] * 3


def test_before_the_beginning_it_is_refused_with_a_sentence(qtbot: QtBot, bar: ShiftBar, editor: CueEditor) -> None:
    bar.open()
    with qtbot.waitSignal(editor.refused):
        type_in(qtbot, bar, "-1")
    assert moved(editor) == [0] * len(CUES)


def test_what_is_no_time_cannot_be_asked_for(qtbot: QtBot, bar: ShiftBar, editor: CueEditor) -> None:
    bar.open()
    type_in(qtbot, bar, "-x")
    assert bar._by.text() == "-"
    assert not bar._shift.isEnabled()
    type_in(qtbot, bar, "0")
    assert not bar._shift.isEnabled()
    assert editor.undoes is None


def test_escape_closes_it(qtbot: QtBot, bar: ShiftBar) -> None:
    bar.open()
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar._by, Qt.Key.Key_Escape)
    assert bar.isHidden()
