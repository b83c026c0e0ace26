from __future__ import annotations

import pytest

from canto_beats.cantonese.checking.cue_problems import all_cue_problems, cue_problems
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.problems import Fault

SPOKEN = "我哋係朋友嚟㗎"


def one_after_another(*texts: str) -> list[Cue]:
    return [Cue(3_000 * at, 3_000 * at + 2_800, text) for at, text in enumerate(texts)]


def told(*texts: str) -> list[list[tuple[Fault, str]]]:
    return [
        [(problem.fault, problem.part) for problem in found] for found in all_cue_problems(one_after_another(*texts))
    ]


def test_plain_cantonese_has_no_problem() -> None:
    assert told(SPOKEN, "佢話聽日先嚟", "但係我哋冇時間喎") == [[], [], []]


def test_words_of_written_chinese_beside_spoken_ones_are_told() -> None:
    assert told("佢係我老師這個是真的")[0] == [(Fault.WRITTEN_CHINESE, "這個 是 的")]
    assert told(SPOKEN, "這是我朋友", SPOKEN)[1] == [(Fault.WRITTEN_CHINESE, "這 是")]


@pytest.mark.parametrize("text", ["佢搭的士去", "我係是但嘅", "佢嘅目的係乜", "其他人唔知", "佢唔明白是非"])
def test_words_that_only_hold_such_a_character_are_not(text: str) -> None:
    assert told(text) == [[]]


def test_a_film_in_written_chinese_mixes_nothing() -> None:
    assert told("這是我的朋友", "他沒有來", "我們走吧") == [[], [], []]


def test_simplified_characters_are_told_among_traditional_ones_only() -> None:
    assert told("我买咗書", "見過佢啦", "開門呀")[0] == [(Fault.SIMPLIFIED, "买")]
    assert told("我买咗书", "见过佢啦", "开门呀") == [[], [], []]
    assert cue_problems([Cue(0, 2_000, "我买咗书")], 0)[0].part == "买书"


@pytest.mark.parametrize("text", ["佢嚇親晒我", "企喺裏面", "台灣", "皇后大道", "一隻雀"])
def test_characters_of_both_writings_are_no_simplified_ones(text: str) -> None:
    assert told(text) == [[]]


def test_a_particle_after_a_pause_begins_anew() -> None:
    close = [Cue(0, 2_000, "我買"), Cue(2_100, 4_000, "咗嘅書")]
    far = [Cue(0, 2_000, "我買"), Cue(2_800, 4_000, "咗嘅書")]
    assert [problem.fault for problem in all_cue_problems(close)[1]] == [Fault.STRANDED_PARTICLE]
    assert all_cue_problems(far)[1] == ()


def test_a_phantom_is_known_by_its_text_and_by_the_same_text_in_a_row() -> None:
    credits_ = one_after_another(SPOKEN, "字幕由 Amara.org 社群提供", SPOKEN)
    assert [problem.fault for problem in cue_problems(credits_, 1)] == [Fault.PHANTOM]
    for count in (6, 40):
        assert [len(each) for each in all_cue_problems(one_after_another(*["今日天氣好好"] * count))] == [
            0,
            *[1] * (count - 1),
        ]
    assert told(*["今日天氣好好"] * 3) == [[]] * 3


def test_the_part_that_was_not_said_is_told() -> None:
    assert told("我聽日再嚟搵你\n(音樂)")[0] == [(Fault.PHANTOM, "(音樂)")]


def test_two_cues_alike_at_the_same_time_are_told_apart_by_their_place() -> None:
    same = Cue(0, 2_000, "(音樂)")
    assert len([each for each in cue_problems([same] * 3, 1) if each.fault is Fault.PHANTOM]) == 1


def test_nothing_and_empty_cues_are_borne() -> None:
    assert all_cue_problems([]) == []
    assert [problem.fault for problem in all_cue_problems([Cue(0, 2_000, " ")])[0]] == [Fault.EMPTY]
