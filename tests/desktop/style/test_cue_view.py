"""Whatever is chosen, what is kept stays as it is; and nothing is styled that nobody looks at."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtWidgets import QPlainTextEdit

from canto_beats.cantonese.model_lines import LineKind, ModelLines
from canto_beats.cantonese.shown import shown_text
from canto_beats.desktop.cues.cue_table import CueTable
from canto_beats.desktop.cues.selection import CueSelection
from canto_beats.desktop.cues.table_model import Column
from canto_beats.desktop.style import cue_view
from canto_beats.desktop.timeline.view import TimelineView
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import AS_TRANSCRIBED, CueStyle, Numbers, Profanity, Punctuation
from tests.desktop.style.conftest import CUES

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.cues.cue_editor import CueEditor
    from canto_beats.desktop.style.cue_view import CueView

ALL = CueStyle(Numbers.ARABIC, Punctuation.REMOVE, Profanity.MASK, 8)


@pytest.fixture
def table(qtbot: QtBot, editor: CueEditor, view: CueView) -> CueTable:
    table = CueTable(editor, CueSelection(), view=view)
    qtbot.addWidget(table)
    table.resize(640, 360)
    with qtbot.waitExposed(table):
        table.show()
    return table


def shown(table: CueTable, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[str]:
    model = table.model()
    return [model.index(row, Column.TEXT).data(role) for row in range(model.rowCount())]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were styled."""
    texts: list[str] = []

    def noting(text: str, style: CueStyle, lines: ModelLines) -> str:
        texts.append(text)
        return shown_text(text, style, lines)

    monkeypatch.setattr(cue_view, "shown_text", noting)
    return texts


def test_the_table_shows_the_style_and_without_it_exactly_what_was_there(
    table: CueTable, view: CueView, editor: CueEditor
) -> None:
    view.choose(ALL)
    assert shown(table) == ["佢25歲 係咪呀？", "＊ 300蚊", "一齊去食三文治"]
    assert [line.cue for line in editor.lines] == CUES
    assert editor.undoes is None
    view.choose(AS_TRANSCRIBED)
    assert shown(table) == [cue.text for cue in CUES]


def test_another_register_is_seen_at_once_and_speech_is_there_again_without_it(
    table: CueTable, view: CueView, editor: CueEditor
) -> None:
    view.choose(CueStyle(register=Register.WRITTEN))
    assert shown(table) == ["他二十五歲，是不是？", "屌，三百元。", "一起去吃三文治"]
    assert [line.cue for line in editor.lines] == CUES
    assert [view.cue(line.cue).text for line in editor.lines] == shown(table)
    view.choose(AS_TRANSCRIBED)
    assert shown(table) == [cue.text for cue in CUES]


def test_a_language_models_line_is_seen_where_there_is_one_and_a_corrected_one_is_as_the_rules_have_it(
    table: CueTable, view: CueView, editor: CueEditor
) -> None:
    view.choose(CueStyle(register=Register.WRITTEN))
    view.use(ModelLines({(LineKind.WRITTEN, CUES[2].text): "大家一起去吃三文治"}))
    assert shown(table) == ["他二十五歲，是不是？", "屌，三百元。", "大家一起去吃三文治"]
    editor.set_text(editor.lines[2].id, "一齊去食飯")
    assert shown(table)[2] == "一起去吃飯"
    editor.undo()
    assert shown(table)[2] == "大家一起去吃三文治"


def test_whoever_listens_to_the_table_hears_what_is_seen(table: CueTable, view: CueView) -> None:
    view.choose(ALL)
    assert "佢25歲" in shown(table, Qt.ItemDataRole.AccessibleTextRole)[0]


def test_typing_changes_the_real_text_and_shows_it_while_it_is_typed(
    qtbot: QtBot, table: CueTable, view: CueView, editor: CueEditor
) -> None:
    view.choose(ALL)
    table.setCurrentIndex(table.model().index(0, Column.TEXT))
    table.edit(table.currentIndex())
    field = table.viewport().findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == CUES[0].text
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert editor.undoes is None, "what is seen must not be kept by looking closer"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    table.edit(table.currentIndex())
    field = table.viewport().findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("三百蚊")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert editor.lines[0].cue.text == "三百蚊"
    assert shown(table)[0] == "300蚊"


def test_lines_for_a_file_have_the_style_and_their_own_times(view: CueView, editor: CueEditor) -> None:
    assert [view.cue(line.cue) for line in editor.lines] == CUES
    view.choose(CueStyle(numbers=Numbers.ARABIC))
    assert view.cue(editor.lines[1].cue) == Cue(2000, 3800, "屌，300蚊。")


def test_another_style_costs_nothing_for_what_is_out_of_sight(
    qtbot: QtBot, table: CueTable, view: CueView, editor: CueEditor, asked: list[str]
) -> None:
    editor.show_only([Cue(2000 * at, 2000 * at + 1500, f"佢二十五歲，第{at}句") for at in range(20_000)])
    began = time.process_time()
    view.choose(ALL)
    table.viewport().repaint()
    assert time.process_time() - began < 0.1
    assert 0 < len(asked) < 100


def test_the_timeline_asks_only_for_the_blocks_it_draws(
    qtbot: QtBot, view: CueView, editor: CueEditor, asked: list[str]
) -> None:
    timeline = TimelineView()
    qtbot.addWidget(timeline)
    timeline.resize(1200, 200)
    timeline.show_texts_by(view.text)
    editor.show_only([Cue(2000 * at, 2000 * at + 1500, f"佢二十五歲，第{at}句") for at in range(20_000)])
    timeline.set_lines(editor.lines)
    for _ in range(60):
        timeline.zoom_in()
    timeline.show_range(0, 0)
    timeline.grab()  # settles its size
    above_the_scroll_bar = QRect(0, 0, 1200, 170)  # which is not painted the same twice
    before = timeline.grab(above_the_scroll_bar).toImage()
    view.choose(ALL)
    timeline.show_texts_by(view.text)
    assert timeline.grab(above_the_scroll_bar).toImage() != before
    assert 0 < len(asked) < 100
    view.choose(AS_TRANSCRIBED)
    timeline.show_texts_by(view.text)
    assert timeline.grab(above_the_scroll_bar).toImage() == before


def test_nobody_is_told_of_a_style_that_is_the_same(qtbot: QtBot, view: CueView) -> None:
    view.choose(ALL)
    with qtbot.assertNotEmitted(view.changed):
        view.choose(CueStyle(Numbers.ARABIC, Punctuation.REMOVE, Profanity.MASK, 8))
