"""Subtitles without the marks that they usually leave out; questions, exclamations and quotations keep theirs."""

from __future__ import annotations

import re

from canto_beats.subtitles import breaking_words as words

_LEFT_OUT = "".join(sorted(words.DROPPED | words.SHOWN_AS_SPACE))
_NEEDS_NO_SPACE_BEHIND = "".join(sorted(words.OPENING | set("？！?!…、：")))
_NEEDS_NO_SPACE_BEFORE = "".join(sorted(words.CLOSING - words.DROPPED - words.SHOWN_AS_SPACE))
_MARKS = re.compile(rf"(?:(?<![0-9])[{_LEFT_OUT}]|[{_LEFT_OUT}](?![0-9])|[。｡，；､;])[{_LEFT_OUT}]*[ \u3000]*")


def without_punctuation(text: str) -> str:
    """A mark between two words becomes a space, at the end of a line nothing. 1,000 keeps its comma."""
    if not any(char in _LEFT_OUT for char in text):
        return text
    lines = (_bare(line) if any(char in _LEFT_OUT for char in line) else line for line in text.split("\n"))
    return "\n".join(line for line in lines if line.strip())


def _bare(line: str) -> str:
    return _MARKS.sub(_space_instead, line).strip()


def _space_instead(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()][-1:], found.string[found.end() : found.end() + 1]
    joined = before in _NEEDS_NO_SPACE_BEHIND or after in _NEEDS_NO_SPACE_BEFORE or before.isspace()
    return "" if joined else " "
