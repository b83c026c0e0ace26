"""Each guard of language models' answers is explained, and the polish lets through and refuses what its page says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from canto_beats.cantonese.glossary.terms import Glossary, Term
from canto_beats.pipeline.polishing.guards import refusal
from canto_beats.pipeline.polishing.polish import cue_change
from canto_beats.pipeline.polishing.refusals import Refusal
from canto_beats.pipeline.registers.guards import Refusal as RewritingRefusal

_PAGES = Path(__file__).parents[3] / "docs" / "cantonese"
_TERM = Glossary((Term("吳百強"),))
_EDIT = re.compile(r"([^→]+) → ([^→]+?)(?:，(?=[^，]+ → )|$)")


def _rows(header: str) -> Iterator[list[str]]:
    within = False
    for line in (_PAGES / "polish.md").read_text(encoding="utf-8").splitlines():
        within = line == header or (within and line.startswith("|"))
        if within and line.startswith("| ") and line != header:
            yield [cell.strip() for cell in line.strip("|").split("|")]


def _edits(cell: str) -> list[tuple[str, str]]:
    return [(before.strip(), after.strip()) for before, after in _EDIT.findall(cell.replace("**", ""))]


ALLOWED = [
    (edit, rule.strip("`")) for example, _, rule in _rows("| change | why it may | rule |") for edit in _edits(example)
]
REFUSED = [
    (edit, guard.strip("`")) for guard, refused, _ in _rows("| guard | refused | why |") for edit in _edits(refused)
]


def test_every_guard_is_explained() -> None:
    explained = set(re.findall(r"`([a-z-]+)`", "".join(guard for guard, *_ in _rows("| guard | refused | why |"))))
    assert explained == set(Refusal)
    assert {guard for _, guard in REFUSED} == set(Refusal) - {"no-such-line", "not-in-line", "glossary"}
    registers = (_PAGES / "registers.md").read_text(encoding="utf-8")
    assert [each for each in RewritingRefusal if f"`{each}`" not in registers] == []


@pytest.mark.parametrize(("edit", "rule"), ALLOWED)
def test_what_may_come_through_does_by_the_rule_that_is_named(edit: tuple[str, str], rule: str) -> None:
    glossary = _TERM if rule == "polish.glossary" else Glossary()
    assert refusal(*edit, glossary) is None
    assert cue_change(0, *edit, glossary).rule == rule


@pytest.mark.parametrize(("edit", "guard"), REFUSED)
def test_what_never_comes_through_is_refused_by_the_guard_that_is_named(edit: tuple[str, str], guard: str) -> None:
    assert refusal(*edit) == guard
