"""The two ways in which texts are compared character by character.

*As written*: every character counts, punctuation and variants too. Only white space does not, except between two Latin
words or numbers: lines are broken differently in every subtitle file, and nobody would call that an error.

*Normalised*: what was heard, whatever way it is written. Letters and digits alone are left, of one width, without case
and accents, and variants of a Han character are one character.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from canto_beats.evaluation.variants import unified

_LATIN = r"[0-9A-Za-z\u00C0-\u024F]"
_NEEDLESS_SPACE = re.compile(rf"(?<!{_LATIN}) | (?!{_LATIN})")


@dataclass(frozen=True, slots=True)
class Normalised:
    characters: str
    positions: tuple[int, ...]
    """For each of them, where it was in the text."""


def as_written(text: str) -> str:
    return _NEEDLESS_SPACE.sub("", " ".join(unicodedata.normalize("NFC", text).split()))


def normalised(text: str) -> Normalised:
    characters: list[str] = []
    positions: list[int] = []
    for position, character in enumerate(text):
        plain = "." if _is_decimal_point(text, position) else _plain(character)
        characters.append(plain)
        positions += [position] * len(plain)
    return Normalised("".join(characters), tuple(positions))


def folded(text: str) -> str:
    """Of one width, without case and accents."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def _is_decimal_point(text: str, position: int) -> bool:
    """3.5 is not 35."""
    around = text[position - 1 : position] + text[position + 1 : position + 2]
    return text[position] in ".．" and len(around) == 2 and around.isdecimal()


@lru_cache(maxsize=1 << 16)
def _plain(character: str) -> str:
    return "".join(unified(each) for each in folded(character) if unicodedata.category(each)[0] in "LN")
