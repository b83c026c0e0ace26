"""What a rule of writing is.

To add one that a pattern can tell, add a `pattern_rule` to the table of its family: `spelling_safe` for a spelling that is wrong wherever
it stands, `spelling_by_word` and its neighbours for one that is wrong only in company. Give it the longest pattern that is surely wrong rather
than the shortest that is mostly wrong, and put what it must leave alone into `tests/unit/cantonese/writing/looks_misspelt.txt` first. Any
other way of finding is a function from a text to `Fix`es, given to `Rule` itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from canto_beats.cantonese.words import HAN, word_starts

HAN_CHARACTER = f"[{HAN}]"
CLAUSE_ENDS = rf"(?=$|[^{HAN}\w])"
CLAUSE_BEGINS = rf"(?:^|(?<=[^{HAN}\w]))"
"""For patterns: where a clause may end and begin. A Latin word or a number does not do it."""


class Fix(NamedTuple):
    """`after` belongs where `start` to `end` is."""

    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True)
class Rule:
    name: str
    """`family.what`; kept with every change, so it never changes."""
    reason: str
    """For a person: one sentence."""
    needs: frozenset[str]
    """A text without any of these characters has nothing to fix; empty: always look."""
    find: Callable[[str], Iterable[Fix]]
    """From the left, none overlapping another."""


def pattern_rule(name: str, reason: str, needs: str, *found: tuple[str, str], whole_words: bool = False) -> Rule:
    """Each of `found` is a pattern and what its first group becomes.

    `whole_words`: only where no word reaches into the group or out of it.
    """

    @cache  # compiling them all takes half a second, and most texts need few
    def compiled() -> list[tuple[re.Pattern[str], str]]:
        return [(re.compile(pattern), after) for pattern, after in found]

    def find(text: str) -> Iterator[Fix]:
        fixes: list[Fix] = []
        for pattern, after in compiled():
            for match in pattern.finditer(text):
                start, end = match.span(1)
                if not whole_words or is_whole(text, start, end):
                    fixes.append(Fix(start, end, after))
        yield from _apart(fixes)

    return Rule(name, reason, frozenset(needs), find)


def is_whole(text: str, start: int, end: int) -> bool:
    starts = _word_starts(text)
    return start in starts and (end in starts or end == len(text))


@lru_cache(maxsize=256)
def _word_starts(text: str) -> frozenset[int]:
    """Several rules ask about one text."""
    return word_starts(text)


def _apart(fixes: list[Fix]) -> Iterator[Fix]:
    at = 0
    for fix in sorted(fixes):
        if fix.start >= at:
            yield fix
            at = fix.end
