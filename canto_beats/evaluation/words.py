"""Text in the pieces that a person speaks of: a Latin word, a number, a Han character."""

from __future__ import annotations

import re

from canto_beats.evaluation.writing import folded

_APOSTROPHE = re.compile(r"(?<=[a-z])['’](?=[a-z])")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_PIECE = re.compile(r"[a-z]+|\d+(?:\.\d+)*|[^\W_]")


def pieces(text: str) -> list[str]:
    """Punctuation and white space are left out. An apostrophe does not part a word, nor a comma a number."""
    return _PIECE.findall(_THOUSANDS.sub("", _APOSTROPHE.sub("", folded(text))))


def is_latin(piece: str) -> bool:
    """A Latin word or a number."""
    return piece[0].isdecimal() or "a" <= piece[0] <= "z"


def latin_pieces(text: str) -> list[str]:
    return [piece for piece in pieces(text) if is_latin(piece)]
