"""Each rule and each preference does what the documentation says, and leaves alone what it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from canto_beats.cantonese.writing import PREFERENCES, RULES, LatinSpacing, WritingRules, put_right

_DOCUMENT = Path(__file__).parents[4] / "docs" / "cantonese" / "writing.md"


def _rows(cells: int) -> Iterator[list[str]]:
    rules, _figures = _DOCUMENT.read_text(encoding="utf-8").split("## How well")
    for line in rules.splitlines():
        row = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and len(row) == cells and row[1] != "becomes":
            yield row


_EXAMPLES = [(name.strip("`"), wrong, right, stays) for name, wrong, right, stays in _rows(4)]
_CHOICES = [(form, wrong, right) for form, wrong, right in _rows(3)]


def test_every_rule_has_an_example_and_every_preference() -> None:
    assert {name for name, *_ in _EXAMPLES} == {rule.name for rule in RULES}
    assert {form for form, *_ in _CHOICES} == set(PREFERENCES)


@pytest.mark.parametrize(("name", "wrong", "right", "stays"), _EXAMPLES, ids=[name for name, *_ in _EXAMPLES])
def test_a_rule_does_what_the_documentation_says(name: str, wrong: str, right: str, stays: str) -> None:
    found = put_right(wrong)
    assert found.text == right
    assert name in {change.rule for change in found.changes}
    assert put_right(stays).text == stays


@pytest.mark.parametrize(("form", "wrong", "right"), _CHOICES)
def test_what_is_right_in_two_ways_is_written_as_preferred(form: str, wrong: str, right: str) -> None:
    assert put_right(wrong).text == wrong
    assert put_right(wrong, WritingRules(preferred=frozenset({form}))).text == right


def test_nobody_prefers_two_opposites() -> None:
    with pytest.raises(ValueError, match="opposite"):
        WritingRules(preferred=frozenset({"畀", "俾"}))
    with pytest.raises(ValueError, match="nothing is known"):
        WritingRules(preferred=frozenset({"乜"}))


@pytest.mark.parametrize(
    ("wished", "shown"),
    [
        (LatinSpacing.AS_WRITTEN, "用iPhone 15 影相"),
        (LatinSpacing.NONE, "用iPhone 15影相"),
        (LatinSpacing.SPACE, "用 iPhone 15 影相"),
        (LatinSpacing.THIN, "用\u2009iPhone 15\u2009影相"),
    ],
)
def test_chinese_and_latin_stand_apart_as_wished(wished: LatinSpacing, shown: str) -> None:
    assert put_right("用iPhone 15 影相", WritingRules(beside_latin=wished)).text == shown


def test_a_family_that_is_not_wished_for_changes_nothing() -> None:
    nothing = WritingRules(script=False, spelling=False, punctuation=False, spacing=False)
    text = "我们食左飯,系咪?  好"
    assert put_right(text, nothing).text == text


def test_a_change_knows_where_it_was_and_why() -> None:
    changes = put_right("佢地食左飯").changes
    assert [(change.start, change.before, change.after, change.rule) for change in changes] == [
        (1, "地", "哋", "spelling.dei"),
        (3, "左", "咗", "spelling.zo"),
    ]


@pytest.mark.parametrize("particle", "啦喇㗎喎囉咩啫吖嘞噃啩𠺢嘛呀啊")
def test_a_particle_at_the_end_is_nobodys_business(particle: str) -> None:
    assert put_right(f"佢係咁講{particle}").text == f"佢係咁講{particle}"


@pytest.mark.parametrize(
    ("heard", "shown"),
    [
        ("我们去边度食饭，佢话唔系咁样", "我們去邊度食飯，佢話唔係咁樣"),
        ("头发咁长，发现未", "頭髮咁長，發現未"),
        ("车里面有一只猫", "車裏面有一隻貓"),
        ("后来佢结咗婚", "後來佢結咗婚"),
        ("呢间公司嘅系统好干净", "呢間公司嘅系統好乾淨"),
    ],
)
def test_what_whisper_writes_the_simplified_way_is_shown_in_full(heard: str, shown: str) -> None:
    assert put_right(heard).text == shown


@pytest.mark.parametrize(
    "text", ["嘩，睇吓先，食晒，兩隻，鐘聲，羣眾，牀上，啓程，麪包，衞生，小説，溫度，温度，揾工，裡裏，爲咗"]
)
def test_characters_that_opencc_would_change_stay(text: str) -> None:
    assert put_right(text).text == text
