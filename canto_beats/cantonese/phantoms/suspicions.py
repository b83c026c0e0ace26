"""What is suspicious about the text of a phrase by itself: which part of it, and by which signs."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from canto_beats.cantonese.phantoms.echoes import echo_of
from canto_beats.cantonese.phantoms.folding import Folded, fold
from canto_beats.cantonese.phantoms.known_phrases import known_phrases
from canto_beats.cantonese.phantoms.loops import Loop, loops_in
from canto_beats.cantonese.phantoms.notes import notes_in
from canto_beats.cantonese.phantoms.signs import Sign

_LEFT_OVER = 3
"""So few characters beside credits belong to them."""
_MOST_COMPRESSED = 2.4
"""Whisper's own limit for a text that repeats itself: bytes before and after zlib."""
_SHORTEST_COMPRESSED = 30
"""A good laugh is shorter."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    start: int
    end: int
    signs: tuple[Sign, ...]
    said_once: int = 0
    """How much at its beginning was said, if there is a voice: the first turn of a loop."""


def suspicions(text: str, prompt: Folded) -> list[Suspicion]:
    folded = fold(text)
    found = [Suspicion(start, end, (sign,)) for sign, start, end in notes_in(text)]
    if not found and folded.text:
        found = [*_of_known(text, folded), *_of_repetition(text, folded)]
        if sign := echo_of(folded.text, prompt.text):
            found.append(Suspicion(0, len(text), (sign,)))
    return found


def _of_known(text: str, folded: Folded) -> Iterator[Suspicion]:
    for known in known_phrases(folded):
        start, end = folded.original(known.start, known.end)
        if len(folded.text) - (known.end - known.start) <= _LEFT_OVER:
            start, end = 0, len(text)
        yield Suspicion(start, end, (known.sign,))


def _of_repetition(text: str, folded: Folded) -> Iterator[Suspicion]:
    compressible = len(text) >= _SHORTEST_COMPRESSED and _compression(text) > _MOST_COMPRESSED
    loops = loops_in(folded.text)
    for loop in loops:
        yield _looping(text, folded, loop)
    if compressible and not loops:
        yield Suspicion(0, len(text), (Sign.COMPRESSIBLE,))


def _looping(text: str, folded: Folded, loop: Loop) -> Suspicion:
    start, end = folded.original(loop.start, loop.end)
    if loop.end == len(folded.text):
        end = len(text)  # with the comma behind the last turn
    _, first_turn = folded.original(loop.start, loop.start + loop.unit)
    return Suspicion(start, end, (Sign.LONG_LOOP if loop.is_long else Sign.LOOP,), first_turn - start)


def _compression(text: str) -> float:
    raw = text.encode()
    return len(raw) / len(zlib.compress(raw))
