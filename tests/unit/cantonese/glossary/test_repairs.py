from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.cantonese.glossary.hot_words import hot_words
from canto_beats.cantonese.glossary.repairs import repairs
from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary, Term
from canto_beats.subtitles.rewriting import applied

GLOSSARY = Glossary(
    (
        Term("陳小明", heard=("陳小名", "陳少")),
        Term("陳明明", heard=("陳明",)),
        Term("Jackson", heard=("Jack son", "積遜")),
        Term("卓瑩", same_sound=True),
    )
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("陳小名去邊", "陳小明去邊"),
        ("陳小名同陳小名", "陳小明同陳小明"),
        ("積遜同Jack son", "Jackson同Jackson"),
        ("陳明去邊", "陳明明去邊"),
        ("陳明明去邊", "陳明明去邊"),
        ("Jack sonny", "Jack sonny"),
        ("桌形去邊", "卓瑩去邊"),
        ("卓言去邊", "卓言去邊"),
        ("陳曉明去邊", "陳曉明去邊"),
        ("作盈去邊", "作盈去邊"),
        ("卓盈去邊", "卓瑩去邊"),
        ("", ""),
    ],
)
def test_what_is_listed_or_allowed_becomes_the_term_and_nothing_else(before: str, after: str) -> None:
    result = repairs(GLOSSARY, before)
    assert result.text == after
    assert applied(before, result.changes) == after
    assert all(change.rule in ("glossary.heard", "glossary.same-sound") for change in result.changes)
    assert all(change.reason.endswith(".") for change in result.changes)


def test_the_longer_spelling_is_the_more_exact_one() -> None:
    glossary = Glossary((Term("甲甲", heard=("丙丁",)), Term("乙乙", heard=("丙丁戊",))))
    assert repairs(glossary, "丙丁戊丙丁").text == "乙乙甲甲"


def test_without_terms_nothing_happens() -> None:
    assert repairs(NO_TERMS, "陳小名").changes == ()


@given(st.text(st.sampled_from("陳小明名少卓瑩盈型Jackson積遜 去")))
def test_repairing_again_changes_nothing(text: str) -> None:
    once = repairs(GLOSSARY, text)
    assert applied(text, once.changes) == once.text
    assert repairs(GLOSSARY, once.text).text == once.text


def test_the_prompt_names_as_many_terms_as_there_is_room_for() -> None:
    assert hot_words(NO_TERMS) == ""
    assert hot_words(GLOSSARY) == "對白會提到陳小明、陳明明、Jackson、卓瑩。"
    assert hot_words(GLOSSARY, 15) == "對白會提到陳小明、陳明明。"
    assert hot_words(GLOSSARY, 12) == "對白會提到陳小明、卓瑩。"
    assert hot_words(GLOSSARY, 3) == ""
