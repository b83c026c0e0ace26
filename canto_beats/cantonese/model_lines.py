"""Lines that a language model wrote of others, and that every guard believed. Where there is none, the rules' holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from canto_beats.cantonese.registers.conversion import in_register
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.tracks import English


class LineKind(StrEnum):
    """What the model was asked to make of a line."""

    SEMI_WRITTEN = "semi-written"
    WRITTEN = "written"
    ENGLISH = "english"
    """The same in Cantonese, where English was mixed in."""


@dataclass(frozen=True, slots=True)
class ModelLines:
    """Kept by text: what is the same text is the same line, and a line that is corrected is as the rules have it."""

    lines: Mapping[tuple[LineKind, str], str] = field(default_factory=dict)

    def in_register(self, text: str, register: Register) -> str:
        if register is Register.SPOKEN:
            return text
        return self.lines.get((LineKind(register), text)) or in_register(text, register)

    def in_cantonese(self, text: str) -> str:
        """The text itself where nothing is known to be its translation: no rule can translate."""
        return self.lines.get((LineKind.ENGLISH, text)) or text

    def worded(self, text: str, register: Register, english: English) -> str:
        """With both, what is said stands above and its translation below, each on one line."""
        if english is English.KEEP:
            return self.in_register(text, register)
        translated = self.in_cantonese(text)
        if english is English.TRANSLATE or translated == text:
            return self.in_register(translated, register)
        above, below = (self.in_register(each, register) for each in (text, translated))
        return "\n".join(" ".join(each.split("\n")) for each in (above, below))


NO_LINES = ModelLines()
