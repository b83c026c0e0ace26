"""What the choices of the style panel are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import Numbers, Profanity, Punctuation
from canto_beats.subtitles.tracks import English


def register_words(register: object) -> str:
    tell = QCoreApplication.translate
    match register:
        case Register.SEMI_WRITTEN:
            return tell("StylePanel", "Semi-written")
        case Register.WRITTEN:
            return tell("StylePanel", "Written")
        case _:
            return tell("StylePanel", "Spoken")


def english_words(english: object) -> str:
    tell = QCoreApplication.translate
    match english:
        case English.TRANSLATE:
            return tell("StylePanel", "Translate")
        case English.BOTH:
            return tell("StylePanel", "Both")
        case _:
            return tell("StylePanel", "Keep")


def missing_english_words(english: object) -> str:
    """Where no model can translate."""
    said = english_words(english)
    return said if english is English.KEEP else _not_installed(said)


def numbers_words(numbers: object) -> str:
    tell = QCoreApplication.translate
    match numbers:
        case Numbers.ARABIC:
            return tell("StylePanel", "Arabic: 25")
        case Numbers.CHINESE:
            return tell("StylePanel", "Chinese: 二十五")
        case _:
            return tell("StylePanel", "As heard")


def punctuation_words(punctuation: object) -> str:
    tell = QCoreApplication.translate
    return tell("StylePanel", "Remove") if punctuation is Punctuation.REMOVE else tell("StylePanel", "Keep")


def profanity_words(profanity: object) -> str:
    tell = QCoreApplication.translate
    return tell("StylePanel", "Cover") if profanity is Profanity.MASK else tell("StylePanel", "Keep")


def length_words(max_cells: object) -> str:
    tell = QCoreApplication.translate
    if max_cells is None:
        return tell("StylePanel", "As it is")
    return tell("StylePanel", "{n} characters").format(n=max_cells)


def _not_installed(choice: str) -> str:
    return QCoreApplication.translate("StylePanel", "{choice} (not installed)").format(choice=choice)
