from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.subtitles.cue_profiles import PROFILES, begun_with, known_rules, profile_of, rules_of
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.profile_keys import KEYS, FigureKey
from tests.unit.subtitles.properties import RULES_THAT_CAN_BE_WRITTEN


@given(RULES_THAT_CAN_BE_WRITTEN, st.sampled_from(list(PROFILES)))
def test_what_is_written_is_read_as_the_same_rules_and_written_the_same_again(rules: CueRules, name: str) -> None:
    profile = profile_of(rules, name)
    assert rules_of(profile) == rules
    assert begun_with(profile) == name
    assert profile_of(rules_of(profile), name) == profile


def test_only_what_differs_is_written_in_one_order_however_it_came() -> None:
    for name, rules in PROFILES.items():
        assert profile_of(rules, name) == name
    written = " netflix , speed = 08.5, shortest=0.5,cells=16,punctuation=keep"
    assert profile_of(rules_of(written)) == "netflix,shortest=0.5,speed=8.5,punctuation=keep"
    assert rules_of("hk,lines=2,pause=1") == CueRules(max_cells=15, pause_ms=1_000)


def test_every_rule_has_its_key_and_every_key_its_line_in_the_documentation() -> None:
    assert {key.field for key in KEYS} == {field.name for field in fields(CueRules)}
    told = Path(__file__).parents[3].joinpath("docs/cantonese/cues.md").read_text(encoding="utf-8")
    for key in KEYS:
        what = f"{key.least:g} to {key.most:g}" if isinstance(key, FigureKey) else "`drop`, `keep`"
        assert any(line.startswith(f"| `{key.name}` |") and what in line for line in told.splitlines()), key.name


@pytest.mark.parametrize(
    ("profile", "wrong", "instead"),
    [
        ("cinema", "'cinema'", "netflix, hk, social"),
        ("", "''", "netflix, hk, social"),
        ("cells=14", "'cells=14'", "netflix,cells=14"),
        ("netflix,cell=14", "no key 'cell'", "cells, lines, shortest"),
        ("netflix,cells", "'cells' is not a key with a value", "KEY=VALUE"),
        ("netflix,", "'' is not a key with a value", "KEY=VALUE"),
        ("netflix,cells=8,cells=9", "cells twice", "Leave one cells out"),
        ("netflix,cells=1", "cells cannot be '1'", "a whole number from 2 to 40"),
        ("netflix,cells=14.5", "cells cannot be '14.5'", "a whole number from 2 to 40"),
        ("netflix,cells=１４", "cells cannot be '１４'", "a whole number from 2 to 40"),
        ("netflix,shortest=-1", "shortest cannot be '-1'", "seconds from 0.1 to 5"),
        ("netflix,shortest=0.8345", "shortest cannot be '0.8345'", "three decimals at most"),
        ("netflix,speed=nan", "speed cannot be 'nan'", "cells a second from 1 to 40"),
        (f"netflix,speed={'9' * 400}", "speed cannot be '999", "cells a second from 1 to 40"),
        ("netflix,punctuation=yes", "punctuation cannot be 'yes'", "keep or drop"),
        ("netflix,longest=1,shortest=2", "shortest is 2 seconds, and longest only 1", "longest larger"),
        (
            "social,linger=1",
            "pause is 0.5 seconds, and linger (1) and gap (0.083) together",
            "Make pause 1.083 or more",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_is_wrong_and_what_to_write(
    profile: str, wrong: str, instead: str
) -> None:
    with pytest.raises(CantoBeatsError) as raised:
        rules_of(profile)
    problem = raised.value.problem
    assert problem.kind is ProblemKind.USAGE
    assert wrong in problem.what
    assert instead in problem.todo
    assert known_rules(profile) is None


@given(st.text("netflix,=.0189cells pause\n，１", max_size=40) | st.text(max_size=40))
def test_whatever_is_written_is_read_or_refused(text: str) -> None:
    for profile in (text, f"hk,{text}"):
        rules = known_rules(profile)
        assert rules is None or rules_of(profile_of(rules, begun_with(profile))) == rules
