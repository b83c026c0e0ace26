"""How a person calls what was done to the text by itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.subtitles.automatic import Deed
from canto_beats.subtitles.editing.taking_back import Standing


def family_of(rule: str) -> str:
    """The part of a rule's name that tells what kind of rule it is."""
    return rule.split(".", 1)[0]


def family_words(family: str) -> str:
    """The name itself, where it is a rule of a newer version."""
    tell = QCoreApplication.translate
    return {
        "script": tell("Changes", "Traditional characters"),
        "spelling": tell("Changes", "Spelling"),
        "punctuation": tell("Changes", "Punctuation"),
        "spacing": tell("Changes", "Spaces"),
        "glossary": tell("Changes", "Glossary"),
        "phantom": tell("Changes", "Nobody said it"),
        "language-model": tell("Changes", "Language model"),
    }.get(family, family)


def standing_words(deed: Deed, standing: Standing, *, dismissed: bool) -> str:
    tell = QCoreApplication.translate
    if standing is Standing.OVERTAKEN:
        return tell("Changes", "Edited since")
    if deed is Deed.HIDDEN:
        return tell("Changes", "Hidden") if standing is Standing.DONE else tell("Changes", "Shown again")
    if standing is Standing.DONE:
        return tell("Changes", "Accepted") if deed is Deed.PROPOSED else tell("Changes", "Done")
    if deed is Deed.PROPOSED:
        return tell("Changes", "Rejected") if dismissed else tell("Changes", "Proposed")
    return tell("Changes", "Taken back")
