"""Speech in other registers: what is sure is changed, each change with its reason, and nothing else is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canto_beats.cantonese.registers.conversion import RULES, to_register
from canto_beats.cantonese.registers.lexicon import lexicon
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.rewriting import applied
from tests.unit.cantonese.registers.pairs import Pair, pairs

SEEN, KEPT_ASIDE = pairs("pairs"), pairs("pairs_kept_aside")
ALL = [*SEEN, *KEPT_ASIDE]
BOTH = (Register.SEMI_WRITTEN, Register.WRITTEN)


def written(text: str) -> str:
    return to_register(text, Register.WRITTEN).text


def semi_written(text: str) -> str:
    return to_register(text, Register.SEMI_WRITTEN).text


def right(among: list[Pair]) -> float:
    return sum(written(pair.spoken) in pair.written for pair in among) / len(among)


def test_most_lines_come_out_exactly_as_a_person_wrote_them() -> None:
    assert len(ALL) >= 290
    assert right(SEEN) >= 0.97
    assert right(KEPT_ASIDE) >= 0.65


@pytest.mark.parametrize("register", BOTH)
def test_converting_twice_changes_nothing(register: Register) -> None:
    for pair in ALL:
        once = to_register(pair.spoken, register).text
        assert to_register(once, register).text == once


def test_what_a_person_wrote_in_written_chinese_is_left_nearly_always() -> None:
    texts = [text for pair in ALL for text in pair.written]
    touched = [text for text in texts if written(text) != text]
    assert len(touched) <= 0.04 * len(texts), touched


@pytest.mark.parametrize("register", BOTH)
def test_every_change_is_recorded_with_its_rule_and_its_reason(register: Register) -> None:
    for pair in ALL:
        made = to_register(pair.spoken, register)
        assert applied(pair.spoken, made.changes) == made.text
        assert all(change.rule.startswith("register.") and change.reason.endswith(".") for change in made.changes)


def test_speech_stays_speech() -> None:
    for pair in ALL:
        assert to_register(pair.spoken, Register.SPOKEN).text == pair.spoken


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [
        ("佢哋喺度傾緊偈", "他們正在聊天"),
        ("我同事正喺度設計緊", "我同事正在設計"),
        ("呢件事好緊要", "這件事很重要"),
        ("佢好緊張", "他很緊張"),
        ("我食先", "我先吃"),
        ("我先食", "我先吃"),
        ("聽日先去", "明天才去"),
        ("佢高過我好多", "他比我高很多"),
        ("我見過佢", "我見過他"),
        ("畀本書我", "給我一本書"),
        ("佢畀人打", "他被人打"),
        ("唔好畀佢走", "不要讓他走"),
        ("佢話聽日嚟", "他說明天來"),
        ("呢個話題", "這個話題"),
        ("三十度", "三十度"),
        ("喺公園度", "在公園裏"),
        ("係咪真㗎", "是不是真的"),
        ("食飽未呀", "吃飽沒有"),
        ("佢仲未嚟", "他還沒來"),
        ("好嘢", "好東西"),
        ("好人", "好人"),
        ("食物", "食物"),
        ("我識佢", "我認識他"),
        ("我識游水", "我會游泳"),
        ("河邊有人", "河邊有人"),
        ("去邊", "去哪裏"),
        ("三點", "三點"),
        ("點解", "為什麼"),
        ("一啲", "一些"),
        ("關係", "關係"),
        ("唔同意", "不同意"),
    ],
)  # fmt: skip
def test_a_word_is_told_by_its_neighbours(spoken: str, expected: str) -> None:
    assert written(spoken) == expected


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [
        ("佢食咗飯未呀？", "他食了飯沒有呀？"),
        ("我哋喺度傾緊偈", "我們在傾緊偈"),
        ("佢唔鍾意返工㗎", "他不鍾意返工的"),
        ("佢高過我", "他高過我"),
        ("邊個話畀你知㗎？", "誰話給你知？"),
        ("好靚囉", "很靚囉"),
    ],
)
def test_semi_written_has_the_small_words_of_writing_and_the_lively_ones_of_speech(spoken: str, expected: str) -> None:
    assert semi_written(spoken) == expected


@pytest.mark.parametrize("register", BOTH)
@settings(max_examples=150, deadline=None)
@given(text=st.lists(st.sampled_from([*RULES, *list(lexicon())[:400], *"，。？\n ", "AI", "iPhone 15", "3.5", "GDP"]),
                     max_size=12).map("".join))  # fmt: skip
def test_latin_words_figures_and_lines_survive_and_nothing_becomes_empty(register: Register, text: str) -> None:
    made = to_register(text, register).text
    assert re.findall(r"[A-Za-z0-9]+|\n", made) == re.findall(r"[A-Za-z0-9]+|\n", text)
    assert bool(made.strip()) == bool(text.strip())


def test_a_particle_by_itself_stays() -> None:
    assert written("呀！") == "呀！"
    assert written("囉") == "囉"


def test_each_line_of_the_lexicon_says_one_thing() -> None:
    entries = lexicon()
    assert len(entries) > 900
    for word, entry in entries.items():
        assert entry.written, word
        assert "\n" not in entry.written
