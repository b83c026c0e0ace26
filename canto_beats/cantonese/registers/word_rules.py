"""What a rule about one word sees, and what a rule is.

To add a rule: write a function from a `Place` to what is to stand there, or to `None` where it is not sure; make a
`WordRule` of it in the module of its kind, with the words that it is about, and put that module's rules into `RULES` in
`conversion.py`. Rules see the words of one clause as they were said, so the order of rules does not matter. A word
that no rule changes is looked up in the lexicon.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from canto_beats.cantonese.registers.word_kinds import ASKING, PARTICLES
from canto_beats.subtitles.register import Register


@dataclass(frozen=True, slots=True)
class Place:
    words: tuple[str, ...]
    """Of the clause."""
    at: int
    register: Register

    @property
    def word(self) -> str:
        return self.words[self.at]

    @property
    def is_written(self) -> bool:
        return self.register is Register.WRITTEN

    @property
    def earlier(self) -> tuple[str, ...]:
        return self.words[: self.at]

    @property
    def later(self) -> tuple[str, ...]:
        return self.words[self.at + 1 :]

    @property
    def is_last(self) -> bool:
        """But for particles."""
        return all(set(word) <= PARTICLES for word in self.later)

    @property
    def asks(self) -> bool:
        return asks(self.words)

    def before(self, count: int = 1) -> str:
        """Nothing at the beginning of the clause."""
        return self.words[self.at - count] if self.at >= count else ""

    def after(self, count: int = 1) -> str:
        """Nothing at its end."""
        return self.words[self.at + count] if self.at + count < len(self.words) else ""


@dataclass(frozen=True, slots=True)
class WordRule:
    words: frozenset[str]
    name: str
    reason: str
    choose: Callable[[Place], str | None]
    in_semi_written: bool = False


def about(
    listed: str, name: str, reason: str, choose: Callable[[Place], str | None], *, in_semi_written: bool = False
) -> WordRule:
    return WordRule(frozenset(listed.split()), f"register.{name}", reason, choose, in_semi_written)


def asks(words: tuple[str, ...]) -> bool:
    """Whether the clause is a question by its words: 邊個, 係咪, 去唔去."""
    if any(word in ASKING for word in words):
        return True
    return any(word in "唔不" and words[at - 1][0] == words[at + 1][0] for at, word in enumerate(words[:-1]) if at)
