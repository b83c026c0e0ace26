"""The lines that the demo language model learns from and is measured with.

A reader of text needs no sound, so it may have the sentences with rare characters too, which the speech model has to do
without. Which side a line is on depends on the line alone, so what is held out for one model is held out for both.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from canto_beats.subtitles.breaking_words import SHOWN_AS_SPACE

from .mistakes import simplified_form

try:
    from scripts.demo.texts import (
        HELD_OUT_PER_THOUSAND,
        Lines,
        cleaned,
        raw_lines,
        sample_lines_left_out,
        split,
    )  # as the tests see it
except ModuleNotFoundError:
    from demo.texts import (
        HELD_OUT_PER_THOUSAND,
        Lines,
        cleaned,
        raw_lines,
        sample_lines_left_out,
        split,
    )  # as a script sees it

if TYPE_CHECKING:
    from collections.abc import Iterable

_DOUBTFUL = re.compile(
    r"番(?![茄薯邦鬼禺外石瓜梘枧話])(?<![一三幾更輪]番)|翻(?![譯查新身炒騰案版天覆轉車閱生兜])(?<![推打]翻)"
    r"|架(?=$|[，？ 啦咩喎])(?<![書打綁車擔招吵貨構框鋼]架)|(?<![如結效水蘋後成因生])果[段個度日時陣啲]"
    r"|哩[度個啲位間]|阿(?=$|[，？])|渣住|鐘唔鍾|冲|曬(?=$|[，？ 啦呀喇喎])|産|説"
    r"|訓(?![練話示導斥誡])(?<![教培家受集校特軍]訓)|[呢邊嗰]道|辨法|重(?=[有係未])|埗到"
    r"|(?:唔|即|乜)喺(?![度呢嗰邊屋公學香])|(?<!喺)喺(?:咁|唔喺坐)|呢喺(?=$|，)|係(?:度|屋企)"
    r"|(?<![呢嗰一二兩三四五六七八九十幾每邊成整第個有])個[份陣啲度邊]"
    r"|有無(?![線限數])|都無(?![所論須謂])|無[睇乜咗]"
)
"""Lines that were typed in a hurry themselves: whoever changed them would be right."""
_COMMON = 30
"""Occurrences, in all lines together."""
_CROPPED, _JOINED, _SHOWN = 0.2, 0.1, 0.7
"""How often, of all the lines of the training."""
_LONGEST_JOINED = 32
"""What two lines of a cue hold."""


@cache
def polish_lines() -> Lines:
    found = dict.fromkeys(line for raw in raw_lines() for line in cleaned(raw) if not _DOUBTFUL.search(line))
    short = _short_forms(found)
    return split(sample_lines_left_out(line for line in found if not short.intersection(line)))


def _short_forms(lines: Iterable[str]) -> set[str]:
    """Simplified characters, but for those that are common in traditional writing too."""
    counted = Counter(character for line in lines for character in line)
    pairs = ((simplified_form(character), character) for character in counted)
    return {simple for simple, character in pairs if simple != character and counted[simple] < _COMMON}


@cache
def tuning_lines() -> Lines:
    """The training's lines, some held out from it too, to choose with: what is measured chooses nothing."""
    return split(polish_lines().training, HELD_OUT_PER_THOUSAND)


def as_shown(line: str) -> str:
    """As a cue has it by default: what joins two clauses shows as a space."""
    return "".join(" " if sign in SHOWN_AS_SPACE else sign for sign in line)


def drawn_line(lines: tuple[str, ...], chance: random.Random) -> str:
    """Now and then a part of a sentence, or one and a half, because cues do not end where sentences end."""
    line = chance.choice(lines)
    clauses = line.split("，")
    if len(clauses) > 1 and chance.random() < _CROPPED:
        line = chance.choice([clause for clause in clauses if len(clause) > 2] or [line])
    elif chance.random() < _JOINED:
        joined = f"{line}，{chance.choice(lines)}"
        line = joined if len(joined) <= _LONGEST_JOINED else line
    return as_shown(line) if chance.random() < _SHOWN else line
