"""Whatever is done in the editor, on a real library: undoing everything leads back to the start, and the document is
the same whenever it is opened again.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from canto_beats.cantonese.checking.cue_problems import all_cue_problems
from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.desktop.cues.table_model import CueTableModel
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue, FinalCue
from canto_beats.subtitles.editing.sheet import Line

EXAMPLES, STEPS = 50, 30
NIGHTLY_EXAMPLES, NIGHTLY_STEPS = 150, 100
"""Hypothesis takes fewer steps than it may, by a fifth or so."""

times = st.integers(-500, 20_000)
texts = st.text("你好食飯呀 \nOK3", max_size=6)
cues = st.builds(
    lambda start, length, text: Cue(start, start + length, text), st.integers(0, 9000), st.integers(1, 3000), texts
)
rows = st.lists(st.integers(0, 12), max_size=4)
levels = st.lists(st.sampled_from([b"\x02" * 20, b"\x90" * 35, b"\x05\x60" * 15]), max_size=60).map(b"".join)


class Editing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        self._library = Library.open(replace(Home.from_environment(), root=folder / "home"))
        self._job_id = self._library.begin_job(folder / "film.mp4", JobRequest(folder / "film.mp4"))
        self.editor = CueEditor()
        self.model = CueTableModel(self.editor)

    @initialize(given=st.lists(cues, min_size=2, max_size=8))
    def begin(self, given: list[Cue]) -> None:
        self._library.save_cues(self._job_id, map(FinalCue, given))
        self.open_again()
        self.start = self.lines()

    def lines(self) -> tuple[Line, ...]:
        return tuple(self.editor.lines)

    def line(self, row: int) -> int:
        """Somebody who edits has a line before him; where there is none, it is one that is not there."""
        return self.editor.lines[row % len(self.editor.lines)].id if self.editor.lines else 99

    def chosen(self, rows: list[int]) -> frozenset[int]:
        return frozenset(self.editor.lines[row].id for row in rows if row < len(self.editor.lines))

    @rule()
    def open_again(self) -> None:
        self.editor.open(SubtitleDocument(self._library, self._job_id))

    @rule(row=st.integers(0, 12), text=texts)
    def type(self, row: int, text: str) -> None:
        self.editor.set_text(self.line(row), text)

    @rule(row=st.integers(0, 12), start=times, end=times)
    def drag(self, row: int, start: int, end: int) -> None:
        self.editor.set_times(self.line(row), start, end)

    @rule(row=st.integers(0, 12), cursor=st.integers(0, 6), at=st.none() | times)
    def split(self, row: int, cursor: int, at: int | None) -> None:
        self.editor.split(self.line(row), cursor, at)

    @rule(first=st.integers(0, 8), count=st.integers(1, 3))
    def merge(self, first: int, count: int) -> None:
        self.editor.merge(self.chosen(list(range(first, first + count))))

    @rule(rows=rows)
    def delete(self, rows: list[int]) -> None:
        self.editor.delete(self.chosen(rows))

    @rule(cue=cues)
    def insert(self, cue: Cue) -> None:
        self.editor.insert(cue)

    @rule(rows=rows, by=st.integers(-2000, 2000))
    def shift(self, rows: list[int], by: int) -> None:
        self.editor.shift(self.chosen(rows), by)

    @rule(rows=rows, levels=levels)
    def snap(self, rows: list[int], levels: bytes) -> None:
        self.editor.snap(self.chosen(rows), levels)

    @rule(put=texts)
    def replace(self, put: str) -> None:
        self.editor.replace(re.compile("[好飯O]|$"), put)

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.editor.undo()

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.editor.redo()

    @invariant()
    def the_table_shows_the_lines_with_their_problems(self) -> None:
        count = len(self.editor.lines)
        assert [self.model.line(row) for row in range(self.model.rowCount())] == list(self.editor.lines)
        cues = [line.cue for line in self.editor.lines]
        expected = all_cue_problems(cues)
        assert [self.model.problems.of(row) for row in range(count)] == expected

    @invariant()
    def what_is_on_disk_is_what_is_shown(self) -> None:
        kept = SubtitleDocument(self._library, self._job_id)
        assert tuple(kept.lines) == self.lines()
        assert (kept.undoes, kept.redoes) == (self.editor.undoes, self.editor.redoes)

    def teardown(self) -> None:
        try:
            if hasattr(self, "start"):
                self._back_and_forth()
        finally:
            self._library.close()
            self._folder.cleanup()

    def _back_and_forth(self) -> None:
        while self.editor.redoes is not None:
            self.editor.redo()
        end = self.lines()
        while self.editor.undoes is not None:
            self.editor.undo()
        assert self.lines() == self.start
        self.open_again()
        assert self.lines() == self.start
        while self.editor.redoes is not None:
            self.editor.redo()
        assert self.lines() == end


def test_undo_of_everything_is_the_start_and_opening_again_changes_nothing() -> None:
    run_state_machine_as_test(
        Editing, settings=settings(max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None)
    )


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_ten_thousand_edits_and_undos() -> None:
    run_state_machine_as_test(
        Editing, settings=settings(max_examples=NIGHTLY_EXAMPLES, stateful_step_count=NIGHTLY_STEPS, deadline=None)
    )
