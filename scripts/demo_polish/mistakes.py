"""Puts mistakes into right lines: those of hurried typing, and those of a machine that knows the sound alone.

To add a kind: a function from the line, its sounds and a random generator to the `Slip`s it could make, and its share
in `_KINDS`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache

from opencc import OpenCC

from .sounds import HeardAlike, sounds


class Kind(StrEnum):
    SPELLING = "spelling"
    SAME_SOUND = "same sound"
    NEAR_SOUND = "near sound"
    SIMPLIFIED = "simplified"
    QUESTION_MARK = "question mark"
    HEARD = "heard by the demo speech model"


@dataclass(frozen=True, slots=True, order=True)
class Slip:
    """`true[start:end]` was written as `written`."""

    start: int
    end: int
    written: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Spoiled:
    true: str
    slips: tuple[Slip, ...] = ()
    """In order, none overlapping another."""

    @property
    def text(self) -> str:
        pieces, at = [], 0
        for slip in self.slips:
            pieces += [self.true[at : slip.start], slip.written]
            at = slip.end
        return "".join([*pieces, self.true[at:]])


_SPELLINGS: dict[str, tuple[str, ...]] = {
    "係": ("系", "喺"), "喺": ("係", "系"), "咗": ("左",), "嘅": ("既",), "哋": ("地",), "嚟": ("黎",), "嘢": ("野",),
    "瞓": ("訓",), "返": ("番", "翻"), "畀": ("俾", "比"), "㗎": ("噶", "架"), "鍾意": ("鐘意", "中意"),
    "嗰": ("個", "果"), "諗": ("惗",), "啱": ("岩",), "攞": ("羅",), "揸": ("渣",), "掂": ("店",), "仲": ("重",),
    "晒": ("曬", "嗮"), "唔": ("吾",), "而家": ("依家", "宜家"), "呢度": ("呢道",), "邊度": ("邊道",), "喎": ("窩",),
    "啫": ("遮", "姐"), "啩": ("掛",), "嘥": ("徙",), "佢": ("渠", "距"), "嗌": ("隘",), "搵": ("揾", "溫"),
    "囉": ("羅", "咯"), "咩": ("羊",),
}  # fmt: skip
_SPELLED = re.compile("|".join(sorted(_SPELLINGS, key=len, reverse=True)))
_PARTICLES = frozenset("啦喇㗎架喎囉咯咩啫吖呀啊呢嘛嗎噃啩添吓嚇嘩喂哦噢")
"""Who put which of them there cannot be known, so none is ever exchanged for another."""
_ASKS = re.compile(
    r"點解|點樣|做乜|乜嘢|邊個|邊度|邊位|幾時|幾多|幾點|有冇|係咪|係唔係|未呀|咩？|(.)唔\1|可唔可以|得唔得|好唔好|使唔使"
)
"""Where nobody could take a line for a statement."""

_Maker = Callable[[str, HeardAlike, random.Random], list[Slip]]


def _spellings(line: str, _alike: HeardAlike, chance: random.Random) -> list[Slip]:
    return [
        Slip(found.start(), found.end(), chance.choice(_SPELLINGS[found.group()]), Kind.SPELLING)
        for found in _SPELLED.finditer(line)
    ]


def _same_sounds(line: str, alike: HeardAlike, chance: random.Random) -> list[Slip]:
    return _exchanged(line, Kind.SAME_SOUND, alike.same, chance)


def _near_sounds(line: str, alike: HeardAlike, chance: random.Random) -> list[Slip]:
    return _exchanged(line, Kind.NEAR_SOUND, alike.near, chance)


def _exchanged(line: str, kind: Kind, candidates: Callable[..., dict[str, float]], chance: random.Random) -> list[Slip]:
    heard = sounds(line)
    positions = [at for at, sound in enumerate(heard) if sound]
    made = []
    for at in chance.sample(positions, min(len(positions), 4)):
        weighed = candidates(heard[at])
        weighed = {
            other: weight
            for other, weight in weighed.items()
            if other != line[at] and not (other in _PARTICLES and line[at] in _PARTICLES)
        }
        if weighed:
            made.append(Slip(at, at + 1, chance.choices(list(weighed), list(weighed.values()))[0], kind))
    return made


@cache
def simplified_form(character: str) -> str:
    return str(OpenCC("t2s").convert(character))


def _simplified(line: str, _alike: HeardAlike, _chance: random.Random) -> list[Slip]:
    return [
        Slip(at, at + 1, simple, Kind.SIMPLIFIED)
        for at, character in enumerate(line)
        if len(simple := simplified_form(character)) == 1 and simple != character
    ]


def _question_marks(line: str, _alike: HeardAlike, _chance: random.Random) -> list[Slip]:
    asks = line.endswith("？") and len(line) > 1 and _ASKS.search(line)
    return [Slip(len(line) - 1, len(line), "", Kind.QUESTION_MARK)] if asks else []


_KINDS: tuple[tuple[_Maker, float], ...] = (
    (_spellings, 0.5),
    (_same_sounds, 0.22),
    (_near_sounds, 0.05),
    (_simplified, 0.11),
    (_question_marks, 0.12),
)


def spoiled(line: str, slips: int, alike: HeardAlike, chance: random.Random, *, as_long: bool = False) -> Spoiled:
    """With so many slips, or fewer where the line has no room for them; `as_long`: each character for one other."""
    made: list[Slip] = []
    makers, shares = zip(*_KINDS, strict=True)
    for _ in range(slips):
        for _ in range(3):  # a line without questions, or without characters that were simplified
            candidates = [
                slip
                for slip in chance.choices(makers, shares)[0](line, alike, chance)
                if all(slip.end <= other.start or other.end <= slip.start for other in made)
                and (not as_long or len(slip.written) == slip.end - slip.start)
            ]
            if candidates:
                made.append(chance.choice(candidates))
                break
    return Spoiled(line, tuple(sorted(made)))


def misheard(heard: str, true: str) -> Spoiled:
    """A line as the demo speech model really wrote it."""
    steps = SequenceMatcher(None, true, heard, autojunk=False).get_opcodes()
    return Spoiled(
        true, tuple(Slip(i1, i2, heard[j1:j2], Kind.HEARD) for step, i1, i2, j1, j2 in steps if step != "equal")
    )


def spelled_wrongly() -> Iterator[str]:
    yield from (character for forms in _SPELLINGS.values() for form in forms for character in form)
