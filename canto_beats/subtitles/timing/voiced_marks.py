"""Time that an engine gives to a mark while somebody is speaking.

Nobody says a comma. What is heard at its time is silence, and a good place to end a subtitle, or else the word before
it, which the engine has put too early: 「OK，我請你飲」 with half a second for the comma is an OK half a second later.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from canto_beats.subtitles.phrase import Phrase, Span


def marks_without_voice(phrase: Phrase, speech: Sequence[Span]) -> Phrase:
    """What belongs to a mark in the middle of speech goes to what was said before it. Stretches are in order."""
    spans = list(phrase.spans)
    said = 0
    for at, (start, end) in enumerate(phrase.spans):
        if not _is_mark(phrase.text[at]):
            said = at
        elif at > said and end > start and _is_spoken((start, end), speech):
            until = min([end, *(next_start for next_start, _ in spans[at + 1 : at + 2])])
            spans[said] = (spans[said][0], max(spans[said][1], until))
            spans[at] = (until, end)
    return phrase if tuple(spans) == phrase.spans else replace(phrase, spans=tuple(spans))


def _is_spoken(span: Span, speech: Sequence[Span]) -> bool:
    """From its beginning to its end."""
    after = bisect_right(speech, span[0], key=lambda stretch: stretch[0])
    return after > 0 and span[1] <= speech[after - 1][1]


@lru_cache(maxsize=4096)
def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("P")
