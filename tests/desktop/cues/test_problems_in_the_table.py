"""What a viewer would stumble over is marked in the row, said in words, counted, and reached by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTranslator

from canto_beats.cantonese.checking.cue_problems import all_cue_problems
from canto_beats.desktop.cues.problem_count import ProblemCount
from canto_beats.desktop.cues.problem_sentences import problem_sentence
from canto_beats.desktop.cues.row_problems import RowProblems
from canto_beats.desktop.cues.table_model import HAS_PROBLEM, Column
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_profiles import PROFILES
from canto_beats.subtitles.editing.sheet import Line
from canto_beats.subtitles.problems import CueProblem, Fault, ViewingLimits
from tests.desktop.look.conftest import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.cues.cue_editor import CueEditor
    from canto_beats.desktop.cues.cue_table import CueTable

cues = st.lists(
    st.builds(
        lambda start, length, text: Cue(start, start + length, text),
        st.integers(0, 3000),
        st.integers(1, 9000),
        st.sampled_from(["", "好", "好" * 20, "嘅", "(音樂)", "这", "佢是我老師", "買咗20", "26年", "好天氣"]),
    ),
    max_size=8,
)
splices = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 3), cues), max_size=6)


@given(cues, splices, st.lists(st.integers(0, 20)))
def test_after_any_edit_every_row_has_the_problems_it_would_have_if_all_were_looked_at_anew(
    given_cues: list[Cue], edits: list[tuple[int, int, list[Cue]]], asked: list[int]
) -> None:
    lines = [Line(number, cue) for number, cue in enumerate(given_cues)]
    problems = RowProblems(lines)
    for at, count, come in edits:
        for row in asked:
            if row < len(lines):
                problems.of(row)
        first = min(at, len(lines))
        gone = min(count, len(lines) - first)
        lines[first : first + gone] = [Line(0, cue) for cue in come]
        problems.changed(first, gone, len(come))
    shown = [line.cue for line in lines]
    expected = all_cue_problems(shown)
    known = sum(1 for found in problems._found if found)
    assert problems.count == known
    problems.look_at_more(1000)
    assert problems.is_complete
    assert [problems.of(row) for row in range(len(lines))] == expected
    assert problems.count == sum(map(bool, expected))


def test_looking_at_one_row_looks_at_no_other() -> None:
    problems = RowProblems([Line(at, Cue(at, at + 1, "")) for at in range(20_000)])
    problems.of(7)
    assert problems.count == 1


def marked(table: CueTable) -> list[int]:
    model = table.model()
    return [row for row in range(model.rowCount()) if model.index(row, Column.TEXT).data(HAS_PROBLEM)]


def test_a_row_with_a_problem_says_which_and_its_neighbour_is_looked_at_again(
    qtbot: QtBot, table: CueTable, editor: CueEditor
) -> None:
    assert marked(table) == []
    line = editor.lines[2]
    editor.set_times(line.id, line.cue.start_ms, editor.lines[3].cue.start_ms + 500)
    assert marked(table) == [2, 3]
    index = table.model().index(2, Column.START)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "It ends 500 ms after the next one begins."
    assert "500 ms" in index.siblingAtColumn(Column.TEXT).data(Qt.ItemDataRole.AccessibleTextRole)
    editor.undo()
    assert marked(table) == []
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None


def test_what_is_wrong_with_the_text_is_told_in_the_row(qtbot: QtBot, table: CueTable, editor: CueEditor) -> None:
    for row, text in ((1, "(音樂)"), (3, "這個是我買嘅"), (5, "这個係我買嘅")):
        editor.set_text(editor.lines[row].id, text)
    assert marked(table) == [1, 3, 5]
    told = [table.model().index(row, Column.TEXT).data(Qt.ItemDataRole.ToolTipRole) for row in (1, 3, 5)]
    assert told == [
        "This may not have been said: “(音樂)”.",
        "Written Chinese stands among spoken Cantonese: “這個 是”.",
        "It has simplified characters: “这”.",
    ]


def test_the_sign_is_drawn_in_the_row(qtbot: QtBot, table: CueTable, editor: CueEditor) -> None:
    place = table.visualRect(table.model().index(2, Column.TEXT))
    right = place.adjusted(place.width() - 32, 0, 0, 0)
    before = table.viewport().grab(right).toImage()
    editor.set_times(editor.lines[2].id, 4000, 4100)
    assert table.viewport().grab(right).toImage() != before


@pytest.mark.parametrize("fault", list(Fault))
def test_every_problem_has_a_sentence_with_its_numbers(fault: Fault) -> None:
    sentence = problem_sentence(CueProblem(fault, 7400, 1200, part="17"))
    assert "{" not in sentence
    assert sentence.endswith(".")
    assert fault is Fault.EMPTY or "7" in sentence


@pytest.fixture
def count(qtbot: QtBot, table: CueTable) -> ProblemCount:
    count = ProblemCount(table)
    qtbot.addWidget(count)
    return count


def test_they_are_counted_as_they_come_and_go(qtbot: QtBot, count: ProblemCount, editor: CueEditor) -> None:
    assert count.isHidden()
    editor.set_text(editor.lines[1].id, "")
    editor.set_text(editor.lines[6].id, "好" * 40)
    qtbot.waitUntil(lambda: count.text() == "2 problem(s)", timeout=30_000)
    assert not count.isHidden()
    editor.undo()
    editor.undo()
    qtbot.waitUntil(count.isHidden, timeout=30_000)


def test_keys_go_from_problem_to_problem_and_round(
    qtbot: QtBot, count: ProblemCount, table: CueTable, editor: CueEditor
) -> None:
    for row in (0, 6):
        editor.set_text(editor.lines[row].id, "")
    been = []
    for go in (count.go_to_next, count.go_to_next, count.go_to_next, count.go_to_previous, count.go_to_previous):
        go()
        been.append(table.currentIndex().row())
    assert been == [0, 6, 0, 6, 0]


def test_a_key_that_is_held_chooses_nothing_else(
    qtbot: QtBot, count: ProblemCount, table: CueTable, editor: CueEditor
) -> None:
    for row in (0, 6):
        editor.set_text(editor.lines[row].id, "")
    table.go_to(3)
    qtbot.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    count.go_to_previous()
    chosen = {index.row() for index in table.selectionModel().selectedRows()}
    qtbot.keyRelease(table, Qt.Key.Key_Control)
    assert chosen == {0}


def test_where_there_is_none_it_says_so(qtbot: QtBot, count: ProblemCount, table: CueTable) -> None:
    with qtbot.waitSignal(count.told) as told:
        count.go_to_next()
    assert "No subtitle" in told.args[0]
    assert table.chosen_row() is None


def test_what_is_too_wide_or_too_fast_is_told_by_the_rules_the_subtitles_were_built_by(
    table: CueTable, editor: CueEditor
) -> None:
    """Ten characters in a second: too fast for a film, as is usual on a telephone, and a line too wide there."""
    cues = [Cue(0, 1000, "今日落雨帶返遮"), Cue(2000, 2700, "好呀落樓先"), Cue(4000, 6000, "我哋一齊去行山啦好唔好")]
    editor.keep_to(ViewingLimits(PROFILES["netflix"]))
    editor.show_only(cues)
    assert marked(table) == [1]
    editor.keep_to(ViewingLimits(PROFILES["social"]))
    editor.show_only(cues)
    assert marked(table) == [2]


@pytest.mark.parametrize("language", ["zh_HK", "zh_CN"])
def test_every_fault_is_said_in_chinese(qapp: QApplication, language: str) -> None:
    in_english = {fault: problem_sentence(CueProblem(fault, part="嘅")) for fault in Fault}
    translator = QTranslator(qapp)
    assert translator.load(str(RESOURCES / "translations" / f"canto-beats_{language}.qm"))
    assert qapp.installTranslator(translator)
    for fault, english in in_english.items():
        said = problem_sentence(CueProblem(fault, part="嘅"))
        assert said != english, fault
        assert ("嘅" in said) == ("嘅" in english)
