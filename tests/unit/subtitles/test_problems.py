from __future__ import annotations

import pytest
from hypothesis import given

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.problems import CueProblem, Fault, ViewingLimits, all_problems, problems_of
from tests.unit.subtitles.formats.cue_strategies import CUES
from tests.unit.subtitles.properties import unhurried


def alone(cue: Cue, limits: ViewingLimits | None = None) -> list[CueProblem]:
    return list(problems_of(None, cue, None, limits or ViewingLimits()))


def faults(cue: Cue) -> list[Fault]:
    return [problem.fault for problem in alone(cue)]


def test_a_plain_cue_between_others_has_no_problem() -> None:
    assert problems_of(Cue(0, 900, "喂"), Cue(1_000, 2_900, "你食咗飯未呀"), Cue(3_000, 4_000, "未呀")) == ()


def test_at_the_limit_is_within_it() -> None:
    assert alone(Cue(0, 834, "一二三")) == []
    assert alone(Cue(0, 7_000, "一")) == []
    assert alone(Cue(0, 1_000, "一二三四五六七八九")) == []
    assert alone(Cue(0, 4_000, "一" * 16 + "\n" + "二" * 16)) == []


def test_each_says_what_was_measured_and_what_the_limit_is() -> None:
    assert alone(Cue(0, 833, "一")) == [CueProblem(Fault.TOO_SHORT, 833, 834)]
    assert alone(Cue(0, 7_001, "一")) == [CueProblem(Fault.TOO_LONG, 7_001, 7_000)]
    assert alone(Cue(0, 1_000, "一二三四五六七八九十")) == [CueProblem(Fault.TOO_FAST, 10, 9)]
    assert alone(Cue(0, 6_000, "一" * 17)) == [CueProblem(Fault.LINE_TOO_WIDE, 17, 16)]
    assert alone(Cue(0, 6_000, "一\n二\n三")) == [CueProblem(Fault.TOO_MANY_LINES, 3, 2)]


def test_half_width_characters_count_half_and_marks_above_others_not_at_all() -> None:
    assert alone(Cue(0, 4_000, "a" * 32)) == []
    assert alone(Cue(0, 4_000, "a" * 33)) == [CueProblem(Fault.LINE_TOO_WIDE, 16.5, 16)]
    assert alone(Cue(0, 4_000, "e\u0301" * 32)) == []


def test_both_lines_have_to_be_read_in_the_time_of_the_cue() -> None:
    assert faults(Cue(0, 1_000, "一二三四五\n一二三四五")) == [Fault.TOO_FAST]


@pytest.mark.parametrize("text", ["", " ", "\n \n", "\u3000"])
def test_an_empty_cue_is_only_empty(text: str) -> None:
    assert alone(Cue(0, 2_000, text)) == [CueProblem(Fault.EMPTY)]


def test_an_overlap_is_told_of_both_cues() -> None:
    first, second = Cue(0, 2_000, "一"), Cue(1_900, 4_000, "二")
    assert all_problems([first, second]) == [
        (CueProblem(Fault.OVERLAPS_NEXT, 100),),
        (CueProblem(Fault.OVERLAPS_PREVIOUS, 100),),
    ]


def test_cues_that_touch_do_not_overlap_and_their_change_is_not_seen() -> None:
    too_small = CueProblem(Fault.GAP_TOO_SMALL, 0, 83)
    assert all_problems([Cue(0, 1_000, "一"), Cue(1_000, 2_000, "二")]) == [(too_small,), ()]
    assert all_problems([Cue(0, 1_000, "一"), Cue(1_083, 2_000, "二")]) == [(), ()]


def test_limits_can_be_others() -> None:
    wide = ViewingLimits(CueRules(max_cells=20, max_cells_per_second=20))
    assert alone(Cue(0, 1_000, "一" * 20), wide) == []


def test_a_time_that_was_rounded_is_no_fault() -> None:
    rough = ViewingLimits(tolerance_ms=10)
    assert alone(Cue(0, 830, "一"), rough) == []
    assert faults(Cue(0, 823, "一")) == [Fault.TOO_SHORT]
    assert problems_of(None, Cue(0, 1_000, "一"), Cue(1_075, 3_000, "二"), rough) == ()


def test_unhurried_speech_gives_cues_without_problems() -> None:
    text = "今日天氣好好不如我哋一齊去行山啦聽日可能會落雨"
    phrase = Phrase.from_pieces([(text, 0, 300 * len(text))], within=(0, 300 * len(text)))
    assert phrase is not None
    cues = build_cues([phrase])
    assert len(cues) > 1
    assert all_problems(cues) == [()] * len(cues)


@unhurried
@given(cues=CUES)
def test_every_sentence_is_one_and_every_measure_is_beyond_its_limit(cues: list[Cue]) -> None:
    for found in all_problems(cues):
        for problem in found:
            assert problem.sentence.endswith(".")
            assert "{" not in problem.sentence
            beyond = problem.measured - problem.limit
            assert (beyond < 0) == (problem.fault in {Fault.TOO_SHORT, Fault.GAP_TOO_SMALL})
            assert (beyond == 0) == (problem.fault is Fault.EMPTY)
