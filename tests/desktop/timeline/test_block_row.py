from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from canto_beats.desktop.timeline.block_row import BlockRow
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.editing.changes import shifted, split, with_new, without
from canto_beats.subtitles.editing.sheet import CueSheet, Edit
from tests.desktop.timeline.material import lines_at

TIMES = st.tuples(st.integers(0, 500), st.integers(1, 200)).map(lambda pair: (pair[0], pair[0] + pair[1]))
SHEETS = st.lists(TIMES, max_size=12).map(lambda times: CueSheet(Cue(*each, "字字") for each in times))


@given(SHEETS, st.integers(-10, 800), st.integers(0, 300))
def test_it_finds_what_lies_between_however_blocks_overlap(sheet: CueSheet, start: int, length: int) -> None:
    end = start + length
    expected = [line for line in sheet.lines if line.cue.end_ms >= start and line.cue.start_ms <= end]
    assert list(BlockRow(sheet.lines).between(start, end)) == expected


@given(SHEETS, st.data())
def test_after_every_edit_it_is_as_if_made_of_the_lines_there_are(sheet: CueSheet, data: st.DataObject) -> None:
    row = BlockRow(sheet.lines)
    for _ in range(4):
        edit = data.draw(st.sampled_from(possible_edits(sheet, data)))
        if edit is not None:
            sheet.do(edit)
            row.apply(edit)
    undone = sheet.undo()
    if undone is not None:
        row.apply(undone)
    fresh = BlockRow(sheet.lines)
    assert (row._lines, row._starts, row._reach, row._by_id) == (
        fresh._lines, fresh._starts, fresh._reach, fresh._by_id,
    )  # fmt: skip


def possible_edits(sheet: CueSheet, data: st.DataObject) -> list[Edit | None]:
    edits = [with_new(sheet, Cue(*data.draw(TIMES), "新"))]
    if sheet.lines:
        line = data.draw(st.sampled_from(list(sheet.lines)))
        edits += [without(sheet, {line.id}), shifted(sheet, {line.id}, data.draw(st.integers(0, 400)))]
        if line.cue.duration_ms > 200 and len(line.cue.text) > 1:
            edits.append(split(sheet, line.id, 1))
    return edits


def test_a_long_block_does_not_hide_those_beneath_it() -> None:
    row = BlockRow(lines_at((0, 10_000), (100, 200), (5000, 5100)))
    assert [line.id for line in row.between(4000, 4500)] == [0]
    assert [line.id for line in row.between(5050, 6000)] == [0, 2]
    assert row.end_ms == 10_000


def test_a_stretch_is_the_same_from_either_end() -> None:
    lines = lines_at((0, 100), (100, 200), (200, 300), (300, 400))
    row = BlockRow(lines)
    assert row.ids_between(lines[2], lines[0]) == row.ids_between(lines[0], lines[2]) == (0, 1, 2)


def test_lines_that_begin_together_are_told_apart() -> None:
    lines = lines_at((0, 100), (0, 200), (0, 300))
    assert [BlockRow(lines).index_of(line) for line in lines] == [0, 1, 2]
