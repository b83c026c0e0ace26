"""Text as it sounds, in jyutping: two characters that sound alike are one syllable.

A small model hears the right syllable long before it knows which of its characters is meant, and one that mistakes
tones has another fault than one that mistakes consonants; the three rates side by side tell these apart.

Truth and transcript are brought into one way of writing before they are read: the dictionary reads 裡面 as leoi5 min6
and 里面, by which a model that writes simplified characters means the same sounds, as lei5 min6.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from canto_beats.cantonese.sound import spoken
from canto_beats.evaluation.variants import written_to_be_read
from canto_beats.evaluation.words import is_latin, pieces


def syllables(text: str) -> list[str]:
    """With tones, as `hoeng1`. Latin words and numbers are one each, and so is a character whose sound is not known."""
    found: list[str] = []
    for latin, group in groupby(pieces(text), key=is_latin):
        run = list(group)
        found += run if latin else _read_aloud("".join(run))
    return found


def _read_aloud(han: str) -> Iterator[str]:
    for character, reading in spoken(written_to_be_read(han)):
        yield from (reading or character).split()
