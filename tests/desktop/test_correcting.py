"""Correcting at speed in the whole window: finding, snapping, shifting, problems and what is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from canto_beats.subtitles.editing.sheet import EditKind
from tests.desktop.driving import texts, transcribed, trigger

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from tests.desktop.driving import Open


@pytest.fixture
def bench(qtbot: QtBot, open_window: Open, film: Path) -> Workbench:
    bench = open_window(film)
    transcribed(qtbot, bench)
    return bench


def test_nothing_can_be_corrected_before_there_is_something(open_window: Open) -> None:
    bench = open_window()
    for name in ("find", "find_next", "snap", "shift", "next_problem"):
        assert not bench.actions_[name].isEnabled(), name


def test_finding_begins_with_its_key_even_if_the_table_is_hidden_and_gives_the_focus_back(
    qtbot: QtBot, bench: Workbench
) -> None:
    bar = bench.correcting.find_bar
    bench.actions_["show_table"].setChecked(False)
    trigger(bench, "find")
    assert bar.isVisible()
    wanted = texts(bench)[4]
    bar._find.setText(wanted)
    trigger(bench, "find_next")
    chosen = bench.shown.selection.current
    assert chosen is not None
    line = bench.shown.editor.line(chosen)
    assert line is not None
    assert wanted in line.cue.text
    bar.close_bar()
    assert bar.isHidden()
    trigger(bench, "find_next")
    assert bar.isVisible()


def test_only_one_bar_is_open_and_none_for_what_cannot_be_corrected(bench: Workbench) -> None:
    bars = bench.correcting
    trigger(bench, "find")
    trigger(bench, "shift")
    assert (bars.find_bar.isVisible(), bars.shift_bar.isVisible()) == (False, True)
    trigger(bench, "find")
    assert (bars.find_bar.isVisible(), bars.shift_bar.isVisible()) == (True, False)
    bench.shown.editor.show_only(())
    assert (bars.find_bar.isVisible(), bars.shift_bar.isVisible()) == (False, False)


def test_snapping_waits_for_the_waveform_and_is_one_edit(qtbot: QtBot, bench: Workbench) -> None:
    qtbot.waitUntil(lambda: bench.correcting._peaks is not None, timeout=20_000)
    peaks = bench.correcting._peaks
    editor = bench.shown.editor
    trigger_ids = [line.id for line in editor.lines[:4]]
    editor.shift(trigger_ids, 150)
    before = [line.cue for line in editor.lines]
    bench.shown.selection.select(trigger_ids)
    bench.shown.measured.emit(None)
    trigger(bench, "snap")
    assert "waveform is not there yet" in bench.window.statusBar().currentMessage()
    assert [line.cue for line in editor.lines] == before
    bench.shown.measured.emit(peaks)
    trigger(bench, "snap")
    assert editor.undoes is EditKind.TIMES
    assert [line.cue for line in editor.lines] != before
    editor.undo()
    assert [line.cue for line in editor.lines] == before


def test_problems_are_counted_in_the_status_bar_and_reached_by_a_key(qtbot: QtBot, bench: Workbench) -> None:
    lines = bench.shown.editor.lines
    bench.shown.editor.set_text(lines[7].id, "")
    count = bench.correcting.problems
    qtbot.waitUntil(count.isVisible, timeout=30_000)
    problems = bench.parts.table.cue_model.problems
    expected = [row for row in range(len(lines)) if problems.of(row)]
    been = []
    for _ in expected:
        trigger(bench, "next_problem")
        been.append(bench.parts.table.currentIndex().row())
    assert been == expected
    trigger(bench, "previous_problem")
    assert bench.parts.table.currentIndex().row() == expected[max(0, len(expected) - 2)]


def test_the_row_that_is_heard_is_marked_only_while_it_plays(qtbot: QtBot, bench: Workbench) -> None:
    player, marks = bench.shown.player, bench.parts.table._marks
    qtbot.waitUntil(lambda: player.duration > 0, timeout=15_000)
    line = bench.shown.editor.lines[2]
    player.seek(line.cue.start_ms)
    assert marks.heard is None
    trigger(bench, "play")
    qtbot.waitUntil(lambda: marks.heard is not None, timeout=10_000)
    assert marks.heard in [line.id for line in bench.shown.editor.lines[2:4]]
    trigger(bench, "play")
    qtbot.waitUntil(lambda: marks.heard is None, timeout=10_000)


def block_of(bench: Workbench, row: int) -> QPoint:
    """Where its block is in the timeline."""
    timeline, cue = bench.parts.timeline, bench.shown.editor.lines[row].cue
    timeline.show_range(cue.start_ms, cue.end_ms)
    scene = timeline._scene
    x = scene.axis.x_of((cue.start_ms + cue.end_ms) / 2)
    return QPoint(round(x), round((scene.bands.wave_end + scene.bands.lane_end) / 2))


def test_a_double_click_on_a_block_of_the_timeline_puts_the_cursor_into_its_text(
    qtbot: QtBot, bench: Workbench
) -> None:
    bench.actions_["show_table"].setChecked(False)
    timeline, table, before = bench.parts.timeline, bench.parts.table, texts(bench)
    place = block_of(bench, 6)
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=place)
    assert table.isVisible()
    assert table.currentIndex().row() == 6
    assert bench.shown.selection.ids == {bench.shown.editor.lines[6].id}
    typing = QApplication.focusWidget()
    assert isinstance(typing, QPlainTextEdit)
    assert typing.toPlainText() == before[6]
    qtbot.keyClicks(typing, "!")
    qtbot.keyClick(typing, Qt.Key.Key_Return)
    assert texts(bench) == [*before[:6], f"{before[6]}!", *before[7:]]


def test_what_cannot_be_edited_yet_is_gone_to_by_a_double_click(qtbot: QtBot, bench: Workbench) -> None:
    bench.shown.editor.show_only([line.cue for line in bench.shown.editor.lines])
    place = block_of(bench, 6)
    qtbot.mouseDClick(bench.parts.timeline, Qt.MouseButton.LeftButton, pos=place)
    assert bench.parts.table.currentIndex().row() == 6
    assert bench.parts.table.findChildren(QPlainTextEdit) == []
