"""Text in the pieces that a person speaks of: a Latin word, a number, a Han character."""

from __future__ import annotations

import re

from canto_beats.evaluation.writing import folded

_WITHIN_A_WORD = re.compile(r"(?<=[a-z])['’\u2010-](?=[a-z])")
"""Apostrophes and hyphens (of which folding leaves two): people write Wi-Fi and WiFi."""
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_PIECE = re.compile(r"[a-z]+|\d+(?:\.\d+)*|[^\W_]")


def pieces(text: str) -> list[str]:
    """Punctuation and white space are left out. No apostrophe or hyphen parts a word, nor a comma a number."""
    return _PIECE.findall(_THOUSANDS.sub("", _WITHIN_A_WORD.sub("", folded(text))))


def is_latin(piece: str) -> bool:
    """A Latin word or a number."""
    return piece[0].isdecimal() or "a" <= piece[0] <= "z"


def latin_pieces(text: str) -> list[str]:
    return [piece for piece in pieces(text) if is_latin(piece)]
