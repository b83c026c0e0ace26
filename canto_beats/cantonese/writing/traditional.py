"""Simplified text as people in Hong Kong write it, by the words of Cantonese.

A text is read as its likeliest words, each of which may be on the list as it stands or as its simplified form:
头发 can only be 頭髮, 发现 only 發現. Nothing but short characters is ever changed (see `characters.py`). In a text
that has a character which is surely short, the others may be short as well; in one that has none, a word has to be much
likelier than what is written, and has to be made of characters that are known to slip in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from canto_beats.cantonese.words import SPELLED_ALIKE, read_list
from canto_beats.cantonese.writing.characters import NEVER_HEARD, Characters, common_form, read_characters

_AS_IT_STANDS_IS_LIKELIER = 0.5
"""What each word costs more that is not written as it stands, in simplified text."""
_MUCH_LIKELIER = 5.0
"""The same in text that looks traditional."""
_IN_FURNITURE = "几"
"""Of 茶几: tells nothing about the text."""
_SLIPS_IN = frozenset("后里面干云谷丑斗松余咸准于")
"""Characters of both ways of writing that turn up short in traditional text."""
_ALONE = {"后": "後", "于": "於", "斗": "鬥", "种": "種", "云": "雲", "干": "乾"}
"""What one that may be short stands for, in simplified text, where it is a word by itself. Others stay; 系 and 只 have
rules of their own."""
_BELOVED = ("鍾意", "鍾愛", "鍾情", "鍾馗", "鍾靈", "鍾唔")
_WRITINGS = (
    "著名",
    "著作",
    "著稱",
    "顯著",
    "名著",
    "著者",
    "原著",
    "土著",
    "著書",
    "昭著",
    "卓著",
    "編著",
    "論著",
    "巨著",
    "專著",
)
"""Words with the rarer one of two characters for which the list of words has one."""


@dataclass(frozen=True, slots=True)
class _Dictionary:
    characters: Characters
    to_key: dict[int, str]
    alone: dict[str, float]
    """What each character costs that is a word."""
    words: dict[str, list[tuple[str, float]]]
    """Of two characters and more, by their simplified form: how each is written, and what it costs."""
    longest: int


def differences(text: str) -> Iterator[tuple[int, int, str]]:
    """From where to where there is what instead; of one length, word by word, from the left."""
    surely_short = _dictionary().characters.surely_short.keys()
    if surely_short.isdisjoint(text) and _SLIPS_IN.isdisjoint(text):
        return
    at = 0
    for written in _likeliest(text):
        end = at + len(written)
        if written != text[at:end]:
            yield at, end, written
        at = end


def _likeliest(text: str) -> list[str]:
    found = _dictionary()
    keys = text.translate(found.to_key)
    surely_short = found.characters.surely_short
    is_simplified = any(each in surely_short and each not in _IN_FURNITURE for each in text)
    size = len(text)
    best = [0.0] + [float("inf")] * size
    came_by = [""] * (size + 1)
    for start in range(size):
        for written, cost in _choices(text, keys, start, found, is_simplified=is_simplified):
            end = start + len(written)
            if best[start] + cost < best[end]:
                best[end], came_by[end] = best[start] + cost, written
    pieces, end = [], size
    while end:
        pieces.append(came_by[end])
        end -= len(came_by[end])
    return pieces[::-1]


def _choices(
    text: str, keys: str, start: int, found: _Dictionary, *, is_simplified: bool
) -> Iterator[tuple[str, float]]:
    alone = text[start]
    long = found.characters.surely_short.get(alone) or (_ALONE.get(alone, alone) if is_simplified else alone)
    if text[start - 1 : start] == "姓":  # there are people called 种 and 云
        long = alone
    yield long, found.alone.get(long, NEVER_HEARD)
    for end in range(start + 2, min(start + found.longest, len(text)) + 1):
        for word, cost in found.words.get(keys[start:end], ()):
            written, perhaps = _with_short_ones_replaced(text[start:end], word, found.characters)
            if not perhaps:
                yield written, cost
            elif is_simplified:
                yield written, cost + _AS_IT_STANDS_IS_LIKELIER
            elif perhaps <= _SLIPS_IN:
                yield written, cost + _MUCH_LIKELIER


def _with_short_ones_replaced(text: str, word: str, characters: Characters) -> tuple[str, set[str]]:
    """Also those of them that may have been right."""
    if text == word:
        return text, set()
    written, perhaps = "", set()
    for short, long in zip(text, word, strict=True):
        if short in characters.surely_short:
            written += long
        elif short != long and short in characters.perhaps_short:
            written += long
            perhaps.add(short)
        else:
            written += short
    return written, perhaps


@cache
def _dictionary() -> _Dictionary:
    """Takes most of a second, and is needed only by a text that has a short character."""
    listed = files("canto_beats.cantonese").joinpath("data/words.txt").read_text(encoding="utf-8")
    costs, longest = read_list(listed)
    alone = {word: cost for word, cost in costs.items() if len(word) == 1}
    characters = read_characters({each: alone.get(each, NEVER_HEARD) for word in costs for each in word})
    to_key = characters.simplified | {
        spelled: characters.simplified.get(alike, chr(alike)) for spelled, alike in SPELLED_ALIKE.items()
    }
    words: dict[str, list[tuple[str, float]]] = {}
    for word, cost in costs.items():
        if len(word) > 1:
            words.setdefault(word.translate(to_key), []).append((_as_typed(word), cost))
    return _Dictionary(characters, to_key, alone, words, longest)


def _as_typed(word: str) -> str:
    """The list has one form for several characters (`SPELLED_ALIKE`); here they are told apart again."""
    word = common_form(word)
    if "鍾" in word and not word.startswith(_BELOVED):
        word = word.replace("鍾", "鐘")
    if "著" in word and not any(kept in word for kept in _WRITINGS):
        word = word.replace("著", "着")
    return word
