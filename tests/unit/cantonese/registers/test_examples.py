"""Each rule of registers does what the documentation says, and leaves alone what it says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from canto_beats.cantonese.registers.conversion import RULES, to_register
from canto_beats.cantonese.registers.giving import ORDER_RULES as GIVING
from canto_beats.cantonese.registers.word_order import ORDER_RULES
from canto_beats.subtitles.register import Register

_DOCUMENT = Path(__file__).parents[4] / "docs" / "cantonese" / "registers.md"
_ORDER = {rule.name for rule in chain(GIVING, ORDER_RULES)}
_WORDS = {rule.name for rule in RULES.values()} | {"register.word", "register.ending"}


def _rows(header: str) -> Iterator[list[str]]:
    """Of all tables with that header."""
    within = False
    for line in _DOCUMENT.read_text(encoding="utf-8").splitlines():
        within = line == header or (within and line.startswith("|"))
        if within and line.startswith("| ") and line != header:
            yield [cell.strip() for cell in line.strip("|").split("|")]


EXAMPLES = tuple(
    (f"register.{name.strip('`')}", said, written, stays)
    for name, said, written, stays in _rows("| rule | said | written | stays |")
)


def test_every_rule_has_an_example() -> None:
    assert {name for name, *_ in EXAMPLES} == _ORDER | _WORDS


@pytest.mark.parametrize(("rule", "said", "written", "stays"), EXAMPLES, ids=[name for name, *_ in EXAMPLES])
def test_a_rule_does_what_the_documentation_says(rule: str, said: str, written: str, stays: str) -> None:
    for before, after in zip(said.split("，"), written.split("，"), strict=True):
        made = to_register(before, Register.WRITTEN)
        assert made.text == after
        # What was put into another order is gone over by the rules for words, whose names it then has.
        assert rule in _ORDER or rule in {change.rule for change in made.changes}
    for text in stays.split("，"):
        assert rule not in {change.rule for change in to_register(text, Register.WRITTEN).changes}


@pytest.mark.parametrize(("said", "semi_written", "written"), list(_rows("| said | semi-written | written |")))
def test_the_three_registers_are_as_the_documentation_says(said: str, semi_written: str, written: str) -> None:
    assert to_register(said, Register.SEMI_WRITTEN).text == semi_written
    assert to_register(said, Register.WRITTEN).text == written
