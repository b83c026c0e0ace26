"""What no line may begin with: a particle that belongs to the word before, or the rest of a Latin word or a number."""

from __future__ import annotations

import re

from canto_beats.cantonese.words import HAN, word_starts
from canto_beats.subtitles.breaking_words import (
    ALSO_BEGIN_WORDS,
    ENDS_A_CLAUSE,
    ENDS_A_SENTENCE,
    LEANS_BACK,
)

_ENDS = ENDS_A_SENTENCE | ENDS_A_CLAUSE | frozenset("—～~")
_CALLS = frozenset("啊呀啦喇吖嘞")
_ASKS = frozenset("咩")
_AFTER_A_CALL = frozenset("，,。！!？?、…～~ ")
_BROKEN_NUMBER = re.compile(r"(?:\d[.,:]?|[$€£])\n(?:[.,:]?\d|[%％])")
_PHONE_NUMBER = re.compile(r"(?<!\d)\d{4}\n\d{4}(?!\d)")
_COUNTING = re.compile(r"\d+\n\d+")
_BROKEN_WORD = re.compile(
    r"(?:[a-zA-Z]-\n[a-z]"  # inter-⏎national
    r"|[a-zA-Z]['’]\n[a-z]|[a-z]\n['’][a-z]"  # don'⏎t
    r"|(?<![a-zA-Z])[ie]\n[A-Z]"  # i⏎Phone
    r"|(?<![a-zA-Z])[b-df-hj-np-tv-xz]{2,}\n[a-z]"  # pr⏎oduct: no word has no vowel
    r"|[a-z]\n(?:[b-df-hj-np-tv-xz]{2,}|[b-hj-np-z])(?![a-zA-Z'’]))"  # strengt⏎h
)
_LATIN_AT_END = re.compile(rf"[^\s{HAN}]*\Z")
_LATIN_AT_START = re.compile(rf"\A[^\s{HAN}]*")


def stranded_particle(before: str, line: str) -> str:
    """The particle that `line` begins with although it belongs to `before`; nothing if there is none."""
    first = line[:1]
    if not before or first not in LEANS_BACK or before[-1] in _ENDS or _is_a_call(line):
        return ""
    if first in ALSO_BEGIN_WORDS and len(line) > 1 and 1 not in word_starts(line):
        return ""
    return first


def broken_word(before: str, line: str) -> str:
    """Both halves of it, with a stroke between them; nothing if none is broken.

    Two Latin words on two lines look like one that is broken; without a dictionary of English only those halves are
    told that cannot be words by themselves.
    """
    join = f"{before[-16:]}\n{line[:16]}"
    number = _BROKEN_NUMBER.search(join) and not _PHONE_NUMBER.search(join) and not _COUNTING.fullmatch(join)
    if not number and not _BROKEN_WORD.search(join):
        return ""
    end, start = _LATIN_AT_END.search(before), _LATIN_AT_START.search(line)
    return f"{end[0] if end else ''}|{start[0] if start else ''}"


def _is_a_call(line: str) -> bool:
    """啊，原來係你! And 啦啦啦, 呀 by itself, 咩 with what it asks for: said with nothing before it."""
    first, second = line[0], line[1:2]
    if first in _ASKS:
        return bool(second) and second not in _AFTER_A_CALL
    return first in _CALLS and (not second or second in _AFTER_A_CALL or second == first)
