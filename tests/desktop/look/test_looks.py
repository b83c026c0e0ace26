from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.look.languages import Language, Languages
from canto_beats.desktop.look.looks import Looks
from canto_beats.desktop.look.theme import Appearance, ThemeSwitch
from canto_beats.service.preferences import Preferences
from tests.desktop.look.conftest import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def languages(plain_application: QApplication) -> Iterator[Languages]:
    languages = Languages(plain_application, RESOURCES / "translations")
    yield languages
    for translator in languages._installed:
        plain_application.removeTranslator(translator)
    languages.deleteLater()


def test_the_program_looks_and_speaks_as_was_chosen(switch: ThemeSwitch, languages: Languages) -> None:
    looks = Looks(switch, languages)
    looks.follow(Preferences(appearance="dark", language="zh_HK"))
    assert (switch.appearance, languages.language) == (Appearance.DARK, Language.HONG_KONG)
    looks.follow(Preferences(appearance="light", language="en"))
    assert (switch.appearance, languages.language) == (Appearance.LIGHT, Language.ENGLISH)


def test_what_nobody_knows_is_as_the_system_has_it(switch: ThemeSwitch, languages: Languages) -> None:
    looks = Looks(switch, languages)
    looks.follow(Preferences(appearance="dark", language="zh_CN"))
    looks.follow(Preferences(appearance="mauve", language="tlh"))
    assert switch.appearance is Appearance.SYSTEM
    assert languages.language is Languages(switch._application, RESOURCES / "translations").language
