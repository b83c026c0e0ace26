"""One form for each character that is merely written in several ways: 裡 and 裏, 說, 説 and 说, 溫 and 温.

Cantonese text mixes Hong Kong, Taiwan and simplified forms of the same character, and a model is not wrong for having
learnt another one than the person who wrote the truth. Each character is mapped by itself, never as part of a word, so
that the same character always gives the same and positions stay what they are. What this blurs as well is told in
`docs/evaluation.md`: simplified writing has one form for 係 and 系, for 隻 and 只.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

_LEFT_APART = str.maketrans({"着": "著", "祇": "只", "衹": "只", "痺": "痹"})
"""Variants of one character that OpenCC's tables of single characters keep as they are."""
_MORE_OFTEN_READ = str.maketrans({"嚇": "吓"})
"""Both are 吓 in simplified writing. In what people say it is nearly always the 吓 of 睇吓."""


@cache
def _conversion(name: str) -> OpenCC:
    from opencc import OpenCC  # here, for the sake of the commands that compare nothing

    return OpenCC(name)


@lru_cache(maxsize=1 << 16)
def unified(character: str) -> str:
    """The form that stands for all of its variants. Unifying again changes nothing."""
    if character.isascii():
        return character
    before = ""
    while character != before:
        before = character
        for name in ("hk2t", "t2s"):  # Hong Kong forms first: the table to simplified ones does not know all of them
            character = _conversion(name).convert(character)
        character = character.translate(_LEFT_APART)
    return character


def written_to_be_read(text: str) -> str:
    """The same for all variants of a text, and in traditional characters, which dictionaries of Cantonese readings know
    best. Which traditional character a simplified one stands for is told by the words around it.
    """
    traditional: str = _conversion("s2hk").convert("".join(unified(each) for each in text))
    return traditional.translate(_MORE_OFTEN_READ)
