from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from canto_beats.desktop.shortcut_keys import KeyGroup, _step_words, key_groups
from canto_beats.desktop.shortcut_sheet import ShortcutSheet
from canto_beats.desktop.timeline.keys import STEPS, Step
from tests.desktop.driving import trigger

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from tests.desktop.driving import Open


@pytest.fixture
def bench(open_window: Open) -> Workbench:
    return open_window()


@pytest.fixture
def sheet(bench: Workbench) -> ShortcutSheet:
    trigger(bench, "keys")
    sheet = bench.guide.keys.now
    assert sheet is not None
    return sheet


def groups_of(bench: Workbench) -> list[KeyGroup]:
    return key_groups(bench.parts.menus(), bench.actions_.all())


def test_every_action_that_has_a_key_is_on_the_sheet(bench: Workbench, sheet: ShortcutSheet) -> None:
    assert bench.actions_["keys"].shortcut() == QKeySequence("F1")
    told = sheet.shown()
    for action in bench.actions_.all():
        if not action.shortcut().isEmpty():
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            assert any(words == action.text().rstrip("…") and keys in kept for words, kept in told), action.objectName()


def test_it_is_grouped_as_the_menus_are_and_then_by_parts_of_the_window(bench: Workbench) -> None:
    titles = [group.title for group in groups_of(bench)]
    assert titles[:4] == ["File", "Edit", "Play", "View"]
    assert titles[-4:] == ["In the table", "While finding", "In the timeline", "In the list of recordings"]


def test_a_key_that_changes_is_right_on_the_next_sheet(bench: Workbench) -> None:
    bench.actions_["split"].setShortcut(QKeySequence("Ctrl+Alt+B"))
    edit = next(group for group in groups_of(bench) if group.title == "Edit")
    assert {key.words: key.keys for key in edit.keys}["Split at the playhead"] == "Ctrl+Alt+B"


def test_an_action_in_no_menu_is_not_forgotten(bench: Workbench) -> None:
    bench.parts.menus()[1].removeAction(bench.actions_["split"])
    elsewhere = next(group for group in groups_of(bench) if group.title == "Elsewhere")
    assert "Split at the playhead" in [key.words for key in elsewhere.keys]


def test_the_timeline_has_words_for_all_that_its_keys_do(bench: Workbench) -> None:
    assert set(_step_words()) == set(Step) == set(STEPS.values())


@pytest.mark.parametrize(
    ("typed", "found"), [("redo", "Redo"), ("ctrl+b", "Split at the playhead"), ("ZOOM I", "Zoom in")]
)
def test_a_search_finds_by_deed_and_by_key(qtbot: QtBot, sheet: ShortcutSheet, typed: str, found: str) -> None:
    everything = len(sheet.shown())
    qtbot.keyClicks(sheet.search, typed)
    assert found in [words for words, _ in sheet.shown()]
    assert len(sheet.shown()) < everything / 4
    sheet.search.clear()
    assert len(sheet.shown()) == everything


def test_a_search_that_finds_nothing_says_so(qtbot: QtBot, sheet: ShortcutSheet) -> None:
    qtbot.keyClicks(sheet.search, "zzz")
    assert sheet.shown() == []
    assert sheet.nothing.isVisible()


def test_escape_closes_it_and_a_second_f1_makes_no_second_one(
    qtbot: QtBot, bench: Workbench, sheet: ShortcutSheet
) -> None:
    trigger(bench, "keys")
    assert bench.guide.keys.now is sheet
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert bench.guide.keys.now is None
