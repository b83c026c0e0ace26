"""How characters sound, in jyutping, and which of them nobody could tell apart by ear.

Two characters are *alike* when any reading of one is any reading of the other, without their tones, and with the
sounds that lazy pronunciation merges taken for one: 你 as lei, 我 as o, 國 as gok, 生 as saan, 百 as baat. To merge one
more pair of sounds, add it to `_INITIALS` or `_ENDINGS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from canto_beats.cantonese.dictionary import read_in_words, words_beginning_with

_INITIALS = (("ng", ""), ("gw", "g"), ("kw", "k"), ("n", "l"))
"""What a syllable begins with, and what many say instead."""
_ENDINGS = (("ng", "n"), ("k", "t"))
_SYLLABIC = ("m", "ng")
"""Syllables without a vowel: 唔 and 五, which many say alike as well."""
_TONES = "123456"


def readings(character: str) -> frozenset[str]:
    """All that a dictionary has for it, with tones, such as `hoeng1`; nothing for what is no Cantonese syllable."""
    return frozenset(_readings(character))


def spoken(text: str) -> list[tuple[str, str | None]]:
    """Each character with its reading in this text."""
    return read_in_words(text)


def without_tone(syllable: str) -> str:
    return syllable[:-1] if syllable[:-1].isalpha() and syllable[-1] in _TONES else syllable


def merged(syllable: str) -> str:
    """As somebody says it who takes no trouble, and without its tone: `nei5` is `lei`."""
    plain = without_tone(syllable)
    if plain in _SYLLABIC:
        return "m"
    for initial, instead in _INITIALS:
        if plain.startswith(initial):
            plain = instead + plain.removeprefix(initial)
            break
    for ending, instead in _ENDINGS:
        if plain.endswith(ending):
            return plain.removesuffix(ending) + instead
    return plain


def same_sound(one: str, other: str) -> bool:
    """Of two characters: but for the tone, without any merging."""
    return not {*map(without_tone, _readings(one))}.isdisjoint(map(without_tone, _readings(other)))


def alike(one: str, other: str) -> bool:
    """Character by character; what has no reading is like itself alone."""
    return len(one) == len(other) and all(
        a == b or not _merged(a).isdisjoint(_merged(b)) for a, b in zip(one, other, strict=True)
    )


def sounds_as(text: str, syllables: Sequence[str]) -> bool:
    """Whether a text may be heard as these, which a person has written down for it."""
    return len(text) == len(syllables) and all(
        merged(syllable) in _merged(character) for character, syllable in zip(text, syllables, strict=True)
    )


@lru_cache(maxsize=1 << 14)
def _readings(character: str) -> tuple[str, ...]:
    found = words_beginning_with(character).get(character, ()) if len(character) == 1 else ()
    # A reading of several syllables belongs to an abbreviation or a sign such as 兛.
    return tuple(reading for (reading,) in found if " " not in reading)


@lru_cache(maxsize=1 << 14)
def _merged(character: str) -> frozenset[str]:
    return frozenset(map(merged, _readings(character)))
