"""Each sign of a phantom, fault of a check and rule of the glossary is explained; phantoms are those of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from canto_beats.cantonese.phantoms.signs import REASONS
from canto_beats.subtitles.problems import Fault
from canto_beats.subtitles.timing.ends import REASONS as ENDS
from tests.unit.cantonese.test_phantoms import PROMPT, rules

_PAGES = Path(__file__).parents[3] / "docs" / "cantonese"
_PROSE = re.compile(r"\b(a|any|the|of|where|in|twelve)\b")
"""Examples that are a situation and no text."""
_NOBODY = " where nobody speaks"


def page(name: str) -> str:
    return (_PAGES / f"{name}.md").read_text(encoding="utf-8")


def _rows() -> Iterator[tuple[set[str], str, str]]:
    for line in page("phantoms").splitlines():
        if line.startswith("| `phantom."):
            rule, examples, stays = (cell.strip() for cell in line.strip("|").split("|"))
            yield {f"phantom.{name}" for name in re.findall(r"`phantom\.([a-z-]+)`", rule)}, examples, stays


ROWS = tuple(_rows())
FOUND = [
    (text, named)
    for named, examples, _ in ROWS
    for text in examples.replace(_NOBODY, "").split(" · ")
    if text and not _PROSE.search(text)
]
STAYS = [text for *_, stays in ROWS for text in stays.split(" · ") if text and not _PROSE.search(text)]


def test_every_rule_and_fault_is_explained() -> None:
    assert set().union(*(named for named, *_ in ROWS)) == {f"phantom.{sign}" for sign in REASONS}
    checked = page("check")
    assert [fault for fault in Fault if f"`{fault}`" not in checked.split("## What `--fix` changes")[0]] == []
    assert all(word in checked for word in ("`lines.broken-anew`", f"`times.{next(reversed(ENDS))}`"))
    assert all(f"`{rule}`" in page("glossary") for rule in ("glossary.heard", "glossary.same-sound"))


@pytest.mark.parametrize(("text", "named"), FOUND)
def test_what_the_page_calls_a_phantom_is_one_where_nobody_speaks(text: str, named: set[str]) -> None:
    assert named.intersection(rules(text, [], PROMPT))


@pytest.mark.parametrize("text", STAYS)
def test_what_the_page_says_that_stays_does(text: str) -> None:
    assert rules(text, [], PROMPT) == []


def test_every_page_is_on_the_list_and_every_option_there_is_one_of_a_command() -> None:
    listed = page("README")
    assert set(re.findall(r"\]\((\w+)\.md\)", listed)) == {each.stem for each in _PAGES.glob("*.md")} - {"README"}
    told = (_PAGES.parent / "command-line.md").read_text(encoding="utf-8")
    assert [option for option in re.findall(r"--[a-z-]+", listed) if option not in told] == []
