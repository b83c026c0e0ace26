"""Welcome, help and failures, as they are seen in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication

from canto_beats import __version__
from canto_beats.desktop.about import About
from canto_beats.desktop.log_view import LogView
from canto_beats.desktop.look.languages import Language, Languages
from canto_beats.desktop.problem_view import Offer
from canto_beats.desktop.settings_dialog.settings_dialog import SettingsDialog
from canto_beats.desktop.shortcut_sheet import ShortcutSheet
from canto_beats.service.desk import QueueState
from tests.desktop.driving import texts, transcribed, trigger
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.main_window import MainWindow
    from canto_beats.settings import Home
    from tests.desktop.driving import Open


@pytest.fixture
def rubbish(tmp_path: Path) -> Path:
    rubbish = tmp_path / "film.mp4"
    rubbish.write_bytes(b"no film at all" * 100)
    return rubbish


def failed(qtbot: QtBot, window: MainWindow) -> None:
    trigger(window, "start")

    def has_failed() -> bool:
        item = window.shown.item
        return item is not None and item.state is QueueState.FAILED

    qtbot.waitUntil(has_failed, timeout=20_000)


class TestWelcome:
    def test_the_first_start_welcomes_and_the_next_one_does_not(self, open_window: Open) -> None:
        window = open_window()
        assert window.guide.welcome.isVisible()
        assert not window.parts.video.isVisible()
        window.guide.welcome.leave.click()
        assert window.parts.video.isVisible()
        window.close()
        assert not open_window().guide.welcome.isVisible()

    def test_a_recording_takes_its_place(self, open_window: Open, film: Path) -> None:
        window = open_window(film)
        assert not window.guide.welcome.isVisible()
        assert window.chosen.now.welcomed

    def test_it_can_be_seen_again(self, open_window: Open, film: Path) -> None:
        window = open_window(film)
        trigger(window, "welcome")
        assert window.guide.welcome.isVisible()

    def test_its_language_is_that_of_the_window(self, open_window: Open) -> None:
        window = open_window()
        language = window.guide.welcome.language
        language.setCurrentIndex(language.findData("zh_CN"))
        assert window.chosen.now.language == "zh_CN"

    def test_it_leads_to_the_models(self, open_window: Open) -> None:
        window = open_window()
        window.guide.welcome.models.click()
        settings = window.guide.dialog(SettingsDialog)
        assert settings is not None
        assert settings.models.isVisible()

    def test_it_can_be_used_by_keys_alone(self, qtbot: QtBot, open_window: Open) -> None:
        window = open_window()
        welcome = window.guide.welcome
        welcome.open.setFocus()
        order = []
        for _ in range(5):
            order.append(window.focusWidget())
            window.focusNextChild()
        assert order == [welcome.open, welcome.sample, welcome.models, welcome.language, welcome.leave]

    def test_the_sample_is_opened_and_heard_by_the_demo_models_whatever_is_chosen(
        self, open_window: Open, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window = open_window()
        started: list[tuple[str | None, str | None]] = []
        monkeypatch.setattr(window.queue, "start", lambda _id, request: started.append((request.model, request.polish)))
        window.guide.welcome.sample.click()
        assert [item.request.source.name for item in window.queue.items] == ["sample.mp4"]
        window.guide.welcome.sample.click()
        assert len(window.queue.items) == 1, "it is on the list already"
        assert started == [("demo", "demo"), ("demo", "demo")]
        assert window.models.speech == "somebody/fake-whisper"


class TestFailures:
    def test_a_failure_is_said_above_the_picture_by_the_name_of_the_recording(
        self, qtbot: QtBot, open_window: Open, rubbish: Path
    ) -> None:
        window = open_window(rubbish)
        failed(qtbot, window)
        problem = window.guide.problem
        assert problem.isVisible()
        assert problem.sentence.startswith("film.mp4 ")
        assert problem.buttons[Offer.AGAIN].isVisible()
        assert not problem.buttons[Offer.MODELS].isVisible()
        assert problem.sentence not in window.parts.stage.text(), "it is said once"

    def test_trying_again_starts_it_again(self, qtbot: QtBot, open_window: Open, rubbish: Path, spoken: Path) -> None:
        window = open_window(rubbish)
        failed(qtbot, window)
        rubbish.unlink()
        rubbish.symlink_to(spoken)  # somebody has put it right
        with qtbot.waitSignal(window.queue.cues_ready, timeout=30_000):
            window.guide.problem.buttons[Offer.AGAIN].click()
        assert not window.guide.problem.isVisible()
        assert texts(window)

    def test_one_that_is_hidden_stays_hidden_and_is_another_recordings_no_more(
        self, qtbot: QtBot, open_window: Open, rubbish: Path, film: Path
    ) -> None:
        window = open_window(rubbish, film)
        failed(qtbot, window)
        sentence = window.guide.problem.sentence
        window.parts.queue.choose(window.queue.items[1].id)
        assert window.guide.problem.sentence != sentence
        window.parts.queue.choose(window.queue.items[0].id)
        assert window.guide.problem.sentence == sentence
        window.guide.problem.close_button.click()
        window.parts.queue.choose(window.queue.items[1].id)
        window.parts.queue.choose(window.queue.items[0].id)
        assert window.guide.problem.sentence != sentence

    def test_the_details_are_the_log_to_copy_and_its_folder(
        self, qtbot: QtBot, open_window: Open, rubbish: Path, home: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window = open_window(rubbish)
        failed(qtbot, window)
        home.logs.mkdir(parents=True)
        item = window.shown.item
        assert item is not None
        (home.logs / "20200101-000000-1.log").write_text(f"x: Failed: {item.sentence}\nthe trace\n", encoding="utf-8")
        (home.logs / "20200102-000000-2.log").write_text("another run\n", encoding="utf-8")
        window.guide.problem.buttons[Offer.DETAILS].click()
        log = window.guide.dialog(LogView)
        assert log is not None
        assert log.text.isReadOnly()
        assert "the trace" in log.text.toPlainText()
        log.copy.click()
        assert QGuiApplication.clipboard().text() == f"{item.sentence}\n\n{log.text.toPlainText()}"
        opened: list[str] = []

        def open_it(url: QUrl) -> bool:
            opened.append(url.toLocalFile())
            return True

        monkeypatch.setattr(QDesktopServices, "openUrl", open_it)
        log.folder.click()
        assert opened == [str(home.logs)]
        qtbot.keyClick(log, Qt.Key.Key_Escape)
        assert window.guide.dialog(LogView) is None

    def test_a_failure_that_was_told_before_as_a_notice_can_be_tried_again(
        self, qtbot: QtBot, open_window: Open, rubbish: Path
    ) -> None:
        window = open_window(rubbish)
        told = f"{rubbish} is not a video or audio file, whatever its name says. Choose a video or audio file."
        window.shown.told.emit(told)  # as the waveform's reader does
        assert not window.guide.problem.buttons[Offer.AGAIN].isVisible()
        failed(qtbot, window)
        assert window.guide.problem.buttons[Offer.AGAIN].isVisible()
        sentence = window.guide.problem.sentence
        window.guide.problem.close_button.click()
        assert window.guide.problem.sentence != sentence

    def test_another_language_says_it_again(
        self, qtbot: QtBot, open_window: Open, rubbish: Path, qapp: QApplication, home: Home
    ) -> None:
        window = open_window(rubbish)
        failed(qtbot, window)
        languages = Languages(qapp, home.resources / "translations")
        try:
            languages.choose(Language.HONG_KONG)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
            assert window.guide.problem.sentence.startswith("film.mp4 不是")
            assert window.guide.problem.buttons[Offer.AGAIN].text() == "再試一次"
        finally:
            languages.choose(Language.ENGLISH)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        assert window.guide.problem.sentence.startswith("film.mp4 is not")

    def test_what_the_window_could_not_do_stays_until_it_is_hidden(self, open_window: Open, film: Path) -> None:
        window = open_window()
        window.queue.failed.emit("The library is locked. Close the other window.")
        assert window.guide.problem.sentence == "The library is locked. Close the other window."
        window.open_recordings([film])
        assert window.guide.problem.isVisible()
        window.guide.problem.close_button.click()
        assert not window.guide.problem.isVisible()

    def test_what_was_told_of_one_recording_is_not_said_of_another(self, open_window: Open, film: Path) -> None:
        window = open_window(film, film)
        window.shown.told.emit("It cannot be played.")
        assert window.guide.problem.isVisible()
        window.parts.queue.choose(window.queue.items[1].id)
        assert not window.guide.problem.isVisible()

    def test_a_film_that_the_demo_model_hears_comes_with_a_warning(
        self, qtbot: QtBot, open_window: Open, film: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        window = open_window(film)
        transcribed(qtbot, window)
        assert not window.guide.problem.isVisible()
        monkeypatch.setattr("canto_beats.desktop.guide.DEMO", "somebody/fake-whisper")
        window.queue.item_changed.emit(window.queue.items[0].id)
        assert "demo model" in window.guide.problem.sentence
        window.guide.problem.buttons[Offer.MODELS].click()
        assert window.guide.dialog(SettingsDialog) is not None
        window.guide.problem.close_button.click()
        assert not window.guide.problem.isVisible()


class TestHelp:
    def test_about_says_the_version_and_whose_work_it_stands_on(self, open_window: Open) -> None:
        window = open_window()
        trigger(window, "about")
        about = window.guide.dialog(About)
        assert about is not None
        assert __version__ in about.version.text()
        assert "Lucide" in about.notices.toPlainText()
        assert "OFL" in about.notices.toPlainText()

    def test_the_log_can_be_read_without_any_failure(self, open_window: Open) -> None:
        window = open_window()
        trigger(window, "log")
        log = window.guide.dialog(LogView)
        assert log is not None
        assert log.text.toPlainText() == ""
        assert not log.folder.isEnabled()

    def test_the_window_takes_its_dialogs_with_it(self, open_window: Open) -> None:
        window = open_window()
        for action in ("settings", "keys", "about", "log"):
            trigger(window, action)
        window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for kind in (SettingsDialog, ShortcutSheet, About, LogView):
            assert window.guide.dialog(kind) is None


def test_the_device_that_is_chosen_is_what_a_job_is_started_with(
    open_window: Open, film: Path, monkeypatch: pytest.MonkeyPatch, home: Home
) -> None:
    fake_model(home.models / "another--whisper")
    window = open_window(film)
    started: list[str] = []
    monkeypatch.setattr(window.queue, "start", lambda _id, request: started.append(request.device))
    window.chosen.change(device="cpu")
    trigger(window, "start")
    assert started == ["cpu"]
