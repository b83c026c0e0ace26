from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.cues.cue_table import CueTable
from canto_beats.desktop.cues.selection import CueSelection
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.subtitles.cue import Cue, FinalCue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home

CUES = [Cue(2000 * at, 2000 * at + 1800, f"第{at}句說話") for at in range(8)]


@pytest.fixture
def document(home: Home, tmp_path: Path) -> Iterator[SubtitleDocument]:
    with Library.open(home) as library:
        job_id = library.begin_job(tmp_path / "film.mp4", JobRequest(tmp_path / "film.mp4"))
        library.save_cues(job_id, map(FinalCue, CUES))
        yield SubtitleDocument(library, job_id)


@pytest.fixture
def editor(qtbot: QtBot, document: SubtitleDocument) -> CueEditor:
    editor = CueEditor()
    editor.open(document)
    return editor


@pytest.fixture
def selection(qtbot: QtBot) -> CueSelection:
    return CueSelection()


@pytest.fixture
def table(qtbot: QtBot, editor: CueEditor, selection: CueSelection) -> CueTable:
    table = CueTable(editor, selection)
    qtbot.addWidget(table)
    table.resize(640, 360)
    with qtbot.waitExposed(table):
        table.show()
    return table
