from __future__ import annotations

import pytest

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.units import split_into_units
from scripts import cue_scores

LINE = Phrase("我做物理治療師㗎", tuple((at, at + 200) for at in range(0, 1_600, 200)))
WORDS = frozenset({0, 1, 2, 7})
SAID = cue_scores.said([(LINE, WORDS, WORDS)])


def score(*cues: Cue) -> dict[str, float | int]:
    return cue_scores.scores(cues, SAID, CueRules())


def test_good_cues_have_nothing_held_against_them() -> None:
    found = score(Cue(0, 2_000, "我做物理治療師㗎"))
    assert found == {
        "cues": 1,
        "within profile %": 100,
        "too fast": 0,
        "words broken": 0,
        "people's words broken": 0,
        "stranded": 0,
        "late": 0,
    }


def test_a_broken_word_and_a_stranded_particle_are_counted() -> None:
    assert score(Cue(0, 900, "我做物理"), Cue(1_000, 2_000, "治療師㗎"))["words broken"] == 1
    assert score(Cue(0, 1_400, "我做物理治療師"), Cue(1_500, 2_400, "㗎"))["stranded"] == 1


def test_what_is_late_too_fast_or_outside_of_the_profile_is_counted() -> None:
    assert score(Cue(300, 2_000, "我做物理治療師㗎"))["late"] == 1
    assert score(Cue(0, 850, "我做物理治療師㗎"))["too fast"] == 1
    assert score(Cue(0, 600, "我做"), Cue(610, 2_000, "物理治療師㗎"))["within profile %"] == 50


def test_text_that_was_lost_is_no_way_to_a_better_score() -> None:
    with pytest.raises(AssertionError, match="missing"):
        score(Cue(0, 1_000, "我做物理"))


def test_speech_faster_than_anybody_reads_is_not_held_against_anybody() -> None:
    def spoken(ms: int) -> Phrase:
        return Phrase("甲" * 32, tuple((at, at + ms) for at in range(0, 32 * ms, ms)))

    rules = CueRules(max_lines=1)
    assert cue_scores.fewest_too_fast(split_into_units([spoken(150)], rules), rules) == 0
    assert cue_scores.fewest_too_fast(split_into_units([spoken(60)], rules), rules) > 0
