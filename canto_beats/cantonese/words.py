"""Where the words of a Cantonese sentence begin, by a list of words and how often each is said.

The likeliest way to read the sentence as words, each word taken by itself: as much as cue building needs, light enough
to ship, and it looks at nothing but the sentence. What is not Han is told by its looks alone: a Latin word or a number
is one word, with what belongs to it (iPhone, don't, 8,000, 3.5%, 12:30).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import log

HAN = "㐀-鿿豈-﫿\U00020000-\U0003ffff"
"""For the inside of a character class."""

SPELLED_ALIKE = str.maketrans(
    "𡃉噶囖囉嚹喇嘞啊吖俾揾裏着爲衞羣牀麪綫臺嗮妳峯汚祇説啓溫祕攪鐘",
    "㗎㗎囉囉啦啦啦呀呀畀搵裡著為衛群床麵線台晒你峰污只說啟温秘搞鍾",
)
"""Spellings of one word. The list has the second one of each; a text may have either."""

_NUMERALS = "〇零一二三四五六七八九十百千萬億兩廿卅幾"
_PIECE = re.compile(
    rf"([{HAN}]+)"
    r"|[$€£¥#@]?[^\W_](?:(?:[^\W_]|(?<=\d)[.,:](?=\d)|['’._@/&+\-](?=[^\W_]))(?<![" + HAN + r"]))*[%％‰°℃]?"
    r"|\s+|.",
    re.DOTALL,
)
"""A stretch of Han, a Latin word or number, a stretch of spaces, or one mark."""
_SPELLED_OUT = re.compile(rf"[{_NUMERALS}]{{2,}}(?![{_NUMERALS}])")

_NEVER_HEARD = (0.05, 0.03, 0.02)
"""How often a word of two, three, four characters is said that is on the list and in no conversation."""
_NO_WORD = 14.0
_NUMBER = 9.0
"""Costs are negative logarithms of a share; these two of a character no list knows, and of any number spelled out."""


def read_words() -> None:
    """Now, where nobody waits, rather than for the first text: it takes a fifth of a second."""
    _beginnings()


def words(text: str) -> list[str]:
    """The text in pieces: words, numbers, marks, spaces. Joined they are the text."""
    starts = [*_starts(text), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


def word_starts(text: str) -> frozenset[int]:
    """Where in the text a line may begin without cutting a word."""
    return frozenset(_starts(text))


def _starts(text: str) -> Iterator[int]:
    alike = text.translate(SPELLED_ALIKE)
    for piece in _PIECE.finditer(alike):
        at = piece.start()
        if han := piece[1]:
            for start in _likeliest(han):
                yield at + start
        else:
            yield at


def _likeliest(han: str) -> list[int]:
    costs, longest = _list()
    begun = _beginnings()
    size = len(han)
    best = [0.0] + [float("inf")] * size
    came_from = [0] * (size + 1)
    for start in range(size):
        so_far = best[start]
        alone = so_far + costs.get(han[start], _NO_WORD)
        if alone < best[start + 1]:
            best[start + 1], came_from[start + 1] = alone, start
        last = min(start + longest, size) if han[start : start + 2] in begun else start
        for end in range(start + 2, last + 1):
            cost = costs.get(han[start:end])
            if cost is not None and so_far + cost < best[end]:
                best[end], came_from[end] = so_far + cost, start
        if han[start] in _NUMERALS and (number := _SPELLED_OUT.match(han, start)):
            end = number.end()
            if so_far + _NUMBER < best[end]:
                best[end], came_from[end] = so_far + _NUMBER, start
    starts = [came_from[size]]
    while starts[-1]:
        starts.append(came_from[starts[-1]])
    return starts[::-1]


@cache
def _list() -> tuple[Mapping[str, float], int]:
    return read_list(files(__package__).joinpath("data/words.txt").read_text(encoding="utf-8"))


@cache
def _beginnings() -> frozenset[str]:
    """The first two characters of all longer words: most places begin none, and need no more than one look."""
    costs, _ = _list()
    return frozenset(word[:2] for word in costs if len(word) > 1)


def read_list(text: str) -> tuple[Mapping[str, float], int]:
    """What each word costs, and the length of the longest.

    Paragraphs: the words that were heard, each with its number, and then those of two, of three and of four characters
    that were not.
    """
    heard_lines, *others = text.rstrip().split("\n\n")
    heard = {word: int(count) for word, count in map(str.split, heard_lines.splitlines())}
    total = sum(heard.values())
    costs: dict[str, float] = {}
    for share, paragraph in zip(_NEVER_HEARD, others, strict=True):
        cost = -log(share / total)
        for word in paragraph.split("\n"):  # one by one: a window that waits for its turn gets it in between
            costs[word] = cost
    for word, count in heard.items():
        costs[word] = -log(count / total)
    return costs, max(map(len, heard), default=1)
