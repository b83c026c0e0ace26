"""What a person reads of the ways in which subtitles can be made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.cantonese.writing import LatinSpacing
from canto_beats.job.request import PolishMode
from canto_beats.subtitles.cue_profiles import PROFILES, begun_with, known_rules


def profile_words(profile: str) -> str:
    """As it is, where this version cannot read it."""
    tell = QCoreApplication.translate
    if profile not in PROFILES and known_rules(profile) is not None:
        return tell("Wishes", "Custom, from {profile}").format(profile=profile_words(begun_with(profile)))
    return {
        "netflix": tell("Wishes", "Film and series (Netflix)"),
        "hk": tell("Wishes", "Hong Kong cinema and television"),
        "social": tell("Wishes", "Upright videos"),
    }.get(profile, profile)


def profile_sentence(profile: str) -> str:
    """What it means; nothing of a profile that this version cannot read."""
    rules = known_rules(profile)
    if rules is None:
        return ""
    tell = QCoreApplication.translate
    if rules.max_lines > 1:
        sentence = tell("Wishes", "Up to two lines of {cells} characters, and {speed} characters a second.")
    else:
        sentence = tell("Wishes", "One line of up to {cells} characters, and {speed} characters a second.")
    return sentence.format(cells=rules.max_cells, speed=f"{rules.max_cells_per_second:g}")


def latin_spacing_words(spacing: LatinSpacing) -> str:
    tell = QCoreApplication.translate
    return {
        LatinSpacing.AS_WRITTEN: tell("Wishes", "As heard"),
        LatinSpacing.NONE: tell("Wishes", "No space: 部iPhone靚"),
        LatinSpacing.THIN: tell("Wishes", "Thin space: {example}").format(example="部\u2009iPhone\u2009靚"),
        LatinSpacing.SPACE: tell("Wishes", "Space: 部 iPhone 靚"),
    }[spacing]


def polish_mode_words(mode: PolishMode) -> str:
    tell = QCoreApplication.translate
    return {
        PolishMode.OFF: tell("Wishes", "Off"),
        PolishMode.SUGGEST: tell("Wishes", "Suggest: you decide"),
        PolishMode.APPLY: tell("Wishes", "Apply: you can take it back"),
    }[mode]
