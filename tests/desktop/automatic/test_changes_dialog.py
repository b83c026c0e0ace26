"""The list of automatic changes by itself, over subtitles that are kept in a real library, and in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from canto_beats.desktop.automatic.changes_dialog import ChangesDialog
from canto_beats.desktop.automatic.changes_model import Column
from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.subtitles.automatic import AutomaticChange, Deed
from canto_beats.subtitles.cue import Cue, FinalCue
from tests.desktop.driving import trigger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home
    from tests.desktop.driving import Open

CUES = [Cue(0, 1_000, "佢哋係咁話"), Cue(1_200, 2_000, "我食咗飯"), Cue(5_000, 6_000, "唔係喎")]
CHANGES = (
    AutomaticChange(Deed.REWRITTEN, 0, 1_000, 1, "地", "哋", "spelling.dei", "People in the plural are written 哋."),
    AutomaticChange(Deed.REWRITTEN, 1_200, 2_000, 2, "左", "咗", "spelling.zo", "What is done is written 咗."),
    AutomaticChange(Deed.HIDDEN, 3_000, 4_000, 0, "多謝您收睇", "", "phantom.phrase", "Nobody was speaking."),
    AutomaticChange(Deed.PROPOSED, 5_000, 6_000, 0, "唔係喎", "唔係㗎", "polish.near-sound", ""),
)


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    with Library.open(home) as opened:
        yield opened


@pytest.fixture
def job_id(library: Library, tmp_path: Path) -> int:
    job_id = library.begin_job(tmp_path / "film.mp4", JobRequest(tmp_path / "film.mp4"))
    library.save_cues(job_id, map(FinalCue, CUES), CHANGES)
    return job_id


@pytest.fixture
def editor(qtbot: QtBot, library: Library, job_id: int) -> CueEditor:
    editor = CueEditor()
    editor.open(SubtitleDocument(library, job_id))
    return editor


@pytest.fixture
def dialog(qtbot: QtBot, editor: CueEditor) -> ChangesDialog:
    dialog = ChangesDialog(editor)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def rows(dialog: ChangesDialog) -> list[tuple[str, ...]]:
    model = dialog.model
    return [
        tuple(str(model.index(row, column).data()) for column in (Column.BEFORE, Column.AFTER, Column.STANDING))
        for row in range(model.rowCount())
    ]


def press(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_change_is_there_with_what_was_heard_and_how_it_stands(dialog: ChangesDialog):
    assert rows(dialog) == [
        ("地", "哋", "Done"),
        ("左", "咗", "Done"),
        ("多謝您收睇", "–", "Hidden"),
        ("唔係喎", "唔係㗎", "Proposed"),
    ]


def test_the_reason_of_the_chosen_one_is_said(dialog: ChangesDialog):
    assert dialog.reason.text() == ""
    dialog.table.selectRow(1)
    assert dialog.reason.text() == "What is done is written 咗."


def test_one_is_taken_back_accepted_again_and_undone(qtbot: QtBot, dialog: ChangesDialog, editor: CueEditor):
    dialog.table.selectRow(1)
    press(qtbot, dialog.take_back)
    assert editor.lines[1].cue.text == "我食左飯"
    assert rows(dialog)[1][2] == "Taken back"
    assert not dialog.take_back.isEnabled()
    press(qtbot, dialog.do_again)
    assert editor.lines[1].cue.text == "我食咗飯"
    editor.undo()
    assert rows(dialog)[1][2] == "Taken back"


def test_what_was_hidden_comes_back_with_one_click(qtbot: QtBot, dialog: ChangesDialog, editor: CueEditor):
    dialog.table.selectRow(2)
    press(qtbot, dialog.take_back)
    assert [line.cue.text for line in editor.lines] == ["佢哋係咁話", "我食咗飯", "多謝您收睇", "唔係喎"]
    assert rows(dialog)[2][2] == "Shown again"


def test_a_proposal_changes_nothing_until_it_is_accepted(qtbot: QtBot, dialog: ChangesDialog, editor: CueEditor):
    dialog.table.selectRow(3)
    assert not dialog.take_back.isEnabled()
    press(qtbot, dialog.do_again)
    assert editor.lines[2].cue.text == "唔係㗎"
    assert rows(dialog)[3][2] == "Accepted"


def test_a_rejected_proposal_stays_rejected_when_the_subtitles_are_opened_again(
    qtbot: QtBot, dialog: ChangesDialog, editor: CueEditor, library: Library, job_id: int
):
    dialog.table.selectRow(3)
    press(qtbot, dialog.dismiss)
    assert rows(dialog)[3][2] == "Rejected"
    assert not dialog.dismiss.isEnabled()
    editor.open(SubtitleDocument(library, job_id))
    assert rows(dialog)[3][2] == "Rejected"


def test_all_of_one_kind_are_taken_back_at_once(qtbot: QtBot, dialog: ChangesDialog, editor: CueEditor):
    dialog.family.setCurrentIndex(dialog.family.findData("spelling"))
    assert len(rows(dialog)) == 2
    dialog.table.selectAll()
    press(qtbot, dialog.take_back)
    assert [line.cue.text for line in editor.lines[:2]] == ["佢地係咁話", "我食左飯"]
    editor.undo()
    assert [line.cue for line in editor.lines] == CUES


def test_what_a_person_wrote_over_it_is_not_touched(qtbot: QtBot, dialog: ChangesDialog, editor: CueEditor):
    editor.set_text(editor.lines[1].id, "瞓醒未呀")
    assert rows(dialog)[1][2] == "Edited since"
    dialog.table.selectRow(1)
    assert not dialog.take_back.isEnabled()
    assert not dialog.do_again.isEnabled()


def test_subtitles_that_nothing_was_done_to_say_so(qtbot: QtBot, dialog: ChangesDialog, editor: CueEditor):
    editor.show_only(CUES)
    assert dialog.nothing.isVisible()
    assert not dialog.table.isVisible()
    assert not dialog.take_back.isEnabled()


def test_every_part_has_a_name_for_those_who_cannot_see_it(dialog: ChangesDialog):
    for part in (dialog.table, dialog.family, dialog.reason):
        assert part.accessibleName()


def test_what_is_chosen_in_the_list_is_shown_in_the_window(
    qtbot: QtBot, open_window: Open, film: Path, library: Library
):
    bench = open_window(film)
    trigger(bench, "start")
    qtbot.waitUntil(bench.actions_["export"].isEnabled, timeout=30_000)
    trigger(bench, "changes")
    dialog = bench.automatic.dialog
    assert dialog is not None
    dialog.line_wanted.emit(bench.shown.editor.lines[3].id)
    assert bench.shown.selection.current == bench.shown.editor.lines[3].id
    dialog.close()
