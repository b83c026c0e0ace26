"""The same few characters over and over. People do that too: they laugh, agree and call, but not for ever."""

from __future__ import annotations

import re
from dataclasses import dataclass

_REPEATED = re.compile(r"(.{1,16}?)\1{2,}")
_CALLS = frozenset("哈嘻呵嘿啦呀啊嗚哇嘩喵汪嘟咚砰噠滴鈴噓唔嗯哦噢喂")
"""Laughter, singing, noises: these do go on."""


@dataclass(frozen=True, slots=True)
class Loop:
    """Places are those of the folded text."""

    start: int
    end: int
    unit: int
    """How long one turn is."""
    is_long: bool
    """It is more than twice as long as people go on."""


def loops_in(text: str) -> list[Loop]:
    """Those with more turns than people make."""
    found = []
    for match in _REPEATED.finditer(text):
        unit = match[1]
        turns = (match.end() - match.start()) / len(unit)
        usual = most_turns(unit)
        if turns > usual:
            found.append(Loop(match.start(), match.end(), len(unit), turns > 2 * usual))
    return found


def most_turns(unit: str) -> int:
    """How often people say it without a break."""
    if unit.isascii():
        return 6 if unit.isalpha() else 12  # one word is several letters; figures may well be long
    if len(unit) == 1:
        return 20 if unit in _CALLS else 8
    return 5 if len(unit) <= 3 else 3


def most_phrases(text: str) -> int:
    """How many phrases in a row may say the same: listeners do say 係 and 係 and 係."""
    if len(text) == 1:
        return 6
    return 4 if len(text) <= 3 else 3
