"""What a line in another register must not do. One refusal is enough to show the rules' line instead.

To add a guard: write a function from a `Rewriting` to a `Refusal` or `None`, and put it in `GUARDS`, cheapest first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from canto_beats.cantonese.simplified import simplified_in
from canto_beats.pipeline.polishing import guards as polishing


class Refusal(StrEnum):
    NO_SUCH_LINE = "no-such-line"
    ANSWERED_TWICE = "answered-twice"
    LINE_COUNT = "line-count"
    LENGTH = "length"
    MARKUP = "markup"
    LOOP = "loop"
    FIGURES_OR_LATIN = "figures-or-latin"
    NAMES = "names"
    STILL_SPOKEN = "still-spoken"
    ANOTHER_SENTENCE = "another-sentence"
    SIMPLIFIED = "simplified"
    STILL_ENGLISH = "still-english"
    WRITTEN_CHINESE = "written-chinese"
    """Where English was to be said in spoken Cantonese."""


@dataclass(frozen=True, slots=True)
class Rewriting:
    spoken: str
    draft: str
    """By the rules."""
    answer: str
    names: tuple[str, ...] = ()


Guard = Callable[[Rewriting], Refusal | None]

_SHORTEST, _LONGEST = 0.5, 1.6
_A_FEW = 3
"""Characters more or less are no matter of ratio in a line of two."""
_LATIN_AND_FIGURES = re.compile(r"[0-9０-９]+(?:[.,:/][0-9０-９]+)*[%％]?|[A-Za-zÀ-ɏＡ-Ｚａ-ｚ]+(?:['’\-][A-Za-z]+)*")
_HAN_NUMBER = re.compile(r"[零〇一二三四五六七八九十百千萬億]{2,}")
_NAMED = re.compile(r"《[^《》]*》")
_SPOKEN_ALONE = frozenset("咗嘅嚟唔佢冇啲喺哋㗎嘢畀嗰咁乜咩諗瞓攞搵睇喎囉啫咋嘞嬲攰")
"""No written Chinese has them."""
_IN_COMMON = 0.4
"""Of the rules' line, whose words written Chinese mostly has."""


def changes_line_count(made: Rewriting) -> Refusal | None:
    lines = made.answer.split("\n")
    same = len(lines) == made.spoken.count("\n") + 1 and all(line.strip() for line in lines)
    return None if same else Refusal.LINE_COUNT


def changes_length(made: Rewriting) -> Refusal | None:
    size = len(made.spoken)
    fits = _SHORTEST * size <= len(made.answer) <= max(_LONGEST * size, size + _A_FEW)
    return None if fits else Refusal.LENGTH


def brings_markup(made: Rewriting) -> Refusal | None:
    return Refusal.MARKUP if polishing.brings_markup(made.spoken, made.answer) else None


def begins_to_loop(made: Rewriting) -> Refusal | None:
    return Refusal.LOOP if polishing.begins_to_loop(made.spoken, made.answer) else None


def touches_figures_or_latin(made: Rewriting) -> Refusal | None:
    """In any order: written Chinese may say the second thing first."""
    before, after = (Counter(_LATIN_AND_FIGURES.findall(text)) for text in (made.spoken, made.answer))
    numbers = all(number in made.answer for number in _HAN_NUMBER.findall(made.spoken))
    return None if before == after and numbers else Refusal.FIGURES_OR_LATIN


def loses_a_name(made: Rewriting) -> Refusal | None:
    named = [name for name in made.names if name and name in made.spoken] + _NAMED.findall(made.spoken)
    return None if all(name in made.answer for name in named) else Refusal.NAMES


def is_still_spoken(made: Rewriting) -> Refusal | None:
    """More so than by the rules, or in most of what they changed: a model may say after us what it was asked."""
    changed = Counter(made.spoken) - Counter(made.draft)
    back = changed & Counter(made.answer)
    more = _spoken_in(made.answer) > _spoken_in(made.draft) or 2 * back.total() > changed.total()
    return Refusal.STILL_SPOKEN if more else None


def is_another_sentence(made: Rewriting) -> Refusal | None:
    """Too little in common with the rules' line: an answer to the dialogue, a comment, an invention."""
    wanted, there = _letters(made.draft), _letters(made.answer)
    shared = (wanted & there).total()
    # Both ways: neither may most of the line be gone, nor most of the answer be new.
    enough = shared >= _IN_COMMON * max(wanted.total(), there.total())
    return None if enough else Refusal.ANOTHER_SENTENCE


def is_simplified(made: Rewriting) -> Refusal | None:
    """What models know best is the mainland's; nobody asked for its characters."""
    return Refusal.SIMPLIFIED if set(simplified_in(made.answer)) - set(made.spoken) else None


GUARDS: tuple[Guard, ...] = (
    changes_line_count,
    changes_length,
    brings_markup,
    begins_to_loop,
    touches_figures_or_latin,
    loses_a_name,
    is_still_spoken,
    is_another_sentence,
    is_simplified,
)


def refusal(made: Rewriting) -> Refusal | None:
    """The first guard's that has an objection."""
    return next((objection for guard in GUARDS if (objection := guard(made))), None)


def _spoken_in(text: str) -> int:
    return sum(char in _SPOKEN_ALONE for char in text)


def _letters(text: str) -> Counter[str]:
    """Latin ones aside, which are the same anyway."""
    return Counter(char for char in text if char.isalnum() and not char.isascii())
