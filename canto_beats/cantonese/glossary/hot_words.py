"""The glossary as a speech model's prompt can have it."""

from __future__ import annotations

from canto_beats.cantonese.glossary.terms import Glossary

LONGEST = 100
"""Characters. A prompt takes up to three tokens a character of Whisper's 224, and the longer it is, the more often it
is heard where nobody speaks.
"""
_BEFORE, _BETWEEN, _BEHIND = "對白會提到", "、", "。"


def hot_words(glossary: Glossary, longest: int = LONGEST) -> str:
    """A sentence that names as many terms as there is room for, in their order; nothing where there is none.

    It goes behind the prompt that says how the dialogue is written.
    """
    named: list[str] = []
    for term in glossary.terms:
        sentence = _BEFORE + _BETWEEN.join([*named, term.text]) + _BEHIND
        if len(sentence) <= longest:
            named.append(term.text)
    return _BEFORE + _BETWEEN.join(named) + _BEHIND if named else ""
