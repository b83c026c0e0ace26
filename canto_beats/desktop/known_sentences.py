"""Sentences of other layers, known again by their words: the window says them in its own language."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=512)
def pattern(template: str, part: str = ".+?") -> str:
    """Of what the template becomes when it is filled in; each name in braces is a group, and matches `part`."""
    pieces = re.split(r"\{(\w+)\}", template)
    return "".join(f"(?P<{piece}>{part})" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces))


def parts_of(template: str, sentence: str) -> dict[str, str] | None:
    """What was filled in; nothing where the sentence is another one."""
    found = re.fullmatch(pattern(template), sentence, re.DOTALL)
    return found.groupdict() if found else None
