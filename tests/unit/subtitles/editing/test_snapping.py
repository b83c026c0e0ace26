"""Edges go to where speech begins and ends, and no further than a person would have missed it by."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.editing import changes
from canto_beats.subtitles.editing.changes import ImpossibleEditError, Obstacle
from canto_beats.subtitles.editing.sheet import CueSheet, EditKind
from canto_beats.subtitles.editing.speech_edges import LEVEL_MS
from canto_beats.subtitles.timing.near_speech import REACH_MS

RULES = CueRules()
QUIET, LOUD = 3, 120


def heard(*spans: tuple[int, int], until_ms: int = 20_000) -> bytes:
    levels = bytearray([QUIET] * (until_ms // LEVEL_MS))
    for start, end in spans:
        levels[start // LEVEL_MS : end // LEVEL_MS] = bytes([LOUD]) * ((end - start) // LEVEL_MS)
    return bytes(levels)


def snapped(cues: list[Cue], levels: bytes, chosen: set[int] | None = None) -> list[tuple[int, int]]:
    sheet = CueSheet(cues)
    edit = changes.snapped(sheet, set(range(len(cues))) if chosen is None else chosen, levels)
    if edit is not None:
        assert edit.kind is EditKind.TIMES
        sheet.do(edit)
    return [(cue.start_ms, cue.end_ms) for cue in sheet.cues]


@pytest.mark.parametrize("start", [1600, 1900, 2000, 2400])
def test_a_start_goes_to_where_speech_begins(start: int) -> None:
    assert snapped([Cue(start, 4500, "喂")], heard((2000, 4000)))[0][0] == 2000


@pytest.mark.parametrize("end", [3600, 4000, 4300, 4900])
def test_an_end_lingers_after_speech_has_ended(end: int) -> None:
    assert snapped([Cue(2000, end, "喂")], heard((2000, 4000)))[0][1] == 4000 + RULES.linger_ms


def test_an_edge_with_no_speech_within_reach_stays() -> None:
    levels = heard((2000, 4000))
    assert snapped([Cue(2000 - REACH_MS - 10, 4000, "喂")], levels) == [(1590, 4500)]
    assert snapped([Cue(2000, 3000, "喂")], levels) == [(2000, 3000)]


def test_where_nothing_is_near_it_says_so() -> None:
    with pytest.raises(ImpossibleEditError) as refused:
        snapped([Cue(9000, 10_000, "喂")], heard((2000, 4000)))
    assert refused.value.obstacle is Obstacle.NO_SPEECH_NEAR


@pytest.mark.parametrize("levels", [b"", bytes(500), bytes([90]) * 2000, bytes([90, 130]) * 1000])
def test_sound_without_a_difference_between_speech_and_silence_tells_nothing(levels: bytes) -> None:
    with pytest.raises(ImpossibleEditError):
        snapped([Cue(2000, 4000, "喂")], levels)


def test_the_closure_within_a_word_and_a_click_are_no_edges() -> None:
    levels = heard((2000, 2900), (3000, 4000), (4200, 4220))
    assert snapped([Cue(2100, 4100, "喂")], levels) == [(2000, 4500)]


def test_a_sound_that_fades_belongs_to_the_speech_before_it() -> None:
    levels = bytearray(heard((2000, 4000)))
    levels[400:420] = bytes([14]) * 20  # too soft to begin with, loud enough to go on
    assert snapped([Cue(2000, 4000, "喂")], bytes(levels)) == [(2000, 4700)]
    levels[380:400] = bytes([QUIET]) * 20
    assert snapped([Cue(2000, 4000, "喂")], bytes(levels)) == [(2000, 4300)]


def test_it_does_not_linger_into_what_is_said_or_shown_next() -> None:
    levels = heard((2000, 4000), (4300, 6000))
    assert snapped([Cue(2050, 4100, "喂")], levels) == [(2000, 4300 - RULES.min_gap_ms)]
    shown = [Cue(2050, 4100, "喂"), Cue(4200, 6100, "係")]
    assert snapped(shown, levels, {0}) == [(2000, 4200 - RULES.min_gap_ms), (4200, 6100)]
    assert snapped(shown, levels) == [(2000, 4300 - RULES.min_gap_ms), (4300, 6500)]


def test_only_the_chosen_ones_move_and_never_into_the_others() -> None:
    levels = heard((2000, 4000), (6000, 7000))
    cues = [Cue(1000, 2100, "A"), Cue(2200, 4000, "B"), Cue(6100, 7000, "C")]
    assert snapped(cues, levels, {1}) == [(1000, 2100), (2200, 4500), (6100, 7000)]


def test_of_two_with_one_beginning_in_reach_the_second_stays() -> None:
    assert snapped([Cue(1900, 2150, "A"), Cue(2200, 4000, "B")], heard((2000, 4000)))[1][0] == 2200


def test_snapping_again_changes_nothing() -> None:
    levels = heard((2000, 4000), (4800, 6000), (6600, 9000))
    once = snapped([Cue(2100, 4100, "A"), Cue(4600, 6300, "B"), Cue(6500, 8800, "C")], levels)
    assert once == [(2000, 4500), (4800, 6500), (6600, 9500)]
    assert snapped([Cue(*times, "x") for times in once], levels) == once


spans = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 200)), max_size=8)
levels = st.builds(
    lambda noise, found: bytes(
        LOUD if any(start <= at < start + length for start, length in found) else noise[at % len(noise)]
        for at in range(1000)
    ),
    st.lists(st.integers(0, 40), min_size=1, max_size=17),
    spans,
)
cues = st.lists(
    st.builds(lambda start, length: Cue(start, start + length, "x"), st.integers(0, 9000), st.integers(1, 3000)),
    min_size=1,
    max_size=6,
)


@given(levels, cues, st.sets(st.integers(0, 5)))
def test_whatever_is_heard_nothing_is_lost_goes_far_or_comes_to_overlap(
    heard: bytes, cues: list[Cue], chosen: set[int]
) -> None:
    sheet = CueSheet(cues)
    before = list(sheet.lines)
    try:
        edit = changes.snapped(sheet, chosen, heard)
    except ImpossibleEditError:
        return
    if edit is None:
        return
    sheet.do(edit)
    after = {line.id: line.cue for line in sheet.lines}
    assert sorted(after) == [line.id for line in before]  # of two that begin together, the shorter comes first
    for line in before:
        cue = after[line.id]
        if line.id in chosen:
            assert abs(cue.start_ms - line.cue.start_ms) <= REACH_MS
            assert abs(cue.end_ms - line.cue.end_ms) <= REACH_MS + RULES.linger_ms
            assert cue.duration_ms >= min(changes.SHORTEST_MS, line.cue.duration_ms)
        else:
            assert cue == line.cue
    for one, other in pairwise(before):
        overlap = one.cue.end_ms - other.cue.start_ms
        assert after[one.id].end_ms - after[other.id].start_ms <= max(0, overlap)
