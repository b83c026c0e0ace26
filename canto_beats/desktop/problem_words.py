"""What a person reads of a failure: the service's sentence, said by the window.

A failure reaches the window as a sentence, also from the list of a week ago; so it is known again by its words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from canto_beats.desktop.known_sentences import parts_of, pattern
from canto_beats.desktop.sayings import sayings

_KEPT = "{minutes} min {seconds} s of speech are kept: the same command, without --fresh, goes on from there."
"""What the service adds where a job can be resumed."""
_NUMBER = r"\d+"
_TOLD_IN_IT = ("told", "note")
"""Parts that are sentences themselves, and may be known."""


def problem_words(sentence: str) -> str:
    """In the language of the window where it is known, else as it is. Of paths the name alone."""
    said = _said(sentence, tuple(sayings()))
    if said is None:
        return sentence
    template, parts, kept = said
    words = sayings()[template].format(**{name: _in_words(name, part) for name, part in parts.items()})
    if kept is None:
        return words
    told = QCoreApplication.translate("Failures", "{minutes} min {seconds} s of speech are kept.")
    return f"{words} {told.format(**kept)}"


def _in_words(name: str, part: str) -> str:
    if name == "path":
        return Path(part).name
    return problem_words(part) if name in _TOLD_IN_IT else part


@lru_cache(maxsize=256)
def _said(sentence: str, templates: tuple[str, ...]) -> tuple[str, dict[str, str], dict[str, str] | None] | None:
    kept = re.search(rf" {pattern(_KEPT, _NUMBER)}$", sentence)
    alone = sentence[: kept.start()] if kept else sentence
    for template in templates:
        if (found := parts_of(template, alone)) is not None:
            return template, found, kept.groupdict() if kept else None
    return None
