"""One form for each character that is merely written in several ways: 裡 and 裏, 說, 説 and 说, 溫 and 温.

Cantonese text mixes Hong Kong, Taiwan and simplified forms of the same character, and a model is not wrong for having
learnt another one than the person who wrote the truth. Each character is mapped by itself, never as part of a word, so
that the same character always gives the same and positions stay what they are. What this blurs as well is told in
`docs/evaluation.md`: simplified writing has one form for 係 and 系, for 隻 and 只.
"""

from __future__ import annotations

from functools import cache, lru_cache

from opencc import OpenCC

_LEFT_APART = str.maketrans({"着": "著", "祇": "只", "衹": "只", "痺": "痹"})
"""Variants of one character that OpenCC's tables of single characters keep as they are."""


@cache
def _conversions() -> tuple[OpenCC, ...]:
    """Hong Kong forms first: the table to simplified ones does not know all of them."""
    return OpenCC("hk2t"), OpenCC("t2s")


@lru_cache(maxsize=1 << 16)
def unified(character: str) -> str:
    """The form that stands for all of its variants. Unifying again changes nothing."""
    if character.isascii():
        return character
    before = ""
    while character != before:
        before = character
        for conversion in _conversions():
            character = conversion.convert(character)
        character = character.translate(_LEFT_APART)
    return character
