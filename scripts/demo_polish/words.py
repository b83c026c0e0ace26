"""Lines of words from dictionaries, for a model that has read too few texts to know them.

rime-cantonese (CC BY 4.0, inside pycantonese) has the words of Cantonese; jieba (MIT) those of written Chinese, with
how often each occurs there. What both have in common is most of the nouns and many of the verbs, which is where
characters of one sound are told apart by their neighbours.
"""

from __future__ import annotations

import json
import random
import re
from functools import cache
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from opencc import OpenCC

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

_RAREST = 20
"""Occurrences in the written texts; below are names and accidents."""
_SPOKEN = 8.0
"""The weight of a Cantonese word that the written list has not; there, it is the root of how often it occurs."""
_HAN = re.compile(r"[㐀-鿿]{2,4}")
"""A longer one might be a held-out line."""
_WRITTEN = re.compile(r"[的了是這那們他她它沒很麼吧嗎哪咱甭您]")
"""In words of written Chinese that spoken Cantonese has others for."""
_AS_IN_THE_TEXTS = str.maketrans("裏着爲衞羣牀麪綫臺噶嘞喇俾揾啊吖", "裡著為衛群床麵線台㗎啦啦畀搵呀呀")
_WORDS_A_LINE = (2, 5)


class Words(NamedTuple):
    words: tuple[str, ...]
    summed: tuple[float, ...]
    """Of their weights, for drawing."""


@cache
def dictionary_words(known: AbstractSet[str]) -> Words:
    """Those that are written with `known` characters alone."""
    written = _written()
    found = dict.fromkeys(_spoken(), _SPOKEN) | written
    kept = {word: weight for word, weight in found.items() if _HAN.fullmatch(word) and known.issuperset(word)}
    return Words(tuple(kept), tuple(accumulate(kept.values())))


def line_of_words(words: Words, chance: random.Random) -> str:
    drawn = chance.choices(words.words, cum_weights=words.summed, k=chance.randint(*_WORDS_A_LINE))
    return "".join(word + chance.choice(("", "", " ")) for word in drawn).strip()


def _spoken() -> Iterator[str]:
    data = _folder("pycantonese") / "data" / "rime_cantonese"
    for file in ("chars_to_jyutping.json", "phrase_fragments.json"):
        yield from (str(word).translate(_AS_IN_THE_TEXTS) for word in json.loads((data / file).read_text("utf-8")))


def _written() -> dict[str, float]:
    rows = (_folder("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines()
    counted = [(word, int(count)) for word, count, *_ in map(str.split, rows) if int(count) >= _RAREST]
    traditional = OpenCC("s2hk").convert("\n".join(word for word, _ in counted)).translate(_AS_IN_THE_TEXTS)
    return {
        word: count**0.5
        for word, (_, count) in zip(traditional.split("\n"), counted, strict=True)
        if not _WRITTEN.search(word)
    }


def _folder(package: str) -> Path:
    found = find_spec(package)  # looked up, not imported: they load their models when they are
    if found is None or found.origin is None:
        raise SystemExit("The dictionaries are missing: install the project with `pip install -e .[training]`.")
    return Path(found.origin).parent
