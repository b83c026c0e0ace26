"""A text as clauses, and a clause as words that the rules can tell apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from canto_beats.cantonese.registers.lexicon import beginnings, lexicon
from canto_beats.cantonese.words import HAN, words

_A_WORD = re.compile(r"\w", re.UNICODE)
_IS_HAN = re.compile(f"[{HAN}]")
_STANDS_ALONE = re.compile(
    "([咗嘅唔冇㗎呀喺佢哋啲畀俾嗰嚟咩]|(?<=.)[緊下吓](?=.)|(?<=.)晒|(?<=.)[喎囉啦喇嘞啫啊]$|(?<=[攞揸望睇跟拎坐企抱帶墊捉])住$)"
)
"""Never a part of a longer word, but of those that are listed; the segmenter keeps 食緊飯 in one piece."""
_CLASSIFIER_AND_THING = re.compile("([杯碗樽支枝件張本隻])(水|茶|飯|麵|酒|嘢|衫|相|書|貓|狗)")


class Word(NamedTuple):
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@lru_cache(maxsize=256)
def clauses(text: str) -> tuple[tuple[Word, ...], ...]:
    """Between marks, line breaks, and spaces that stand between two Han characters.

    Kept for a moment: whoever changes nothing is asked about the same text again.
    """
    found: list[tuple[Word, ...]] = []
    clause: list[Word] = []
    start = 0
    for piece in words(text):
        if _A_WORD.match(piece):
            clause.append(Word(start, piece))
        elif clause and not _joins_latin(text, start, piece):
            found.append(_regrouped(clause))
            clause = []
        start += len(piece)
    if clause:
        found.append(_regrouped(clause))
    return tuple(found)


def _joins_latin(text: str, start: int, piece: str) -> bool:
    before, after = text[start - 1 : start], text[start + len(piece) :][:1]
    return piece == " " and not (_IS_HAN.match(before) and _IS_HAN.match(after))


def _regrouped(found: list[Word]) -> tuple[Word, ...]:
    """Words of the lexicon whole, whatever the segmenter made of them, and small words by themselves."""
    entries, begun = lexicon(), beginnings()
    parts: list[Word] = []
    for word in found:
        if len(word.text) == 1 or word.text in entries:
            parts.append(word)
        else:
            parts += _parts(word)
    grouped: list[Word] = []
    at = 0
    while at < len(parts):
        size = _longest_entry(parts, at) if parts[at].text in begun else 1
        grouped.append(_together(parts[at : at + size]) if size > 1 else parts[at])
        at += size
    return tuple(grouped)


def _together(parts: list[Word]) -> Word:
    return Word(parts[0].start, "".join(part.text for part in parts))


def _parts(word: Word) -> Iterator[Word]:
    whole = _CLASSIFIER_AND_THING.fullmatch(word.text)
    start = word.start
    for part in whole.groups() if whole else _STANDS_ALONE.split(word.text):
        if part:
            yield Word(start, part)
            start += len(part)


def _longest_entry(parts: list[Word], at: int) -> int:
    """In words."""
    entries, begun = lexicon(), beginnings()
    longest, text, last = 1, parts[at].text, at
    while text in begun and last + 1 < len(parts) and parts[last + 1].start == parts[last].end:
        last += 1
        text += parts[last].text
        if text in entries:
            longest = last + 1 - at
    return longest
