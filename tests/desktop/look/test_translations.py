from __future__ import annotations

import sys
from typing import TYPE_CHECKING, ClassVar
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from tests.desktop.look.conftest import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from PySide6.QtWidgets import QApplication

FOLDER = RESOURCES / "translations"
WINDOW = """
class Window(QWidget):
    def say(self):
        self.tr("A sentence in "
                "two parts.")
        self.tr("%n line(s)", "", 3)
        say = QCoreApplication.translate
        say("Other", "Said for short.")
        self.say(self.tr("Said by a method."))
"""


@pytest.fixture
def make_translations(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(pytestconfig.rootpath / "scripts"))
    import make_translations

    yield make_translations
    sys.modules.pop("make_translations", None)


class TestOurs:
    LANGUAGES: ClassVar = ["zh_HK", "zh_CN", "en"]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_what_is_packed_is_what_was_translated(self, qapp: QApplication, language: str) -> None:
        translator = QTranslator()
        texts = ET.parse(FOLDER / f"canto-beats_{language}.ts").getroot()  # noqa: S314 - our own file
        assert translator.load(str(FOLDER / f"canto-beats_{language}.qm")) or not list(texts)
        for context in texts.iter("context"):
            for message in context.iter("message"):
                if message.get("numerus") != "yes":
                    found = translator.translate(context.findtext("name"), message.findtext("source"))  # type: ignore[arg-type]
                    assert found == message.findtext("translation")

    def test_no_text_waits_for_its_translation(self, make_translations: ModuleType) -> None:
        assert list(make_translations.unfinished(FOLDER)) == []

    @pytest.mark.slow
    def test_no_text_of_the_window_has_been_forgotten(self, make_translations: ModuleType) -> None:
        assert list(make_translations.stale()) == []


class TestTheScript:
    @pytest.fixture
    def script(self, make_translations: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
        sources, folder = tmp_path / "sources" / "deep", tmp_path / "translations"
        sources.mkdir(parents=True)
        folder.mkdir()
        (sources / "window.py").write_text(WINDOW, encoding="utf-8")
        monkeypatch.setattr(make_translations, "SOURCES", sources.parent)
        monkeypatch.setattr(make_translations, "FOLDER", folder)
        return make_translations

    def test_it_gathers_texts_however_they_are_broken_and_says_which_wait(
        self, script: ModuleType, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert script.main([]) == 0
        waiting = capsys.readouterr().out
        assert "canto-beats_zh_HK: Window: 'A sentence in two parts.' has no translation." in waiting
        assert "canto-beats_zh_HK: Other: 'Said for short.' has no translation." in waiting
        assert "canto-beats_zh_HK: Window: 'Said by a method.' has no translation." in waiting
        assert script.main(["--check"]) == 1
        waiting = capsys.readouterr().out
        assert "canto-beats_en: Window: '%n line(s)'" in waiting
        assert "canto-beats_en: Window: 'A sentence" not in waiting  # English has only its plurals

    def test_a_check_passes_once_all_is_translated_and_fails_after_the_next_text(
        self, script: ModuleType, capsys: pytest.CaptureFixture[str]
    ) -> None:
        script.main([])
        for path in script.FOLDER.glob("*.ts"):
            text = path.read_text(encoding="utf-8").replace(' type="unfinished"', "")
            text = text.replace("<translation></translation>", "<translation>一</translation>")
            path.write_text(
                text.replace("<numerusform></numerusform>", "<numerusform>二</numerusform>"), encoding="utf-8"
            )
        script.main([])
        assert script.main(["--check"]) == 0
        (script.SOURCES / "more.py").write_text('class More(QWidget):\n    def say(self):\n        self.tr("More")\n')
        capsys.readouterr()
        assert script.main(["--check"]) == 1
        assert "canto-beats_zh_CN.ts is out of date" in capsys.readouterr().out
