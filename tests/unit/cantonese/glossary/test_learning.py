from __future__ import annotations

import pytest

from canto_beats.cantonese.glossary.learning import ProposedTerm, learned_from
from canto_beats.cantonese.glossary.terms import Glossary, Term


def test_a_name_that_was_put_right_twice_is_proposed_as_far_as_it_was_the_same() -> None:
    edits = [("叫陳小名返嚟", "叫陳小明返嚟"), ("陳小名走咗", "陳小明走咗"), ("天氣好", "天氣真好")]
    assert learned_from(edits) == [ProposedTerm("陳小明", "陳小名", 2)]


def test_twice_in_one_line_is_twice() -> None:
    assert learned_from([("卓型，卓型！", "卓瑩，卓瑩！")]) == [ProposedTerm("卓瑩", "卓型", 2)]


@pytest.mark.parametrize(
    "edits",
    [
        [("陳小名走咗", "陳小明走咗")],
        [("陳小名走咗", "陳小明走咗"), ("王小名走咗", "黃小茗走咗")],
        [("佢地走", "佢哋走"), ("佢地去", "佢哋去")],
        [("食飯", "飲茶"), ("食飯", "飲茶")],
        [("陳小名", "陳小明先生"), ("陳小名", "陳小明先生")],
        [("3張", "4張"), ("3張", "4張")],
        [("Jack", "Jeck"), ("Jack", "Jeck")],
        [("一樣", "一樣"), ("一樣", "一樣")],
        [],
    ],
)
def test_what_came_once_or_sounds_otherwise_or_is_grammar_is_not_proposed(edits: list[tuple[str, str]]) -> None:
    assert learned_from(edits) == []


def test_what_is_known_is_not_proposed_again_and_the_most_frequent_comes_first() -> None:
    edits = [("卓型喺度", "卓瑩喺度")] * 2 + [("係陳小名呀", "係陳小明呀")] * 3
    proposed = [ProposedTerm("陳小明", "陳小名", 3), ProposedTerm("卓瑩", "卓型", 2)]
    assert learned_from(edits) == proposed
    assert learned_from(edits, Glossary((Term("卓瑩", heard=("卓型",)),))) == proposed[:1]
    assert learned_from(edits, Glossary((Term("卓瑩"),))) == proposed
