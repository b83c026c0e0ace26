"""How a person calls what was done to the text by itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from canto_beats.subtitles.editing.taking_back import ChangeState


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
        "variant": tell("Changes", "Preferred form"),
        "polish": tell("Changes", "Language model"),
    }.get(family, family)


def state_words(state: ChangeState) -> str:
    tell = QCoreApplication.translate
    return {
        ChangeState.DONE: tell("Changes", "Done"),
        ChangeState.TAKEN_BACK: tell("Changes", "Taken back"),
        ChangeState.HIDDEN: tell("Changes", "Hidden"),
        ChangeState.SHOWN_AGAIN: tell("Changes", "Shown again"),
        ChangeState.PROPOSED: tell("Changes", "Proposed"),
        ChangeState.ACCEPTED: tell("Changes", "Accepted"),
        ChangeState.REJECTED: tell("Changes", "Rejected"),
        ChangeState.EDITED_SINCE: tell("Changes", "Edited since"),
    }[state]
