from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from canto_beats.errors import CantoBeatsError
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.subtitles.cue import Cue, FinalCue
from canto_beats.subtitles.editing import changes
from canto_beats.subtitles.editing.sheet import EditKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from canto_beats.settings import Home

CUES = [Cue(1000 * at, 1000 * at + 900, f"第{at}句") for at in range(6)]


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    with Library.open(home) as opened:
        yield opened


@pytest.fixture
def job_id(library: Library, tmp_path: Path) -> int:
    job_id = library.begin_job(tmp_path / "film.mp4", JobRequest(tmp_path / "film.mp4"))
    library.save_cues(job_id, [FinalCue(cue) for cue in CUES])
    return job_id


def test_what_was_edited_is_there_when_it_is_opened_again_and_can_still_be_undone(
    library: Library, job_id: int
) -> None:
    document = SubtitleDocument(library, job_id)
    for line_id, text in ((1, "一"), (2, "二"), (3, "三")):
        edit = changes.with_text(document.sheet, line_id, text)
        assert edit
        document.do(edit)
    document.undo()
    again = SubtitleDocument(library, job_id)
    assert [cue.text for cue in again.cues] == ["第0句", "一", "二", "第3句", "第4句", "第5句"]
    assert (again.undoes, again.redoes) == (EditKind.TEXT, EditKind.TEXT)
    again.redo()
    assert again.cues[3].text == "三"
    for _ in range(3):
        again.undo()
    assert again.cues == CUES == SubtitleDocument(library, job_id).cues


def test_a_new_edit_after_an_undo_takes_the_place_of_what_was_undone(library: Library, job_id: int) -> None:
    document = SubtitleDocument(library, job_id)
    for text in ("一", "二"):
        edit = changes.with_text(document.sheet, 1, text)
        assert edit
        document.do(edit)
    document.undo()
    split = changes.split(document.sheet, 4, 1)
    assert split
    document.do(split)
    again = SubtitleDocument(library, job_id)
    assert again.cues == document.cues
    assert again.redoes is None


def test_any_row_of_edits_and_undos_is_the_same_after_opening_again(library: Library, job_id: int) -> None:
    chance = random.Random(3)
    document = SubtitleDocument(library, job_id)
    for step in range(120):
        deed = chance.random()
        if deed < 0.25:
            document.undo()
        elif deed < 0.4:
            document.redo()
        elif document.lines:
            line = chance.choice(list(document.lines))
            edit = (
                changes.split(document.sheet, line.id, 1)
                if deed < 0.5 and len(line.cue.text) > 1 and line.cue.duration_ms > 300
                else changes.with_text(document.sheet, line.id, f"改{step}")
            )
            assert edit
            document.do(edit)
    again = SubtitleDocument(library, job_id)
    assert again.lines == document.lines
    assert (again.undoes, again.redoes) == (document.undoes, document.redoes)
    used = {line.id for line in document.lines}
    assert again.sheet.new_id() not in used


def test_nothing_is_on_screen_that_could_not_be_kept(library: Library, job_id: int) -> None:
    document = SubtitleDocument(library, job_id)
    edit = changes.with_text(document.sheet, 1, "長" * 100_000)
    assert edit
    library._database._connection.execute("PRAGMA max_page_count = 1")  # as a full disk: it cannot grow any more
    with pytest.raises(CantoBeatsError):
        document.do(edit)
    assert document.cues == CUES
    assert document.undoes is None


def test_an_edit_made_for_other_lines_is_refused_and_not_kept(library: Library, job_id: int) -> None:
    document = SubtitleDocument(library, job_id)
    edit = changes.with_text(document.sheet, 1, "一")
    assert edit
    document.do(edit)
    with pytest.raises(ValueError, match="other lines"):
        document.do(edit)
    assert SubtitleDocument(library, job_id).cues == document.cues
