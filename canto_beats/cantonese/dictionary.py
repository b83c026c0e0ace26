"""How characters and words are read, from ToJyutping's dictionary, without what ToJyutping makes of it.

That package unfolds its file of 0.4 MB into 72 MB of objects, in about a second, in the process of whoever asks. Here
the file stays as it is, a tree written down from left to right, and what begins with a character is read when that
character is asked for. Its form belongs to the version in `pyproject.toml`; a test compares the two.

    characters ≥ U+0100     a step down the tree, as many as there are
    two signs, "!" to "z"   a syllable: one for each character so far, "~" before one more of the same character
    { ... }                 what goes on from here
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_INITIALS = ("", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "ng", "gw", "kw", "w", "h", "z", "c", "s", "j")
_VOWELS, _ENDINGS = ("aa", "a", "e", "i", "o", "u"), ("", "i", "u", "m", "n", "ng", "p", "t", "k")
_OTHER_FINALS = ("oe", "oen", "oeng", "oet", "oek", "eoi", "eon", "eot", "yu", "yun", "yut", "m", "ng")
_FINALS = (*(vowel + ending for vowel in _VOWELS for ending in _ENDINGS), *_OTHER_FINALS)
_TONES = 6
_FIRST_SIGN, _SIGNS = 33, 90
_FIRST_CHARACTER = 256
_BRANCHES = re.compile("[{}]|[^\0-\xff]+")
_PLACE_BITS = 32

Words = dict[str, tuple[tuple[str, ...], ...]]
"""Each word's readings, the usual one first, with a syllable for each character; 兛 has two for one."""


@lru_cache(maxsize=1024)
def words_beginning_with(character: str) -> Words:
    """The character itself among them."""
    text, places = _dictionary()
    sought = ord(character) << _PLACE_BITS
    at = bisect_left(places, sought)
    if at == len(places) or places[at] >> _PLACE_BITS != ord(character):
        return {}
    return dict(_words(text, places[at] - sought))


def read_in_words(line: str) -> list[tuple[str, str | None]]:
    """Each character with its reading in the longest word from there on, or none."""
    read: list[tuple[str, str | None]] = []
    while len(read) < len(line):
        here = len(read)
        words = words_beginning_with(line[here])
        longest = max((len(word) for word in words if line.startswith(word, here)), default=0)
        if not longest:
            read.append((line[here], None))
            continue
        word = line[here : here + longest]
        read += zip(word, words[word][0], strict=True)
    return read


@lru_cache(maxsize=1)
def _dictionary() -> tuple[str, array[int]]:
    """The text, and where in it is what begins with a character: both in one number, in the characters' order."""
    package = find_spec("ToJyutping")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("ToJyutping is not installed.", name="ToJyutping")
    text = (Path(package.origin).parent / "trie.txt").read_text(encoding="utf-8")
    depth, places = 0, []
    for match in _BRANCHES.finditer(text):
        if (branch := match[0]) == "{":
            depth += 1
        elif branch == "}":
            depth -= 1
        elif depth == 1:  # the whole is in braces
            places.append(ord(branch[0]) << _PLACE_BITS | match.start())
    return text, array("Q", sorted(places))


def _words(text: str, place: int) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    """All that one entry has, with what goes on from it."""
    before = [""]
    while True:
        word, readings = before[-1], []
        while ord(text[place]) >= _FIRST_CHARACTER:
            word += text[place]
            place += 1
        while ord(text[place]) < _FIRST_SIGN + _SIGNS:
            reading, place = _reading(text, place, len(word))
            readings.append(reading)
        if readings:
            yield word, tuple(readings)
        if text[place] == "{":
            before.append(word)
            place += 1
            continue
        if text[place] == "}" and len(before) > 1:
            before.pop()
            place += 1
        if len(before) == 1:
            return


def _reading(text: str, place: int, characters: int) -> tuple[tuple[str, ...], int]:
    syllables = []
    for _ in range(characters):
        several = [_syllable(text[place : place + 2])]
        place += 2
        while text[place] == "~":
            several.append(_syllable(text[place + 1 : place + 3]))
            place += 3
        syllables.append(" ".join(several))
    return tuple(syllables), place


@lru_cache(maxsize=4096)
def _syllable(signs: str) -> str:
    number = (ord(signs[0]) - _FIRST_SIGN) * _SIGNS + ord(signs[1]) - _FIRST_SIGN
    sound, tone = divmod(number, _TONES)
    initial, final = divmod(sound, len(_FINALS))
    return f"{_INITIALS[initial]}{_FINALS[final]}{tone + 1}"
