"""Whatever is done, undoing all of it leads back to the beginning, and redoing all of it to the end."""

from __future__ import annotations

import re

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing import changes
from canto_beats.subtitles.editing.changes import ImpossibleEditError
from canto_beats.subtitles.editing.sheet import CueSheet, Edit

times = st.integers(-1000, 20_000)
texts = st.text("你好食飯呀 \nOK3", max_size=6)
cues = st.builds(
    lambda start, length, text: Cue(start, start + length, text), st.integers(0, 9000), st.integers(1, 3000), texts
)
picks = st.lists(st.integers(0, 30), max_size=4).map(frozenset)


class Editing(RuleBasedStateMachine):
    @initialize(given=st.lists(cues, max_size=6))
    def begin(self, given: list[Cue]) -> None:
        self.sheet = CueSheet(given)
        self.states = [tuple(self.sheet.lines)]
        self.at = 0

    def attempt(self, make) -> None:  # type: ignore[no-untyped-def]
        try:
            edit: Edit | None = make()
        except ImpossibleEditError:
            edit = None
        if edit is None:
            return
        self.sheet.do(edit)
        del self.states[self.at + 1 :]
        self.states.append(tuple(self.sheet.lines))
        self.at += 1

    @rule(line=st.integers(0, 30), text=texts)
    def type(self, line: int, text: str) -> None:
        self.attempt(lambda: changes.with_text(self.sheet, line, text))

    @rule(line=st.integers(0, 30), start=times, end=times)
    def drag(self, line: int, start: int, end: int) -> None:
        self.attempt(lambda: changes.with_times(self.sheet, line, start, end))

    @rule(line=st.integers(0, 30), cursor=st.integers(0, 6))
    def split(self, line: int, cursor: int) -> None:
        self.attempt(lambda: changes.split(self.sheet, line, cursor))

    @rule(index=st.integers(0, 30), count=st.integers(1, 3))
    def merge(self, index: int, count: int) -> None:
        chosen = {line.id for line in self.sheet.lines[index : index + count]}
        self.attempt(lambda: changes.merged(self.sheet, chosen))

    @rule(chosen=picks)
    def delete(self, chosen: frozenset[int]) -> None:
        self.attempt(lambda: changes.without(self.sheet, chosen))

    @rule(cue=cues)
    def insert(self, cue: Cue) -> None:
        self.attempt(lambda: changes.with_new(self.sheet, cue))

    @rule(chosen=picks, by=st.integers(-2000, 2000))
    def shift(self, chosen: frozenset[int], by: int) -> None:
        self.attempt(lambda: changes.shifted(self.sheet, chosen, by))

    @rule(put=texts)
    def replace(self, put: str) -> None:
        self.attempt(lambda: changes.replaced(self.sheet, re.compile("[好飯]"), put))

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        assert self.sheet.undo() is not None
        self.at -= 1

    @precondition(lambda self: self.at + 1 < len(self.states))
    @rule()
    def redo(self) -> None:
        assert self.sheet.redo() is not None
        self.at += 1

    @invariant()
    def the_lines_are_those_of_this_moment(self) -> None:
        lines = self.sheet.lines
        assert tuple(lines) == self.states[self.at]
        assert len({line.id for line in lines}) == len(lines)
        places = [(line.cue.start_ms, line.cue.end_ms) for line in lines]
        assert places == sorted(places)

    def teardown(self) -> None:
        if not hasattr(self, "sheet"):
            return
        while self.sheet.undo():
            pass
        assert tuple(self.sheet.lines) == self.states[0]
        while self.sheet.redo():
            pass
        assert tuple(self.sheet.lines) == self.states[-1]


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
