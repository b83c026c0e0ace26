"""Why an edit that a language model proposed was not believed."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    NO_SUCH_LINE = "no-such-line"
    NOT_IN_LINE = "not-in-line"
    """What is to be replaced does not stand in the line word for word, or stands there twice."""
    NO_CHANGE = "no-change"
    MARKUP = "markup"
    LENGTH = "length"
    TOO_MUCH = "too-much"
    FIGURES_OR_LATIN = "figures-or-latin"
    LOOP = "loop"
    WORDS = "words"
    """It adds something, leaves something out, or moves it."""
    SOUND = "sound"
    """Nobody can have heard what stands there for what is to take its place."""
    SIGN = "sign"
    """A sign takes the place of another, or a question mark stands where nobody asks."""
    SIMPLIFIED = "simplified"
    MISSPELLED = "misspelled"
    """What is to be replaced is right, and what is to take its place is the usual way to get it wrong."""
    KNOWN_WORD = "known-word"
    """It would break up a word that everybody knows, and that is written right."""
    NEGATION = "negation"
    PERSON = "person"
    NUMBER = "number"
    """Of the Chinese numerals; those in Arabic figures are FIGURES_OR_LATIN."""
    WRITTEN_CHINESE = "written-chinese"
    GLOSSARY = "glossary"
    """A term of the person's own glossary would be gone."""
