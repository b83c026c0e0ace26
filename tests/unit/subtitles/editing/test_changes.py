"""What each change makes of the subtitles, and what cannot be done."""

from __future__ import annotations

import re

import pytest

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing import changes
from canto_beats.subtitles.editing.changes import ImpossibleEditError, Obstacle
from canto_beats.subtitles.editing.sheet import CueSheet, Edit, EditKind

CUES = (Cue(0, 1000, "你好"), Cue(1500, 2500, "食咗飯未呀"), Cue(3000, 4000, "未呀"))


@pytest.fixture
def sheet() -> CueSheet:
    return CueSheet(CUES)


def done(sheet: CueSheet, edit: Edit | None) -> list[Cue]:
    assert edit is not None
    sheet.do(edit)
    return sheet.cues


def test_subtitles_are_in_the_order_in_which_they_begin() -> None:
    assert CueSheet(reversed(CUES)).cues == list(CUES)


def test_text_and_times_are_changed_in_place(sheet: CueSheet) -> None:
    assert done(sheet, changes.with_text(sheet, 1, "食飯"))[1] == Cue(1500, 2500, "食飯")
    assert done(sheet, changes.with_times(sheet, 1, 1600, 2400))[1] == Cue(1600, 2400, "食飯")
    assert [line.id for line in sheet.lines] == [0, 1, 2]


def test_a_line_that_begins_later_than_the_next_goes_behind_it_and_stays_itself(sheet: CueSheet) -> None:
    done(sheet, changes.with_times(sheet, 0, 3500, 4500))
    assert [line.id for line in sheet.lines] == [1, 2, 0]


def test_what_is_as_it_was_is_no_edit(sheet: CueSheet) -> None:
    assert changes.with_text(sheet, 1, "食咗飯未呀") is None
    assert changes.with_times(sheet, 1, 1500, 2500) is None
    assert changes.without(sheet, ()) is None
    assert changes.shifted(sheet, {0, 1}, 0) is None
    assert changes.replaced(sheet, re.compile("冇"), "有") is None


def test_an_edit_holds_only_what_it_changes(sheet: CueSheet) -> None:
    edit = changes.with_text(sheet, 1, "食飯")
    assert edit is not None
    assert (edit.at, len(edit.removed), len(edit.added)) == (1, 1, 1)


def test_splitting_shares_the_time_as_the_text_is_shared(sheet: CueSheet) -> None:
    assert done(sheet, changes.split(sheet, 1, 2))[1:3] == [Cue(1500, 1900, "食咗"), Cue(1900, 2500, "飯未呀")]


def test_splitting_at_a_time_keeps_both_halves_long_enough_to_be_seen(sheet: CueSheet) -> None:
    assert done(sheet, changes.split(sheet, 1, 2, at_ms=9000))[1].end_ms == 2500 - changes.SHORTEST_MS


def test_merging_neighbours_makes_one_from_the_first_beginning_to_the_last_end(sheet: CueSheet) -> None:
    assert done(sheet, changes.merged(sheet, {1, 2})) == [CUES[0], Cue(1500, 4000, "食咗飯未呀\n未呀")]
    assert sheet.lines[1].id == 1


def test_deleting_and_inserting(sheet: CueSheet) -> None:
    assert done(sheet, changes.without(sheet, {0, 2})) == [CUES[1]]
    assert done(sheet, changes.with_new(sheet, Cue(0, 900, "喂"))) == [Cue(0, 900, "喂"), CUES[1]]
    assert len({line.id for line in sheet.lines} | {0, 2}) == 4  # a new line is never called as one that was there


def test_shifting_moves_the_chosen_lines_alone(sheet: CueSheet) -> None:
    assert done(sheet, changes.shifted(sheet, {1, 2}, -500)) == [
        CUES[0],
        Cue(1000, 2000, "食咗飯未呀"),
        Cue(2500, 3500, "未呀"),
    ]


def test_replacing_everywhere_or_in_the_chosen_lines(sheet: CueSheet) -> None:
    chosen = changes.replaced(sheet, re.compile("未呀"), r"\1", {2})
    assert [cue.text for cue in done(sheet, chosen)] == ["你好", "食咗飯未呀", r"\1"]
    everywhere = changes.replaced(sheet, re.compile("未呀|你"), "。")
    assert [cue.text for cue in done(sheet, everywhere)] == ["。好", "食咗飯。", r"\1"]


@pytest.mark.parametrize(
    ("attempt", "obstacle"),
    [
        (lambda sheet: changes.with_text(sheet, 9, "?"), Obstacle.NO_SUCH_LINE),
        (lambda sheet: changes.with_times(sheet, 0, 500, 500), Obstacle.ENDS_BEFORE_IT_BEGINS),
        (lambda sheet: changes.with_times(sheet, 0, -1, 500), Obstacle.BEFORE_THE_BEGINNING),
        (lambda sheet: changes.split(sheet, 0, 0), Obstacle.NOTHING_BESIDE_IT),
        (lambda sheet: changes.merged(sheet, {0}), Obstacle.NOTHING_BESIDE_IT),
        (lambda sheet: changes.merged(sheet, {0, 2}), Obstacle.NOT_NEIGHBOURS),
        (lambda sheet: changes.merged(sheet, {0, 9}), Obstacle.NO_SUCH_LINE),
        (lambda sheet: changes.shifted(sheet, {0, 1}, -1), Obstacle.BEFORE_THE_BEGINNING),
    ],
)
def test_what_cannot_be_done_says_why_and_changes_nothing(sheet: CueSheet, attempt, obstacle: Obstacle) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(ImpossibleEditError) as refused:
        attempt(sheet)
    assert refused.value.obstacle is obstacle
    assert sheet.cues == list(CUES)


def test_a_line_too_short_for_two_is_not_split() -> None:
    sheet = CueSheet([Cue(0, 1, "你好")])
    with pytest.raises(ImpossibleEditError) as refused:
        changes.split(sheet, 0, 1)
    assert refused.value.obstacle is Obstacle.TOO_SHORT_TO_SPLIT


def test_undoing_tells_those_who_follow_what_happens_to_the_lines(sheet: CueSheet) -> None:
    done(sheet, changes.without(sheet, {1}))
    assert sheet.undoes is EditKind.DELETE
    undone = sheet.undo()
    assert undone is not None
    assert (undone.at, undone.removed, [line.cue for line in undone.added]) == (1, (), [CUES[1]])
    assert (sheet.undoes, sheet.redoes) == (None, EditKind.DELETE)
    assert sheet.undo() is None


def test_a_new_edit_ends_what_could_be_redone(sheet: CueSheet) -> None:
    done(sheet, changes.without(sheet, {1}))
    sheet.undo()
    done(sheet, changes.with_text(sheet, 0, "喂"))
    assert sheet.redo() is None


def test_an_edit_made_for_other_lines_is_refused(sheet: CueSheet) -> None:
    edit = changes.with_text(sheet, 1, "食飯")
    assert edit is not None
    done(sheet, changes.without(sheet, {0}))
    with pytest.raises(ValueError, match="other lines"):
        sheet.do(edit)
