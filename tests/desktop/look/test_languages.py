from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialogButtonBox, QLabel

from canto_beats.desktop.look import languages as languages_module
from canto_beats.desktop.look.languages import Language, Languages, language_for
from tests.desktop.look.conftest import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    languages = Languages(qapp, RESOURCES / "translations")
    yield languages
    languages.choose(Language.ENGLISH)
    shiboken6.delete(languages)


@pytest.mark.parametrize(
    ("locales", "language"),
    [
        (["zh_HK"], Language.HONG_KONG),
        (["zh-Hant-HK", "zh-HK", "en"], Language.HONG_KONG),
        (["zh_TW"], Language.HONG_KONG),
        (["zh-MO"], Language.HONG_KONG),
        (["zh-Hant"], Language.HONG_KONG),
        (["yue-Hant-HK"], Language.HONG_KONG),
        (["yue"], Language.HONG_KONG),
        (["zh_CN"], Language.SIMPLIFIED),
        (["zh-Hans-SG"], Language.SIMPLIFIED),
        (["zh_SG"], Language.SIMPLIFIED),
        (["zh"], Language.SIMPLIFIED),
        (["en_GB", "zh_HK"], Language.ENGLISH),
        (["fr-FR", "zh-Hant-HK"], Language.HONG_KONG),
        (["fr"], Language.ENGLISH),
        (["C"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_first_of_a_persons_languages_that_is_ours_is_theirs(locales: list[str], language: Language) -> None:
    assert language_for(locales) is language


def test_every_language_is_named_in_itself() -> None:
    assert [language.own_name for language in Language] == ["繁體中文（香港）", "English", "简体中文"]


class _Watched(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.said.append(QCoreApplication.translate("QPlatformTheme", "Cancel"))
        super().changeEvent(event)


def test_widgets_hear_of_a_change_and_find_the_new_words(qtbot: QtBot, languages: Languages) -> None:
    label = _Watched()
    qtbot.addWidget(label)
    told: list[Language] = []
    languages.changed.connect(told.append)
    for language in (Language.HONG_KONG, Language.SIMPLIFIED, Language.ENGLISH):
        languages.choose(language)
        QCoreApplication.processEvents()
    assert label.said == ["取消", "取消", "Cancel"]
    assert told == [Language.HONG_KONG, Language.SIMPLIFIED, Language.ENGLISH]


def test_qts_own_buttons_change_as_well(qtbot: QtBot, languages: Languages) -> None:
    def cancel() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")

    words = []
    for language in Language:
        languages.choose(language)
        words.append(cancel())
    assert words == ["取消", "Cancel", "取消"]


def test_choosing_the_same_again_disturbs_nobody(qtbot: QtBot, languages: Languages) -> None:
    languages.choose(Language.HONG_KONG)
    told: list[Language] = []
    languages.changed.connect(told.append)
    languages.choose(Language.HONG_KONG)
    assert told == []


def test_none_is_what_the_system_speaks(qtbot: QtBot, languages: Languages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages_module, "language_for", lambda _: Language.SIMPLIFIED)
    languages.choose(None)
    assert languages.language is Language.SIMPLIFIED


@pytest.mark.allows_log
def test_without_its_files_a_language_falls_back_on_english(qapp: QApplication, tmp_path: Path) -> None:
    languages = Languages(qapp, tmp_path)
    languages.choose(Language.HONG_KONG)
    assert QCoreApplication.translate("Anything", "Subtitles") == "Subtitles"
    languages.choose(Language.ENGLISH)
    shiboken6.delete(languages)
