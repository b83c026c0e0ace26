"""The tokens a Whisper model is given before it writes its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from canto_beats.engines.byte_pairs import bytes_of
from canto_beats.engines.whisper_segments import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CONTEXT = 448
"""Tokens the model can look back on, the prompt's and its own."""
LONGEST_ANSWER = CONTEXT // 2
_LONGEST_PROMPT = CONTEXT // 2 - 1


@dataclass(frozen=True, slots=True)
class Specials:
    end: int
    start: int
    previous: int
    """What was said before follows."""
    transcribe: int
    translate: int
    start_of_lm: int
    no_timestamps: int

    @classmethod
    def found_by(cls, number_of: Callable[[str], int]) -> Specials:
        names = (
            "endoftext",
            "startoftranscript",
            "startofprev",
            "transcribe",
            "translate",
            "startoflm",
            "notimestamps",
        )
        return cls(*(int(number_of(f"<|{name}|>")) for name in names))

    @property
    def no_speech(self) -> int:
        """Named `<|nospeech|>` or `<|nocaptions|>`, and always in the same place."""
        return self.no_timestamps - 1

    @property
    def first_timestamp(self) -> int:
        return self.no_timestamps + 1

    def vocabulary(self, written: Callable[[int], str]) -> Vocabulary:
        """`written` gives a token as its vocabulary writes it."""
        return Vocabulary(self.end, self.first_timestamp, lambda number: bytes_of(written(number)))

    @property
    def never_written(self) -> tuple[int, ...]:
        return (self.start, self.previous, self.transcribe, self.translate, self.start_of_lm, self.no_speech)


@dataclass(frozen=True, slots=True)
class Prompt:
    before: tuple[int, ...]
    """The prompt's text with its mark, or nothing."""
    start: tuple[int, ...]
    """Start, language, task."""

    @classmethod
    def of(cls, specials: Specials, language: int, text: Sequence[int]) -> Prompt:
        before = (specials.previous, *text[-_LONGEST_PROMPT:]) if text else ()
        return cls(before, (specials.start, int(language), specials.transcribe))

    @property
    def tokens(self) -> tuple[int, ...]:
        return (*self.before, *self.start)

    @property
    def until_start(self) -> tuple[int, ...]:
        """Up to where the model is asked whether anybody speaks at all."""
        return (*self.before, self.start[0])

    @property
    def room(self) -> int:
        """How many tokens the model may write."""
        return min(LONGEST_ANSWER, CONTEXT - len(self.tokens))
