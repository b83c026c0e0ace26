"""What a line whose English was translated must not do. One refusal is enough to show the line as it was said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from canto_beats.cantonese.spoken_characters import WRITTEN
from canto_beats.cantonese.words import HAN
from canto_beats.pipeline.english.words import english_words, latin_words, names_in
from canto_beats.pipeline.registers.guards import (
    Refusal,
    Rewriting,
    begins_to_loop,
    brings_markup,
    changes_line_count,
    is_simplified,
)

Guard = Callable[[Rewriting], Refusal | None]

_STRETCH_OF_HAN = re.compile(f"[{HAN}]+")
_FIGURES = re.compile(r"[0-9０-９]+(?:[.,:/][0-9０-９]+)*[%％]?")
_ASKING = ("?", "？")
_MOST_FOR_A_WORD, _AND_FOR_A_LINE = 4, 2
"""Chinese characters: unfortunately is 好可惜, and hello is 你好."""


def changes_figures(made: Rewriting) -> Refusal | None:
    before, after = (Counter(_FIGURES.findall(text)) for text in (made.spoken, made.answer))
    return None if before == after else Refusal.FIGURES_OR_LATIN


def loses_a_name(made: Rewriting) -> Refusal | None:
    wanted = Counter(names_in(made.spoken, made.names))
    there = Counter(latin_words(made.answer))
    in_han = all(name in made.answer for name in made.names if name and name in made.spoken)
    return None if wanted <= there and in_han else Refusal.NAMES


def brings_other_english(made: Rewriting) -> Refusal | None:
    new = Counter(latin_words(made.answer)) - Counter(latin_words(made.spoken))
    return Refusal.FIGURES_OR_LATIN if new else None


def translates_nothing(made: Rewriting) -> Refusal | None:
    """All of it, or it is no translation. A name stays one, wherever in the sentence it stands then."""
    names = (*made.names, *names_in(made.spoken, made.names))
    return Refusal.STILL_ENGLISH if english_words(made.answer, names) else None


def touches_what_was_chinese(made: Rewriting) -> Refusal | None:
    """Each stretch of it stands in the answer, in its order; only what was English is new."""
    at = 0
    for stretch in _STRETCH_OF_HAN.findall(made.spoken):
        at = made.answer.find(stretch, at)
        if at < 0:
            return Refusal.ANOTHER_SENTENCE
        at += len(stretch)
    return None


def says_too_much(made: Rewriting) -> Refusal | None:
    """Or nothing: a word of English is one to four characters of Chinese."""
    new = _han(made.answer) - _han(made.spoken)
    words = len(english_words(made.spoken, made.names))
    return None if 1 <= new <= _MOST_FOR_A_WORD * words + _AND_FOR_A_LINE else Refusal.LENGTH


def answers_a_question(made: Rewriting) -> Refusal | None:
    """A question stays one: nobody asked the model."""
    asks = [any(sign in text for sign in _ASKING) for text in (made.spoken, made.answer)]
    return None if asks[0] == asks[1] else Refusal.ANOTHER_SENTENCE


def is_written_chinese(made: Rewriting) -> Refusal | None:
    """What was said in English is to be said in Cantonese; another register is made of that."""
    new = Counter(made.answer) - Counter(made.spoken)
    return Refusal.WRITTEN_CHINESE if any(char in WRITTEN for char in new) else None


GUARDS: tuple[Guard, ...] = (
    changes_line_count,
    brings_markup,
    begins_to_loop,
    changes_figures,
    loses_a_name,
    brings_other_english,
    translates_nothing,
    touches_what_was_chinese,
    says_too_much,
    answers_a_question,
    is_simplified,
    is_written_chinese,
)


def refusal(made: Rewriting) -> Refusal | None:
    """The first guard's that has an objection."""
    return next((objection for guard in GUARDS if (objection := guard(made))), None)


def _han(text: str) -> int:
    return sum(map(len, _STRETCH_OF_HAN.findall(text)))
