"""How lines are spelled in Whisper's tokens, and the short list of those tokens that the demo model learns.

Every Han character, Latin word and digit is spelled by itself: a character is then always the same tokens, whatever
stands beside it, which is a great deal less to learn.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from canto_beats.engines.whisper_language import CANTONESE, CANTONESE_PROMPT

from .whisper_tokenizer import TIMESTAMPS, Layout, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SPECIALS = ("endoftext", "startoftranscript", CANTONESE, "transcribe", "startofprev", "nospeech", "notimestamps")


class Spelling:
    """Numbers tokens anew: 0 to `words - 1` are text and special tokens, the timestamps follow."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.full = vocabulary(Layout.LARGE_V3)
        self._units: dict[str, list[int]] = {}
        characters = sorted({unit for line in lines for unit in units_of(line)})
        used = {token for unit in characters for token in self._full_spelling(unit)} | set(self._full_prompt)
        specials = [self.full.id(f"<|{name}|>") for name in _SPECIALS]
        self.known: tuple[int, ...] = (*sorted(used), *specials)
        """The full vocabulary's number of each of our text and special tokens."""
        self._ours = {token: position for position, token in enumerate(self.known)}
        self.end, self.start, self.language, self.task, self.previous, self.no_speech, self.no_timestamps = (
            self._ours[token] for token in specials
        )

    @property
    def words(self) -> int:
        return len(self.known)

    @property
    def texts(self) -> int:
        """The first so many are text, the rest of the words special tokens."""
        return len(self.known) - len(_SPECIALS)

    @cached_property
    def prompt(self) -> list[int]:
        """What the engines put before a Cantonese window, as they spell it."""
        return [self._ours[token] for token in self._full_prompt]

    def moment(self, position: int) -> int:
        """The timestamp for so many steps of 20 ms."""
        return self.words + min(max(position, 0), TIMESTAMPS - 1)

    def unit(self, text: str) -> list[int]:
        if text not in self._units:
            self._units[text] = [self._ours[token] for token in self._full_spelling(text)]
        return self._units[text]

    def text_of(self, tokens: Sequence[int]) -> str:
        full = [self.known[token] for token in tokens if token < self.words]
        return self.full.tokenizer.decode(full, skip_special_tokens=True)

    @cached_property
    def _full_prompt(self) -> list[int]:
        ids: list[int] = self.full.tokenizer.encode(f" {CANTONESE_PROMPT}", add_special_tokens=False).ids
        return ids

    def _full_spelling(self, unit: str) -> list[int]:
        pieces = unit if unit.isdigit() else (unit,)
        return [token for piece in pieces for token in self.full.tokenizer.encode(piece, add_special_tokens=False).ids]


def units_of(line: str) -> list[str]:
    """As `voices.utter` tells them; a Latin word that follows another carries the space between them."""
    from .voices import WRITTEN_AS_ONE

    found: list[str] = []
    end = -1
    for match in WRITTEN_AS_ONE.finditer(line):
        found.append((" " if 0 < end < match.start() else "") + match.group())
        end = match.end()
    return found
