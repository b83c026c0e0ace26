"""The three languages of the window, changed while it is open: widgets get `QEvent.LanguageChange` and say all anew.

To add one: a member of `Language`, its scripts or countries in `language_for`, Qt's own file in `_QT_FILES`, and
`scripts/make_translations.py`.
"""

from __future__ import annotations

import logging
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QCoreApplication

log = logging.getLogger(__name__)


class Language(StrEnum):
    HONG_KONG = "zh_HK"
    ENGLISH = "en"
    SIMPLIFIED = "zh_CN"

    @classmethod
    def called(cls, name: str | None) -> Language | None:
        """None for what is none of ours."""
        return cls(name) if name in set(cls) else None

    @property
    def own_name(self) -> str:
        """Never translated: who cannot read the present language must find their own."""
        return _OWN_NAMES[self]


_OWN_NAMES = {
    Language.HONG_KONG: "繁體中文（香港）",
    Language.ENGLISH: "English",
    Language.SIMPLIFIED: "简体中文",
}
# Qt has nothing of its own for Hong Kong.
_QT_FILES = {Language.HONG_KONG: "qtbase_zh_TW", Language.SIMPLIFIED: "qtbase_zh_CN"}


def language_for(locales: Iterable[str]) -> Language:
    """The first of a person's languages that is one of ours; English for everybody else."""
    for name in locales:
        locale = QLocale(name.replace("-", "_"))
        if locale.language() in (QLocale.Language.Chinese, QLocale.Language.Cantonese):
            traditional = locale.script() is QLocale.Script.TraditionalChineseScript
            return Language.HONG_KONG if traditional else Language.SIMPLIFIED
        if locale.language() is QLocale.Language.English:
            break
    return Language.ENGLISH


class Languages(QObject):
    changed = Signal(object)
    """The `Language`, after all texts have changed. For what is no widget; widgets have their `changeEvent`."""

    def __init__(self, application: QCoreApplication, translations: Path) -> None:
        super().__init__(application)
        self._application = application
        self._folder = translations
        self._installed: list[QTranslator] = []
        self._language: Language | None = None

    @property
    def language(self) -> Language:
        return self._language or language_for(QLocale.system().uiLanguages())

    def choose(self, language: Language | None) -> None:
        """None: what the system speaks. Until this is first called, everything is in the source's words."""
        wanted = language or language_for(QLocale.system().uiLanguages())
        if wanted is self._language:
            return
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed = list(self._loaded(wanted))
        for translator in self._installed:
            self._application.installTranslator(translator)
        self._language = wanted
        self.changed.emit(wanted)

    def _loaded(self, language: Language) -> Iterator[QTranslator]:
        """Qt's first: where both know a text, the one that was installed last is asked first."""
        qts_own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        files = [Path(qts_own, _QT_FILES[language])] if language in _QT_FILES else []
        for path in [*files, self._folder / f"canto-beats_{language}"]:
            translator = QTranslator(self)
            if translator.load(str(path.with_name(path.name + ".qm"))):
                yield translator
            else:
                log.warning("The translation %s cannot be loaded", path)
                translator.deleteLater()
