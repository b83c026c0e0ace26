from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.style.cue_view import CueView
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.subtitles.cue import Cue, FinalCue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home

CUES = [
    Cue(0, 1800, "佢二十五歲，係咪呀？"),
    Cue(2000, 3800, "屌，三百蚊。"),
    Cue(4000, 5800, "一齊去食三文治"),
]


@pytest.fixture
def editor(qtbot: QtBot, home: Home, tmp_path: Path) -> Iterator[CueEditor]:
    with Library.open(home) as library:
        job_id = library.begin_job(tmp_path / "film.mp4", JobRequest(tmp_path / "film.mp4"))
        library.save_cues(job_id, map(FinalCue, CUES))
        editor = CueEditor()
        editor.open(SubtitleDocument(library, job_id))
        yield editor


@pytest.fixture
def view(qtbot: QtBot) -> CueView:
    return CueView()
