"""What a corrected line must not do. One refusal is enough to leave the line as it was.

To add a guard: write a function from the line before and after to a `Refusal` or `None`, and put it in `GUARDS`, the
cheapest first.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher

from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary
from canto_beats.pipeline.polishing.refusals import Refusal
from canto_beats.pipeline.polishing.substitutions import substitutions, wrongly_substituted
from canto_beats.pipeline.polishing.wording import (
    breaks_up_words,
    changes_numbers,
    exchanges_persons,
    turns_into_written_chinese,
    turns_meaning_round,
)

Guard = Callable[[str, str], Refusal | None]

_SHORTEST, _LONGEST = 0.8, 1.25
_ALWAYS_ALLOWED, _ALLOWED_SHARE = 2, 0.3
_MARKUP = frozenset("<>{}[]`*#_|\\^~=")
_FIGURES_AND_LATIN = re.compile(r"\d+(?:[.,:/]\d+)*|[A-Za-zÀ-ɏＡ-Ｚａ-ｚ]+(?:['’\-][A-Za-z]+)*")
_LOOP = re.compile(r"(.{1,8}?)\1{3,}")


def changes_nothing(before: str, after: str) -> Refusal | None:
    return Refusal.NO_CHANGE if before == after else None


def brings_markup(before: str, after: str) -> Refusal | None:
    """Line breaks are the cue builder's business; control characters, half characters and tags are nobody's."""
    if before.count("\n") != after.count("\n"):
        return Refusal.MARKUP
    new = Counter(after) - Counter(before)
    return Refusal.MARKUP if any(sign in _MARKUP or unicodedata.category(sign)[0] == "C" for sign in new) else None


def changes_length(before: str, after: str) -> Refusal | None:
    fits = _SHORTEST * len(before) <= len(after) <= _LONGEST * len(before)
    return None if fits and after.strip() else Refusal.LENGTH


def changes_too_much(before: str, after: str) -> Refusal | None:
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    changed = sum(max(i2 - i1, j2 - j1) for kind, i1, i2, j1, j2 in steps if kind != "equal")
    return Refusal.TOO_MUCH if changed > max(_ALWAYS_ALLOWED, _ALLOWED_SHARE * len(before)) else None


def touches_figures_or_latin(before: str, after: str) -> Refusal | None:
    same = _FIGURES_AND_LATIN.findall(before) == _FIGURES_AND_LATIN.findall(after)
    return None if same else Refusal.FIGURES_OR_LATIN


def begins_to_loop(before: str, after: str) -> Refusal | None:
    """The same few characters four times running, where nobody was laughing before."""
    return Refusal.LOOP if _LOOP.search(after) and not _LOOP.search(before) else None


GUARDS: tuple[Guard, ...] = (
    changes_nothing,
    changes_length,
    brings_markup,
    touches_figures_or_latin,
    begins_to_loop,
    changes_too_much,
    turns_meaning_round,
    changes_numbers,
    exchanges_persons,
    turns_into_written_chinese,
    breaks_up_words,
    wrongly_substituted,
)


def refusal(before: str, after: str, glossary: Glossary = NO_TERMS) -> Refusal | None:
    """The first guard's that has an objection.

    A term of the glossary is taken for what was said wherever it may have been heard, and what remains is judged as if
    it had stood there before. Only a negation is never taken for part of a name.
    """
    if _breaks_up_terms(before, after, glossary):
        return Refusal.GLOSSARY
    with_terms = glossary.brought_into(before, after)
    if with_terms == before:
        return _first_objection(before, after)
    objection = turns_meaning_round(before, after) or brings_markup(before, after)
    return objection if objection or with_terms == after else _first_objection(with_terms, after)


def _breaks_up_terms(before: str, after: str, glossary: Glossary) -> bool:
    """Where they stand, not how many there are: two names must not change places."""
    touched = {place.at for place in substitutions(before, after) or () if place.before}
    return any(
        not touched.isdisjoint(range(at, at + len(term.text)))
        for term in glossary.terms
        for at in range(len(before))
        if before.startswith(term.text, at)
    )


def _first_objection(before: str, after: str) -> Refusal | None:
    return next((objection for guard in GUARDS if (objection := guard(before, after))), None)
