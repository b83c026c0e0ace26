from __future__ import annotations

import time
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.subtitles import breaking_words as words
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.cue_profiles import PROFILES
from canto_beats.subtitles.cue_rules import CueRules, cells
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.shot_changes import ShotChanges
from canto_beats.subtitles.timing.voiced_marks import marks_without_voice
from canto_beats.subtitles.units import WordStarts
from tests.unit.subtitles.properties import RULES_THAT_CAN_BE_WRITTEN, unhurried

RULES = CueRules()
HIKING = "今日天氣真係好好呀，我哋不如一齊去行山啦！我尋日買咗部iPhone 15 Pro Max，用咗成8,000蚊，真係好貴。"


def spoken(text: str, start_ms: int = 0, ms_per_character: int = 200) -> Phrase:
    times = range(start_ms, start_ms + ms_per_character * len(text), ms_per_character)
    return Phrase(text, tuple((at, at + ms_per_character) for at in times))


def texts(*phrases: Phrase, rules: CueRules = RULES) -> list[str]:
    return [cue.text for cue in build_cues(phrases, rules)]


def kept_characters(text: str) -> str:
    """What may never be lost: everything but spaces, control characters and the marks that subtitles drop."""
    dropped = words.DROPPED | words.SHOWN_AS_SPACE
    return "".join(
        char
        for char in text
        if char not in dropped and not char.isspace() and unicodedata.category(char) not in {"Cc", "Cs"}
    )


@st.composite
def phrases_of(draw: st.DrawFn, text: st.SearchStrategy[str]) -> Phrase:
    characters = draw(text)
    at = draw(st.integers(0, 20_000))
    spans = []
    for _ in characters:
        at += draw(st.sampled_from([0, 0, 40, 120, 200, 350, 800, 9_000]))
        spans.append((at, at + draw(st.sampled_from([0, 60, 200, 1_500, 12_000]))))
    return Phrase(characters, tuple(spans))


CANTONESE = st.text(
    st.sampled_from("我哋今日去行山買咗部嘅㗎啦呀喎過緊 iPhone8,。，；？！「」…\n"), min_size=1, max_size=60
)
ANYTHING = st.text(min_size=1, max_size=40)
PHRASES = st.lists(phrases_of(CANTONESE | ANYTHING), max_size=6)
RULES_OF_ALL_KINDS = (
    st.sampled_from([*PROFILES.values(), CueRules(max_cells=3, max_lines=1)]) | RULES_THAT_CAN_BE_WRITTEN
)
SHOTS = st.lists(st.integers(0, 40_000), max_size=8).map(lambda cuts: ShotChanges(sorted(cuts)))
EVERY_THIRD: WordStarts = lambda text: range(0, len(text), 3)  # noqa: E731 - words of three characters


def test_lines_break_at_clauses_and_keep_names_and_numbers_whole() -> None:
    assert texts(spoken(HIKING)) == [
        "今日天氣真係好好呀",
        "我哋不如一齊去行山啦！",
        "我尋日買咗部iPhone 15 Pro Max",
        "用咗成8,000蚊 真係好貴",
    ]


def test_a_question_and_its_answer_are_two_subtitles() -> None:
    assert texts(spoken("你食咗飯未呀？未呀，我六點左右先放工")) == ["你食咗飯未呀？", "未呀 我六點左右先放工"]


def test_a_phrase_that_the_engine_ended_ends_a_subtitle_rather_than_a_comma_in_the_next() -> None:
    asked, agreed = spoken("咁不如一齊去睇戲啦"), spoken("好呀，我買兩張飛", 9 * 200 + 250)
    without_stopping = marks_without_voice(agreed, [(agreed.start_ms, agreed.end_ms)])
    assert texts(asked, without_stopping) == ["咁不如一齊去睇戲啦", "好呀 我買兩張飛"]


def test_no_speech_gives_no_cues() -> None:
    assert build_cues([]) == []
    assert build_cues([spoken("。，")]) == []


def test_a_thin_space_stays_thin_and_every_other_is_a_usual_one() -> None:
    text = "用\u2009iPhone\u3000影相"
    [cue] = build_cues([Phrase.from_pieces([(text, 0, 3_000)], within=(0, 3_000), confidence=0.9)])
    assert cue.text == "用\u2009iPhone 影相"


def test_a_full_stop_is_dropped_a_comma_becomes_a_space_and_a_question_mark_stays() -> None:
    assert texts(spoken("好，你去。係咪？")) == ["好 你去係咪？"]


def test_punctuation_stays_where_the_rules_say_so() -> None:
    assert texts(spoken("好，我去。"), rules=CueRules(keep_punctuation=True)) == ["好，我去。"]


def test_a_line_is_not_broken_before_a_suffix_or_particle() -> None:
    for suffix in "嘅咗緊過㗎喎啦呀囉啫咩":
        for length in range(13, 19):
            first_line = texts(spoken("甲" * length + suffix + "乙" * 12))
            assert not any(line.startswith(suffix) for line in first_line)


def test_a_latin_word_or_a_number_is_not_broken() -> None:
    for word in ("Photoshop", "don't", "don’t", "1,234,567", "１２３４", "3.5%"):
        for length in range(8, 18):
            lines = texts(spoken("甲" * length + word + "乙" * 12))
            assert sum(word in line for line in lines) == 1, lines


def test_a_word_longer_than_a_line_is_broken_where_the_line_is_full() -> None:
    assert texts(spoken("a" * 40)) == ["a" * 32, "a" * 8]


def words_of(*words: str) -> WordStarts:
    """Tells the words of the sentence that they make."""
    starts = {sum(map(len, words[:index])) for index in range(len(words))}
    return lambda text: starts if text == "".join(words) else range(len(text))


def test_a_line_does_not_begin_inside_a_word() -> None:
    for length in range(10, 19):
        words = ["甲"] * length + ["物理治療師"] + ["乙"] * 12
        cues = build_cues([spoken("".join(words))], word_starts=words_of(*words))
        assert sum("物理治療師" in line for cue in cues for line in cue.lines) == 1, cues


def test_a_word_wider_than_the_line_is_cut_and_no_other() -> None:
    words = ["好", "長嘅名" * 5, "行山", "乙" * 9]
    lines = [
        line
        for cue in build_cues([spoken("".join(words))], PROFILES["social"], word_starts=words_of(*words))
        for line in cue.lines
    ]
    assert any("行山" in line for line in lines)
    assert lines[-1].endswith("乙" * 9)
    assert all(cells(line) <= 9 for line in lines)


def test_what_leans_back_may_begin_a_line_as_part_of_a_longer_word() -> None:
    words = ["你", "要", "去", "幫", "人", "手", "做", "嘢", "過去", "嗰", "邊", "玩", "嘢", "啦"]
    sentence = spoken("".join(words))
    assert texts(sentence, rules=PROFILES["social"])[1].startswith("嘢過去")
    known = build_cues([sentence], PROFILES["social"], word_starts=words_of(*words))
    assert [cue.text for cue in known][1].startswith("過去")


def test_a_number_stays_with_what_it_counts_where_it_can() -> None:
    assert not any(line.endswith("15") for line in texts(spoken("我哋琴晚坐咗喺度等佢等咗成15分鐘先至見到佢個人出嚟")))


@pytest.mark.parametrize("name", PROFILES)
def test_no_cue_is_faster_than_its_profile_allows_where_the_speech_is_not(name: str) -> None:
    rules = PROFILES[name]
    sentences = ["我話你知今日天氣好好", "係呀", "噉不如一齊去行山啦", "好", "幾點鐘喺邊度等你哋呀"]
    phrases, at = [], 0
    for sentence in sentences:
        phrases.append(spoken(sentence, at, 140))
        at = phrases[-1].end_ms + 150
    for cue in build_cues(phrases, rules):
        assert sum(map(cells, cue.lines)) * 1_000 / cue.duration_ms <= rules.max_cells_per_second


def test_a_cue_ends_with_the_shot_rather_than_reach_into_the_next() -> None:
    sentence = "今日天氣真係好好呀我哋不如一齊去行山"  # 呀 ends at 1,800 ms
    without = build_cues([spoken(sentence)])
    (first, second) = build_cues([spoken(sentence)], shots=ShotChanges([1_750]))
    assert [cue.text for cue in without] == [first.text, second.text]
    assert (first.end_ms, second.start_ms) == (without[0].end_ms, 1_800)  # 呀 is still heard in the new shot
    (first, second) = build_cues([spoken(sentence)], shots=ShotChanges([1_820]))
    assert (first.end_ms, second.start_ms) == (1_800 - 83, 1_820)


def test_a_cue_is_broken_where_the_shot_changes_but_not_in_the_middle_of_a_phrase() -> None:
    sentence = spoken("甲" * 7 + " " + "甲" * 7, ms_per_character=250)
    assert len(texts(sentence)) == 1
    assert len(build_cues([sentence], shots=ShotChanges([1_850]))) == 2
    assert len(build_cues([sentence], shots=ShotChanges([800]))) == 1


def test_every_profile_is_named_in_the_documentation() -> None:
    told = Path(__file__).parents[3].joinpath("docs/cantonese/cues.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in told for name in PROFILES)


def test_speech_too_fast_for_one_line_at_a_time_takes_two() -> None:
    (cue,) = build_cues([spoken("今日天氣真係好好呀我哋不如一齊去行山啦", ms_per_character=45)])
    assert cue.text == "今日天氣真係好好呀\n我哋不如一齊去行山啦"


def test_two_lines_are_never_made_where_the_rules_allow_one() -> None:
    sentence = "今日天氣真係好好呀我哋不如一齊去行山啦"
    cues = build_cues([spoken(sentence, ms_per_character=45)], CueRules(max_lines=1))
    assert "".join(cue.text for cue in cues) == sentence
    assert len(cues) == 2


def test_a_long_pause_ends_a_cue_and_a_short_one_need_not() -> None:
    assert texts(spoken("好呀", 0), spoken("去啦", 400 + 700)) == ["好呀", "去啦"]
    assert texts(spoken("好呀", 0), spoken("去啦", 400 + 300)) == ["好呀 去啦"]
    assert texts(spoken("好呀", 0), spoken("去啦", 400)) == ["好呀去啦"]


def test_latin_words_of_two_phrases_are_kept_apart() -> None:
    assert texts(spoken("Hello"), spoken("world", 1_000)) == ["Hello world"]


def test_a_cue_stays_half_a_second_after_its_last_sound_and_leaves_a_gap_before_the_next() -> None:
    alone, pressed, after = build_cues(
        [spoken("今日天氣真係好", 1_000), spoken("我哋去行山啦！你去唔去都好，我一定會去", 5_000)]
    )
    assert (alone.start_ms, alone.end_ms) == (1_000, 2_400 + 500)
    assert after.start_ms - pressed.end_ms == 83


def test_a_short_word_is_shown_long_enough_to_read() -> None:
    (cue,) = build_cues([spoken("係", 1_000, 100)])
    assert cue.duration_ms == RULES.min_duration_ms


def test_windows_that_overlap_or_come_in_another_order_give_the_same_cues() -> None:
    first, second = spoken("我哋去行山", 0), spoken("山頂好靚", 800)
    assert build_cues([second, first]) == build_cues([first, second])
    assert "".join(texts(second, first)) == "我哋去行山山頂好靚"


def test_full_width_is_one_cell_and_half_width_half_of_one() -> None:
    assert cells("廣東話") == 3
    assert cells("iPhone 15") == 4.5
    assert cells("「好」…") == 4
    assert cells("e\N{COMBINING ACUTE ACCENT}é") == 1


def test_rules_that_contradict_one_another_are_refused() -> None:
    with pytest.raises(ValueError, match="pause"):
        CueRules(pause_ms=500)
    with pytest.raises(ValueError, match="durations"):
        CueRules(min_duration_ms=8_000)
    with pytest.raises(ValueError, match="lines"):
        CueRules(max_lines=3)


@unhurried
@given(PHRASES)
def test_cues_hold_all_the_text_in_the_order_of_its_times(phrases: list[Phrase]) -> None:
    said = "".join(phrase.text for phrase in sorted(phrases, key=lambda phrase: phrase.start_ms))
    assert kept_characters("".join(texts(*phrases))) == kept_characters(said)


@unhurried
@given(PHRASES, RULES_OF_ALL_KINDS, st.sampled_from([None, EVERY_THIRD]), SHOTS)
def test_cues_keep_to_every_convention(
    phrases: list[Phrase], rules: CueRules, word_starts: WordStarts | None, shots: ShotChanges
) -> None:
    cues = build_cues(phrases, rules, word_starts=word_starts, shots=shots)
    for cue in cues:
        assert rules.min_duration_ms <= cue.duration_ms <= rules.max_duration_ms
        assert 1 <= len(cue.lines) <= rules.max_lines
        assert all(line and cells(line) <= rules.max_cells for line in cue.lines)
    assert all(after.start_ms - before.end_ms >= rules.min_gap_ms for before, after in pairwise(cues))


@unhurried
@given(PHRASES)
def test_the_same_phrases_give_the_same_cues(phrases: list[Phrase]) -> None:
    assert build_cues(phrases) == build_cues(list(phrases))


def shifted(phrases: Sequence[Phrase], by_ms: int) -> list[Phrase]:
    return [Phrase(one.text, tuple((start + by_ms, end + by_ms) for start, end in one.spans)) for one in phrases]


@unhurried
@given(PHRASES, PHRASES, SHOTS)
def test_nothing_said_after_a_pause_changes_the_cues_before_it(
    before: list[Phrase], after: list[Phrase], shots: ShotChanges
) -> None:
    pause_over = max((phrase.end_ms for phrase in before), default=0) + RULES.pause_ms
    cues = build_cues(before, word_starts=EVERY_THIRD, shots=shots)
    later = build_cues([*before, *shifted(after, pause_over)], word_starts=EVERY_THIRD, shots=shots)
    assert later[: len(cues)] == cues


def test_an_hour_of_speech_without_a_pause_takes_a_moment() -> None:
    sentence = "今日天氣真係好好呀我哋不如一齊去行山啦你有冇聽過其實我都唔知點解佢話要去"
    hour = [spoken(sentence, at, 200) for at in range(0, 3_600_000, 200 * len(sentence))]
    began = time.process_time()
    cues = build_cues(hour)
    assert time.process_time() - began < 3
    assert len(cues) > 1_000


def test_what_leans_on_a_word_as_wide_as_the_line_begins_the_next_one() -> None:
    latin = "faithisbeingsureofwhatwehopefor"
    cues = build_cues([spoken(f"我哋前晚查經呢個聖經章節佢就話{latin}喇同埋係噉樣講㗎")])
    lines = [line for cue in cues for line in cue.lines]
    assert max(map(cells, lines)) <= CueRules().max_cells
    assert latin in lines
    assert "".join(lines) == f"我哋前晚查經呢個聖經章節佢就話{latin}喇同埋係噉樣講㗎"
