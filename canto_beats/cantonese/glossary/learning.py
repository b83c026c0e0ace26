"""What a person corrected more than once may be a term. Proposed, never added: whoever corrected it is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary
from canto_beats.cantonese.sound import alike
from canto_beats.cantonese.spoken_characters import PARTICLES, PERSONS, SPOKEN, WRITTEN

_SHORTEST, _LONGEST = 2, 6
_LONGEST_GROWN = 4
"""Most names have two or three characters; what stands around them is not part of them for having come twice."""
_OFTEN_ENOUGH = 2
_GRAMMAR = PARTICLES | PERSONS | SPOKEN | WRITTEN

_Window = tuple[str, str]
"""What was heard, and what it became."""


@dataclass(frozen=True, slots=True)
class ProposedTerm:
    text: str
    heard: str
    """What stood there before."""
    times: int


def learned_from(edits: Iterable[tuple[str, str]], glossary: Glossary = NO_TERMS) -> list[ProposedTerm]:
    """From texts before and after a person had corrected them: the most frequent first.

    Only what sounds alike, for a name that was misheard does, and a sentence that was put better does not. Where one
    character was wrong, the term is as much of what stands around it as was the same each time. Words of grammar are no
    terms: 佢哋 for 佢地 is the spelling rules' business.
    """
    found: Counter[_Window] = Counter()
    places: list[set[_Window]] = []
    for before, after in edits:
        windows = [set(_windows(before, after, start, end)) for start, end in _corrected(before, after)]
        # Where two places are near one another, a window may hold both, and has come once all the same.
        found.update(window for _, window in set().union(*windows))
        places += [{window for _, window in each} for each in windows]
    proposed = {}
    for windows_there in places:
        often = [each for each in windows_there if found[each] >= _OFTEN_ENOUGH]
        if often:
            heard, text = max(often, key=lambda each: (found[each], len(each[0]), each))
            proposed[text, heard] = ProposedTerm(text, heard, found[heard, text])
    new = [each for each in proposed.values() if not _is_known(each, glossary)]
    return sorted(new, key=lambda each: (-each.times, each.text))


def _is_known(proposed: ProposedTerm, glossary: Glossary) -> bool:
    term = glossary.by_text.get(proposed.text)
    return term is not None and proposed.heard in term.heard


def _corrected(before: str, after: str) -> Iterator[tuple[int, int]]:
    """Where; neighbours together."""
    if len(before) != len(after):
        return
    different = [at for at in range(len(before)) if before[at] != after[at]]
    for _, group in groupby(enumerate(different), key=lambda pair: pair[1] - pair[0]):
        together = [at for _, at in group]
        yield together[0], together[-1] + 1


def _windows(before: str, after: str, start: int, end: int) -> Iterator[tuple[int, _Window]]:
    """All that may be the term around a correction, each with its place."""
    longest = max(_LONGEST_GROWN, min(end - start, _LONGEST))
    for left in range(max(0, end - longest), start + 1):
        for right in range(max(end, left + _SHORTEST), min(len(before), left + longest) + 1):
            window = (before[left:right], after[left:right])
            if _may_be_a_term(*window):
                yield left, window


def _may_be_a_term(heard: str, text: str) -> bool:
    is_one_word = all(character.isalpha() and not character.isascii() for character in heard + text)
    return is_one_word and not _GRAMMAR & set(text) and not _GRAMMAR & set(heard) and alike(heard, text)
