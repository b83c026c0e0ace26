"""Cantonese written right: Hong Kong's characters, the spelling of what is said, marks and spaces.

Nothing is replaced blindly. Each rule looks at what stands around, each change is kept with its rule and reason, and
where two ways of writing are right both stay. `rule.py` says how to add a rule; `docs/cantonese/writing.md` has an
example of each.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from canto_beats.cantonese.writing.punctuation import PUNCTUATION
from canto_beats.cantonese.writing.rule import Rule
from canto_beats.cantonese.writing.script import SCRIPT
from canto_beats.cantonese.writing.spacing import SPACING, LatinSpacing, latin_spacing
from canto_beats.cantonese.writing.spelling_by_place import SPELLINGS_BY_PLACE
from canto_beats.cantonese.writing.spelling_by_word import SPELLINGS_BY_WORD
from canto_beats.cantonese.writing.spelling_safe import SAFE_SPELLINGS
from canto_beats.cantonese.writing.variants import PREFERENCES
from canto_beats.subtitles.rewriting import Draft, Rewritten

__all__ = ["PREFERENCES", "RULES", "LatinSpacing", "WritingRules", "put_right"]

_SPELLING = (*SAFE_SPELLINGS, *SPELLINGS_BY_WORD, *SPELLINGS_BY_PLACE)
_MOST_ROUNDS = 6
"""Texts of people need two: a rule may see what another has written only in the next."""

RULES: tuple[Rule, ...] = (*SCRIPT, *_SPELLING, *PUNCTUATION, *SPACING)
"""All that apply where nothing is chosen, in their order."""


@dataclass(frozen=True, slots=True)
class WritingRules:
    script: bool = True
    spelling: bool = True
    punctuation: bool = True
    spacing: bool = True
    beside_latin: LatinSpacing = LatinSpacing.AS_WRITTEN
    preferred: frozenset[str] = frozenset()
    """Of words that are rightly written in two ways, the wished ones; see `variants.PREFERENCES`."""

    def __post_init__(self) -> None:
        if unknown := self.preferred - PREFERENCES.keys():
            raise ValueError(f"nothing is known about a preference for {'、'.join(sorted(unknown))}")
        for form in self.preferred:
            rule = PREFERENCES[form]
            if any(PREFERENCES[other].name == rule.name for other in self.preferred - {form}):
                raise ValueError(f"{form} is preferred together with its opposite")


def put_right(text: str, rules: WritingRules = WritingRules()) -> Rewritten:
    """What comes out needs no putting right again."""
    draft = Draft(text)
    for _round in range(_MOST_ROUNDS):
        before = draft.text
        for rule in _rules_in_order(rules):
            _apply(rule, draft)
        if draft.text == before:
            break
    return draft.result


@lru_cache(maxsize=16)
def _rules_in_order(rules: WritingRules) -> tuple[Rule, ...]:
    return (
        *(SCRIPT if rules.script else ()),
        *(_SPELLING if rules.spelling else ()),
        *(PREFERENCES[form] for form in PREFERENCES if form in rules.preferred),
        *(PUNCTUATION if rules.punctuation else ()),
        *(SPACING if rules.spacing else ()),
        *latin_spacing(rules.beside_latin),
    )


def _apply(rule: Rule, draft: Draft) -> None:
    if rule.needs and rule.needs.isdisjoint(draft.text):
        return
    # From the right, so that what is still to be changed stays where it was found.
    for fix in reversed(tuple(rule.find(draft.text))):
        draft.change(fix.start, fix.end, fix.after, rule.name, rule.reason)
