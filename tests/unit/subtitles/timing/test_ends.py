from __future__ import annotations

from hypothesis import given

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.problems import Fault, ViewingLimits, all_problems
from canto_beats.subtitles.timing.ends import NewEnd, new_ends
from tests.unit.subtitles.formats.cue_strategies import CUES
from tests.unit.subtitles.properties import unhurried

LIMITS = ViewingLimits()


def ends(*cues: Cue) -> list[tuple[int, int, Fault]]:
    return [(new.index, new.after_ms, new.fault) for new in new_ends(cues, LIMITS)]


def test_what_is_within_the_limits_is_left_alone() -> None:
    assert ends(Cue(0, 1_000, "你好"), Cue(1_100, 2_000, "早晨"), Cue(9_000, 15_000, "拜拜")) == []


def test_an_overlap_is_cut_to_the_gap() -> None:
    assert ends(Cue(0, 3_000, "你好"), Cue(2_000, 4_000, "早晨")) == [(0, 1_917, Fault.OVERLAPS_NEXT)]


def test_an_overlap_that_leaves_little_ends_where_the_next_one_starts() -> None:
    assert ends(Cue(0, 3_000, "喂"), Cue(500, 4_000, "早晨")) == [(0, 500, Fault.OVERLAPS_NEXT)]


def test_a_gap_is_made_only_where_the_cue_stays_long_enough() -> None:
    assert ends(Cue(0, 2_000, "你好"), Cue(2_000, 4_000, "早晨")) == [(0, 1_917, Fault.GAP_TOO_SMALL)]
    assert ends(Cue(0, 850, "你好"), Cue(850, 4_000, "早晨")) == []


def test_a_short_one_runs_on_as_far_as_there_is_room() -> None:
    assert ends(Cue(0, 300, "喂"), Cue(5_000, 6_000, "喂")) == [(0, 834, Fault.TOO_SHORT)]
    assert ends(Cue(0, 300, "喂"), Cue(600, 2_000, "喂")) == [(0, 517, Fault.TOO_SHORT)]


def test_a_long_one_ends_earlier() -> None:
    assert ends(Cue(0, 20_000, "你好")) == [(0, 7_000, Fault.TOO_LONG)]


def test_a_fast_one_lingers_but_no_longer_than_the_rules_have_it() -> None:
    assert ends(Cue(0, 1_000, "一" * 12)) == [(0, 1_334, Fault.TOO_FAST)]
    assert ends(Cue(0, 1_000, "一" * 16)) == [(0, 1_500, Fault.TOO_FAST)]
    assert ends(Cue(0, 1_000, "一" * 12), Cue(1_200, 3_000, "好")) == [(0, 1_117, Fault.TOO_FAST)]


@unhurried
@given(CUES)
def test_nothing_overlaps_afterwards_and_no_cue_has_a_new_fault(cues: list[Cue]) -> None:
    given_cues = list({cue.start_ms: cue for cue in sorted(cues, key=lambda cue: cue.start_ms)}.values())
    done = list(given_cues)
    for new in new_ends(given_cues, LIMITS):
        assert new == NewEnd(new.index, done[new.index].end_ms, new.after_ms, new.fault)
        done[new.index] = Cue(done[new.index].start_ms, new.after_ms, done[new.index].text)
    harmless = {Fault.GAP_TOO_SMALL, Fault.TOO_SHORT, Fault.TOO_FAST}  # what an overlap may turn into
    for before, after in zip(all_problems(given_cues), all_problems(done), strict=True):
        assert {problem.fault for problem in after} - harmless <= {problem.fault for problem in before}
        assert all(problem.fault not in {Fault.OVERLAPS_NEXT, Fault.TOO_LONG} for problem in after)


def test_a_time_off_by_less_than_the_tolerance_is_not_touched() -> None:
    limits = ViewingLimits(CueRules(), tolerance_ms=17)
    assert list(new_ends([Cue(0, 1_000, "你好"), Cue(1_080, 2_000, "早晨")], limits)) == []
