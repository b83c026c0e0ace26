"""What a person reads of a failure: the service's sentence, said by the window.

A failure reaches the window as a sentence, also from the list of a week ago; so it is known again by its words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from canto_beats.desktop.sayings import sayings

_KEPT = "{minutes} min {seconds} s of speech are kept: the same command, without --fresh, goes on from there."
"""What the service adds where a job can be resumed."""
_NUMBER = r"\d+"
_TOLD_IN_IT = "note"
"""What the service says of the reason, in words that are known by themselves."""


def problem_words(sentence: str) -> str:
    """In the language of the window where it is known, else as it is. Of paths the name alone."""
    said = _said(sentence, tuple(sayings()))
    if said is None:
        return sentence
    template, parts, kept = said
    parts = {name: problem_words(part) if name == _TOLD_IN_IT else part for name, part in parts.items()}
    words = sayings()[template].format(**parts)
    if kept is None:
        return words
    told = QCoreApplication.translate("Failures", "{minutes} min {seconds} s of speech are kept.")
    return f"{words} {told.format(**kept)}"


@lru_cache(maxsize=256)
def _said(sentence: str, templates: tuple[str, ...]) -> tuple[str, dict[str, str], dict[str, str] | None] | None:
    kept = re.search(rf" {_pattern(_KEPT, _NUMBER)}$", sentence)
    alone = sentence[: kept.start()] if kept else sentence
    for template in templates:
        if found := re.fullmatch(_pattern(template), alone, re.DOTALL):
            parts = {name: Path(part).name if name == "path" else part for name, part in found.groupdict().items()}
            return template, parts, kept.groupdict() if kept else None
    return None


@lru_cache(maxsize=256)
def _pattern(template: str, part: str = ".+?") -> str:
    pieces = re.split(r"\{(\w+)\}", template)
    return "".join(f"(?P<{piece}>{part})" if at % 2 else re.escape(piece) for at, piece in enumerate(pieces))
