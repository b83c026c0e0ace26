from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.cues.cue_table import CueTable
from canto_beats.desktop.cues.selection import CueSelection
from canto_beats.subtitles.cue import Cue

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.cues.cue_editor import CueEditor

CUES = [Cue(2000 * at, 2000 * at + 1800, f"第{at}句說話") for at in range(8)]


@pytest.fixture
def cues() -> list[Cue]:
    return CUES


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
