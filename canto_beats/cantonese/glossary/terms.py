"""What a glossary is: terms, each with how it sounds and how it was written wrongly. Checked when it is made.

To add something that is known of a term: a field here with its default, a column in `files.py`, and its check in
`_objection`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from canto_beats.cantonese.sound import alike, sounds_as
from canto_beats.errors import CantoBeatsError, wrong_usage

LONGEST_TERM = 40
_LONGEST_NOTE = 500
_SHORTEST_HEARD = 2
_SHORTEST_BY_SOUND = 2
"""A single character sounds like too many others, and stands in too many words, to be replaced wherever it is."""
_SYLLABLE = re.compile(r"(?:[a-z]{1,5}|m|ng)[1-6]?")


@dataclass(frozen=True, slots=True)
class Term:
    text: str
    jyutping: str = ""
    """Syllables with a space between them, where the dictionary does not read it so; tones may be left out."""
    heard: tuple[str, ...] = ()
    """Wrong spellings of it, that a recogniser or a person has written."""
    same_sound: bool = False
    """Whatever sounds the same is it: for names that are no other word."""
    note: str = ""

    def __post_init__(self) -> None:
        if objection := _objection(self):
            raise wrong_usage("glossary.bad-term", *objection)

    @property
    def goes_by_sound(self) -> bool:
        return len(self.text) >= _SHORTEST_BY_SOUND and all(map(_is_han, self.text))

    def may_be_heard_in(self, text: str) -> bool:
        """Whether a text of the same length sounds like it, taking near sounds for the same."""
        if not self.goes_by_sound:
            return False
        return alike(text, self.text) or (self.jyutping != "" and sounds_as(text, self.jyutping.split()))

    def may_stand_in(self, text: str) -> bool:
        size = len(self.text)
        return self.text in text or any(
            self.may_be_heard_in(text[start : start + size]) for start in range(len(text) - size + 1)
        )


@dataclass(frozen=True, slots=True)
class Glossary:
    terms: tuple[Term, ...] = ()

    def __post_init__(self) -> None:
        owners: dict[str, str] = {}
        for written, text in self._everything_written():
            if written in owners:
                raise _said_twice(written, owners[written], text)
            owners[written] = text

    def _everything_written(self) -> Iterator[tuple[str, str]]:
        """Each spelling, right or wrong, with its term's."""
        for term in self.terms:
            yield from ((written, term.text) for written in (term.text, *term.heard))

    @property
    def by_text(self) -> dict[str, Term]:
        return {term.text: term for term in self.terms}

    def with_terms(self, terms: Iterable[Term]) -> Glossary:
        """Each in place of the one of that name, if there is one; new ones at the end."""
        return Glossary(tuple((self.by_text | {term.text: term for term in terms}).values()))

    def with_changed(self, term: Term, instead_of: str | None) -> Glossary:
        """In the place of the term of that name; at the end where there is none, or none is meant."""
        if instead_of not in self.by_text:
            return Glossary((*self.terms, term))
        return Glossary(tuple(term if each.text == instead_of else each for each in self.terms))

    def with_heard(self, text: str, wrong: str) -> Glossary:
        """One more wrong spelling of a term, which may be new."""
        term = self.by_text.get(text) or Term(text)
        known = term.heard if wrong in term.heard else (*term.heard, wrong)
        return self.with_terms([replace(term, heard=known)])

    def without(self, text: str) -> Glossary:
        if text not in self.by_text:
            todo = "`canto-beats glossary list` tells what there is."
            raise wrong_usage("glossary.no-such-term", f"There is no term {text} in the glossary.", todo)
        return Glossary(tuple(term for term in self.terms if term.text != text))

    def heard_in(self, texts: Iterable[str]) -> tuple[Term, ...]:
        """Those that stand in one of them, or may have been heard where something else stands."""
        several = tuple(texts)
        return tuple(term for term in self.terms if any(map(term.may_stand_in, several)))

    def brought_into(self, before: str, after: str) -> str:
        """`before`, with those terms of `after` in it that may have been heard where they stand."""
        for term in self.terms:
            size, at = len(term.text), after.find(term.text)
            while at >= 0:
                heard = before[at : at + size]
                if heard != term.text and term.may_be_heard_in(heard):
                    before = before[:at] + term.text + before[at + size :]
                at = after.find(term.text, at + 1)
        return before


NO_TERMS = Glossary()


def _objection(term: Term) -> tuple[str, str] | None:
    """What is wrong, and what to do."""
    for written in (term.text, *term.heard):
        if written != written.strip() or not written:
            return f"{written!r} is no term: it is empty, or has spaces around it.", "Write it without."
        if len(written) > LONGEST_TERM:
            return f"{written[:LONGEST_TERM]}… is too long.", f"A term has {LONGEST_TERM} characters at most."
        if any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in written):
            return f"{written!r} has characters that nobody sees.", "Write it in one line, without tabs."
    for wrong in term.heard:
        if wrong == term.text:
            return f"{term.text} is said to be a wrong spelling of itself.", "Leave that spelling out."
        if len(wrong) < _SHORTEST_HEARD:
            what = f"{wrong} cannot stand for {term.text} wherever it is: a single character is part of too many words."
            return what, "Give a wrong spelling of two characters or more."
    if term.same_sound and not term.goes_by_sound:
        what = f"{term.text} cannot be looked for by its sound."
        return what, "Only terms of two or more Chinese characters can."
    if len(term.note) > _LONGEST_NOTE or any(unicodedata.category(sign) in ("Cc", "Cs") for sign in term.note):
        return (
            f"The note on {term.text} cannot be kept.",
            f"Write it in one line of {_LONGEST_NOTE} characters at most.",
        )
    return _objection_to_sound(term)


def _objection_to_sound(term: Term) -> tuple[str, str] | None:
    syllables = term.jyutping.split()
    if not syllables:
        return None
    if wrong := [each for each in syllables if not _SYLLABLE.fullmatch(each)]:
        return f"{wrong[0]} is no jyutping.", "Write syllables such as hoeng1, with a space between them."
    if all(map(_is_han, term.text)) and len(syllables) != len(term.text):
        what = f"{term.text} has {len(term.text)} characters, and {term.jyutping} has {len(syllables)} syllables."
        return what, "Write one syllable for each character."
    return None


def _said_twice(written: str, one: str, other: str) -> CantoBeatsError:
    if one == other:
        return wrong_usage("glossary.twice", f"{written} is in the glossary twice.", "Leave one of them out.")
    what = f"{written} cannot be both {one} and {other}."
    return wrong_usage("glossary.twice", what, "Take it out of one of them.")


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK ")
