"""One form for a text that is written in many: for comparing it with what is known, never for showing it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from canto_beats.cantonese.simplified import traditional_forms

_SAME_FOR_US = str.maketrans("您睇讚説裏里臺羣衆閲制", "你看贊說裡裡台群眾閱製")
"""Variants, 製 that simplified writing has as 制, and two words that the known phrases have either way: 收睇 and 收看,
您 and 你."""
_LEFT_IN = frozenset(":")
"""Of all punctuation: what follows it in credits is a name."""


@dataclass(frozen=True, slots=True)
class Folded:
    text: str
    places: tuple[int, ...]
    """Where each character of `text` stood in the original."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The part of the original text that `text[start:end]` was made of."""
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> Folded:
    """In traditional characters and small letters, without spaces and punctuation."""
    kept: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for folded in _folded(char):
            kept.append(folded)
            places.append(place)
    return Folded("".join(kept), tuple(places))


@lru_cache(maxsize=16_384)
def _folded(char: str) -> str:
    plain = unicodedata.normalize("NFKC", char).lower()
    plain = "".join(one for one in plain if one.isalnum() or one in _LEFT_IN)
    return "".join(traditional_forms().get(one, one) for one in plain).translate(_SAME_FOR_US)
