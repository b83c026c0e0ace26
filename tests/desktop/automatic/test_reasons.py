"""Every reason that the program gives for changing a text is said in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from canto_beats.cantonese.glossary.repairs import repairs
from canto_beats.cantonese.glossary.terms import Glossary, Term
from canto_beats.cantonese.phantoms.signs import REASONS as OF_PHANTOMS
from canto_beats.cantonese.writing import PREFERENCES, RULES, LatinSpacing
from canto_beats.cantonese.writing.spacing import latin_spacing
from canto_beats.desktop.automatic.change_words import family_words
from canto_beats.desktop.automatic.reasons import REASONS, reason_words
from canto_beats.desktop.known_sentences import parts_of
from canto_beats.pipeline.polishing.substitutions import as_changes
from canto_beats.service.automatic_changes import RuleFamily
from tests.desktop.look.conftest import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

GLOSSARY = Glossary((Term("佐敦", heard=("左頓",)), Term("靚仔", same_sound=True), Term("鰂魚涌")))
RULES_OF_WRITING = (*RULES, *PREFERENCES.values(), *latin_spacing(LatinSpacing.SPACE))
FIXED = [rule.reason for rule in RULES_OF_WRITING] + list(OF_PHANTOMS.values())
MADE_UP = {  # what is filled in, and the sentence it is in
    change.reason: (change.before, change.after)
    for changes in (
        repairs(GLOSSARY, "喺左頓見到個令仔").changes,
        as_changes("點解唔去\n你好,我", "點解唔去？\n你好，我"),
        as_changes("我们去食飯", "我們去食飯"),
        as_changes("佢既書", "佢嘅書"),
        as_changes("我食公作飯", "我食工作飯"),
        as_changes("我去行生", "我去行山"),
        as_changes("則魚充", "鰂魚涌", GLOSSARY),
    )
    for change in changes
}
EVERY = [*dict.fromkeys(FIXED), *MADE_UP]


def chinese(language: str) -> QTranslator:
    translator = QTranslator(QCoreApplication.instance())
    assert translator.load(str(RESOURCES / "translations" / f"canto-beats_{language}.qm"))
    assert QCoreApplication.installTranslator(translator)
    return translator


def test_the_sentences_that_are_made_up_are_of_every_kind_there_is() -> None:
    """So that the others here are about all of them."""
    families = {rule.name.split(".")[0] for rule in RULES_OF_WRITING} | {"phantom", "glossary", "polish"}
    assert families == set(RuleFamily)
    assert all(family_words(family) != family for family in families)
    assert len(MADE_UP) == 9, MADE_UP
    assert len(EVERY) >= len(REASONS)


@pytest.mark.parametrize("reason", EVERY)
def test_each_is_as_it_is_in_english(qapp: QApplication, reason: str) -> None:
    assert reason_words(reason) == reason


@pytest.mark.parametrize("language", ["zh_HK", "zh_CN"])
def test_each_is_said_in_chinese_with_what_is_filled_in(qapp: QApplication, language: str) -> None:
    chinese(language)
    for reason in EVERY:
        said = reason_words(reason)
        assert said != reason, "it has no translation, or is not in the list of reasons"
        assert not any(character.isascii() and character.isalpha() for character in said.replace("D", "")), said
        for part in MADE_UP.get(reason, ()):
            assert part in said or part not in reason


def test_what_nobody_says_is_not_in_the_list() -> None:
    unsaid = [
        template
        for template in REASONS
        if template not in FIXED and all(parts_of(template, each) is None for each in MADE_UP)
    ]
    assert unsaid == []


@pytest.mark.parametrize("reason", ["", "An older version had other reasons.", "The glossary has {wrong}"])
def test_what_is_not_known_stays_as_it_is(qapp: QApplication, reason: str) -> None:
    assert reason_words(reason) == reason
