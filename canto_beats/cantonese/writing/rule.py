"""What a rule of writing is.

To add one, add a `spelling_rule` to the table of its family: `spelling_safe.py` for a spelling that is wrong wherever
it stands, `spelling_by_word.py` or `spelling_by_place.py` for one that is wrong only in company. Say with `beside` in
which. Name the company that makes it surely wrong rather than the company that would excuse it, and put what must be
left alone into `tests/unit/cantonese/writing/looks_misspelt.txt` first. Any other way of finding is a function from a
text to `Fix`es, given to `Rule` itself. Each rule has its example in `docs/cantonese/writing.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from canto_beats.cantonese.words import HAN, word_starts

_CLAUSE_BEGINS = rf"(?:^|(?<=[^{HAN}\w]))"
_CLAUSE_ENDS = rf"(?:$|[^{HAN}\w])"
"""A Latin word or a number neither begins a clause nor ends one."""


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


class Misspelling(NamedTuple):
    pattern: str
    right: str
    """For the pattern's first group."""


def beside(
    wrong: str, right: str, *, after: str = "", before: str = "", not_after: str = "", not_before: str = ""
) -> Misspelling:
    """`wrong` is `right` where one of the words of `after` stands before it and one of `before` behind it, and none of
    `not_after` and `not_before` does.

    Words stand apart by spaces and may be patterns; what is looked for on the left is of one length. `^` is where a
    clause begins, `$` where it ends.
    """
    before_it = "|".join(_CLAUSE_BEGINS if word == "^" else f"(?<={word})" for word in after.split())
    never_before_it = "".join(f"(?<!{word})" for word in not_after.split())
    behind_it = "|".join(_CLAUSE_ENDS if word == "$" else word for word in before.split())
    never_behind_it = "|".join(not_before.split())
    return Misspelling(
        (f"(?:{before_it})" if before_it else "")
        + never_before_it
        + f"({wrong})"
        + (f"(?={behind_it})" if behind_it else "")
        + (f"(?!{never_behind_it})" if never_behind_it else ""),
        right,
    )


def spelling_rule(name: str, reason: str, needs: str, *found: Misspelling, whole_words: bool = False) -> Rule:
    """`whole_words`: only where no word reaches into what is misspelt, or out of it."""

    @cache  # compiling all of them takes half a second, and most texts need few
    def compiled() -> list[tuple[re.Pattern[str], str]]:
        return [(re.compile(one.pattern), one.right) for one in found]

    def find(text: str) -> Iterator[Fix]:
        fixes: list[Fix] = []
        for pattern, right in compiled():
            for match in pattern.finditer(text):
                start, end = match.span(1)
                if not whole_words or _is_whole(text, start, end):
                    fixes.append(Fix(start, end, right))
        yield from _apart(fixes)

    return Rule(name, reason, frozenset(needs), find)


def _is_whole(text: str, start: int, end: int) -> bool:
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
