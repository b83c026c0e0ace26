"""Correcting at speed in the whole window: finding, snapping, shifting, problems and what is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.subtitles.editing.sheet import EditKind
from tests.desktop.driving import texts, transcribed, trigger

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.main_window import MainWindow
    from tests.desktop.driving import Open


@pytest.fixture
def window(qtbot: QtBot, open_window: Open, film: Path) -> MainWindow:
    window = open_window(film)
    transcribed(qtbot, window)
    return window


def test_nothing_can_be_corrected_before_there_is_something(open_window: Open) -> None:
    window = open_window()
    for name in ("find", "find_next", "snap", "shift", "next_problem"):
        assert not window.actions_[name].isEnabled(), name


def test_finding_begins_with_its_key_even_if_the_table_is_hidden_and_gives_the_focus_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    bar = window.correcting.find_bar
    window.actions_["show_table"].setChecked(False)
    trigger(window, "find")
    assert bar.isVisible()
    wanted = texts(window)[4]
    bar._find.setText(wanted)
    trigger(window, "find_next")
    chosen = window.shown.selection.current
    assert chosen is not None
    line = window.shown.editor.line(chosen)
    assert line is not None
    assert wanted in line.cue.text
    bar.close_bar()
    assert bar.isHidden()
    trigger(window, "find_next")
    assert bar.isVisible()


def test_only_one_bar_is_open_and_none_for_what_cannot_be_corrected(window: MainWindow) -> None:
    bars = window.correcting
    trigger(window, "find")
    trigger(window, "shift")
    assert (bars.find_bar.isVisible(), bars.shift_bar.isVisible()) == (False, True)
    trigger(window, "find")
    assert (bars.find_bar.isVisible(), bars.shift_bar.isVisible()) == (True, False)
    window.shown.editor.show_only(())
    assert (bars.find_bar.isVisible(), bars.shift_bar.isVisible()) == (False, False)


def test_snapping_waits_for_the_waveform_and_is_one_edit(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.correcting._peaks is not None, timeout=20_000)
    peaks = window.correcting._peaks
    editor = window.shown.editor
    trigger_ids = [line.id for line in editor.lines[:4]]
    editor.shift(trigger_ids, 150)
    before = [line.cue for line in editor.lines]
    window.shown.selection.select(trigger_ids)
    window.shown.measured.emit(None)
    trigger(window, "snap")
    assert "waveform is not there yet" in window.statusBar().currentMessage()
    assert [line.cue for line in editor.lines] == before
    window.shown.measured.emit(peaks)
    trigger(window, "snap")
    assert editor.undoes is EditKind.TIMES
    assert [line.cue for line in editor.lines] != before
    editor.undo()
    assert [line.cue for line in editor.lines] == before


def test_problems_are_counted_in_the_status_bar_and_reached_by_a_key(qtbot: QtBot, window: MainWindow) -> None:
    lines = window.shown.editor.lines
    window.shown.editor.set_text(lines[7].id, "")
    count = window.correcting.problems
    qtbot.waitUntil(count.isVisible)
    problems = window.parts.table.cue_model.problems
    expected = [row for row in range(len(lines)) if problems.of(row)]
    been = []
    for _ in expected:
        trigger(window, "next_problem")
        been.append(window.parts.table.currentIndex().row())
    assert been == expected
    trigger(window, "previous_problem")
    assert window.parts.table.currentIndex().row() == expected[max(0, len(expected) - 2)]


def test_the_row_that_is_heard_is_marked_only_while_it_plays(qtbot: QtBot, window: MainWindow) -> None:
    player, marks = window.shown.player, window.parts.table._marks
    qtbot.waitUntil(lambda: player.duration > 0, timeout=15_000)
    line = window.shown.editor.lines[2]
    player.seek(line.cue.start_ms)
    assert marks.heard is None
    trigger(window, "play")
    qtbot.waitUntil(lambda: marks.heard is not None, timeout=10_000)
    assert marks.heard in [line.id for line in window.shown.editor.lines[2:4]]
    trigger(window, "play")
    qtbot.waitUntil(lambda: marks.heard is None, timeout=10_000)
