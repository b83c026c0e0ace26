"""What a person prefers where two ways of writing are right: forms of words, and spaces beside Latin ones."""

from __future__ import annotations

from collections.abc import Collection

from canto_beats.cantonese.writing import PREFERENCES, LatinSpacing, WritingRules
from canto_beats.errors import wrong_usage


def forms_to_choose() -> tuple[tuple[str, ...], ...]:
    """Those of one word together: only one of them can be preferred."""
    words: dict[str, tuple[str, ...]] = {}
    for form, rule in PREFERENCES.items():
        words[rule.name] = (*words.get(rule.name, ()), form)
    return tuple(words.values())


def writing_rules(preferred: Collection[str], latin_spacing: LatinSpacing = LatinSpacing.AS_WRITTEN) -> WritingRules:
    for form in preferred:
        if form not in PREFERENCES:
            todo = f"Choose among {' '.join(PREFERENCES)}."
            raise wrong_usage("writing.unknown-form", f"Nothing is known of a preference for {form!r}.", todo)
    for forms in forms_to_choose():
        if len(both := [form for form in forms if form in preferred]) > 1:
            what = f"{' and '.join(both)} are the same word, and only one of them can be preferred."
            raise wrong_usage("writing.opposite-forms", what, "Leave one of them out.")
    return WritingRules(preferred=frozenset(preferred), beside_latin=latin_spacing)
