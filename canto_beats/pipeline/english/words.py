"""Which Latin words of a line are English that can be translated, and which are names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’\-][A-Za-zÀ-ɏ]+)*")
_WITH_ITS_FIGURES = re.compile(r"[A-Za-z0-9À-ɏ]+(?:['’\-_.@/&+][A-Za-z0-9À-ɏ]+)*")
"""iPhone15, MP3, a.b@c.hk: one token, which no Latin word within may be taken from."""
_BEGINS_ANEW = re.compile(r"[^A-Za-z0-9À-ɏ,;:'’\"\-()&+ ]\s*$")
_CANTONESE_TOO = frozenset({"ok"})
"""As much Cantonese as English by now."""


def english_words(text: str, names: Collection[str] = ()) -> list[str]:
    """Those that are no names: single letters are none either (D嘢, A仔)."""
    kept = set(names_in(text, names))
    return [
        word
        for word in _tokens(text)
        if _WORD.fullmatch(word) and len(word) > 1 and word not in kept and word.lower() not in _CANTONESE_TOO
    ]


def latin_words(text: str) -> list[str]:
    return list(_tokens(text))


def names_in(text: str, names: Collection[str] = ()) -> list[str]:
    """By their looks: BBC, iPhone, MP3, and a capital letter where no sentence begins; and what the glossary has."""
    listed = {part for name in names if name in text for part in _tokens(name)}
    found = []
    for match in _WITH_ITS_FIGURES.finditer(text):
        word = match.group()
        if word.isdigit():
            continue
        if word in listed or _looks_like_a_name(word, begins=_begins(text[: match.start()])):
            found.append(word)
    return found


def _looks_like_a_name(word: str, *, begins: bool) -> bool:
    letters = word.replace("’", "'").split("'")[0]
    if letters == "I" or word.lower() in _CANTONESE_TOO:
        return False
    inside = any(letter.isupper() for letter in letters[1:])
    return inside or not _WORD.fullmatch(word) or (letters[:1].isupper() and len(letters) > 1 and not begins)


def _begins(before: str) -> bool:
    """Whether a capital letter would be nothing remarkable here: behind Chinese, a full stop, or nothing at all."""
    return not before.strip() or _BEGINS_ANEW.search(before) is not None


def _tokens(text: str) -> Iterator[str]:
    return (word for word in _WITH_ITS_FIGURES.findall(text) if not word.isdigit())
