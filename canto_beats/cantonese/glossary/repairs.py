"""Wrong spellings of a term, and what sounds like it where the person allowed that, become the term."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from canto_beats.cantonese.glossary.terms import Glossary, Term
from canto_beats.cantonese.sound import same_sound
from canto_beats.subtitles.rewriting import Draft, Rewritten


class _Found(NamedTuple):
    start: int
    end: int
    term: Term
    rule: str
    reason: str


def repairs(glossary: Glossary, text: str) -> Rewritten:
    """Done again it changes nothing: what is part of a term stands right."""
    taken = [False] * len(text)
    for term in glossary.terms:
        for start in _occurrences(text, term.text):
            taken[start : start + len(term.text)] = [True] * len(term.text)
    chosen: list[_Found] = []
    # The longest first: it is the more exact, and what is listed before what merely sounds alike.
    for found in sorted([*_listed(glossary, text), *_sounding_alike(glossary, text)], key=_rank):
        if not any(taken[found.start : found.end]):
            taken[found.start : found.end] = [True] * (found.end - found.start)
            chosen.append(found)
    draft = Draft(text)
    for found in sorted(chosen, key=lambda each: each.start, reverse=True):
        draft.change(found.start, found.end, found.term.text, found.rule, found.reason)
    return draft.result


def _rank(found: _Found) -> tuple[bool, int, int]:
    return found.rule != "glossary.heard", found.start - found.end, found.start


def _listed(glossary: Glossary, text: str) -> Iterator[_Found]:
    for term in glossary.terms:
        for wrong in term.heard:
            for start in _occurrences(text, wrong):
                reason = f"The glossary has {wrong} as a wrong spelling of {term.text}."
                yield _Found(start, start + len(wrong), term, "glossary.heard", reason)


def _sounding_alike(glossary: Glossary, text: str) -> Iterator[_Found]:
    for term in glossary.terms:
        size = len(term.text)
        for start in range(len(text) - size + 1) if term.same_sound else ():
            heard = text[start : start + size]
            if all(a == b or same_sound(a, b) for a, b in zip(heard, term.text, strict=True)):
                reason = f"{heard} sounds like {term.text}, which is in the glossary."
                yield _Found(start, start + size, term, "glossary.same-sound", reason)


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    """Never within a Latin word or a number: `Ken` does not stand in `Kennedy`."""
    before = r"(?<![A-Za-zÀ-ɏ0-9])" if re.match(r"[A-Za-zÀ-ɏ0-9]", wanted) else ""
    behind = r"(?![A-Za-zÀ-ɏ0-9])" if re.search(r"[A-Za-zÀ-ɏ0-9]\Z", wanted) else ""
    for found in re.finditer(f"{before}(?={re.escape(wanted)}{behind})", text):
        yield found.start()
