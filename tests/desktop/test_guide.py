"""Welcome, help and failures, as they are seen in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication

from canto_beats import __version__
from canto_beats.desktop.look.languages import Language, Languages
from canto_beats.desktop.problem_view import Offer
from canto_beats.service.desk import QueueState
from tests.desktop.driving import texts, transcribed, trigger
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from canto_beats.settings import Home
    from tests.desktop.driving import Open


@pytest.fixture
def rubbish(tmp_path: Path) -> Path:
    rubbish = tmp_path / "film.mp4"
    rubbish.write_bytes(b"no film at all" * 100)
    return rubbish


def failed(qtbot: QtBot, bench: Workbench) -> None:
    trigger(bench, "start")

    def has_failed() -> bool:
        item = bench.shown.item
        return item is not None and item.state is QueueState.FAILED

    qtbot.waitUntil(has_failed, timeout=20_000)


class TestWelcome:
    def test_the_first_start_welcomes_and_the_next_one_does_not(self, open_window: Open) -> None:
        bench = open_window()
        assert bench.guide.welcome.isVisible()
        assert not bench.parts.video.isVisible()
        bench.guide.welcome.leave.click()
        assert bench.parts.video.isVisible()
        bench.window.close()
        assert not open_window().guide.welcome.isVisible()

    def test_a_recording_takes_its_place(self, open_window: Open, film: Path) -> None:
        bench = open_window(film)
        assert not bench.guide.welcome.isVisible()
        assert bench.chosen.now.welcomed

    def test_it_can_be_seen_again(self, open_window: Open, film: Path) -> None:
        bench = open_window(film)
        trigger(bench, "welcome")
        assert bench.guide.welcome.isVisible()

    def test_its_language_is_that_of_the_window(self, open_window: Open) -> None:
        bench = open_window()
        language = bench.guide.welcome.language
        language.setCurrentIndex(language.findData("zh_CN"))
        assert bench.chosen.now.language == "zh_CN"

    def test_it_leads_to_the_models(self, open_window: Open) -> None:
        bench = open_window()
        bench.guide.welcome.models.click()
        settings = bench.guide.settings.now
        assert settings is not None
        assert settings.models.isVisible()

    def test_it_can_be_used_by_keys_alone(self, qtbot: QtBot, open_window: Open) -> None:
        bench = open_window()
        welcome = bench.guide.welcome
        welcome.open.setFocus()
        order = []
        for _ in range(5):
            order.append(bench.window.focusWidget())
            bench.window.focusNextChild()
        assert order == [welcome.open, welcome.sample, welcome.models, welcome.language, welcome.leave]

    def test_the_sample_is_opened_and_heard_by_the_demo_models_whatever_is_chosen(
        self, open_window: Open, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bench = open_window()
        started: list[tuple[str | None, str | None]] = []
        monkeypatch.setattr(bench.queue, "start", lambda _id, request: started.append((request.model, request.polish)))
        bench.guide.welcome.sample.click()
        assert [item.request.source.name for item in bench.queue.items] == ["sample.mp4"]
        bench.guide.welcome.sample.click()
        assert len(bench.queue.items) == 1, "it is on the list already"
        assert started == [("demo", "demo"), ("demo", "demo")]
        assert bench.models.speech == "somebody/fake-whisper"


class TestFailures:
    def test_a_failure_is_said_above_the_picture_by_the_name_of_the_recording(
        self, qtbot: QtBot, open_window: Open, rubbish: Path
    ) -> None:
        bench = open_window(rubbish)
        failed(qtbot, bench)
        problem = bench.guide.problem
        assert problem.isVisible()
        assert problem.sentence.startswith("film.mp4 ")
        assert problem.buttons[Offer.AGAIN].isVisible()
        assert not problem.buttons[Offer.MODELS].isVisible()
        assert problem.sentence not in bench.parts.stage.text(), "it is said once"

    def test_trying_again_starts_it_again(self, qtbot: QtBot, open_window: Open, rubbish: Path, spoken: Path) -> None:
        bench = open_window(rubbish)
        failed(qtbot, bench)
        rubbish.unlink()
        rubbish.symlink_to(spoken)  # somebody has put it right
        with qtbot.waitSignal(bench.queue.cues_ready, timeout=30_000):
            bench.guide.problem.buttons[Offer.AGAIN].click()
        assert not bench.guide.problem.isVisible()
        assert texts(bench)

    def test_one_that_is_hidden_stays_hidden_and_is_another_recordings_no_more(
        self, qtbot: QtBot, open_window: Open, rubbish: Path, film: Path
    ) -> None:
        bench = open_window(rubbish, film)
        failed(qtbot, bench)
        sentence = bench.guide.problem.sentence
        bench.parts.queue.choose(bench.queue.items[1].id)
        assert bench.guide.problem.sentence != sentence
        bench.parts.queue.choose(bench.queue.items[0].id)
        assert bench.guide.problem.sentence == sentence
        bench.guide.problem.close_button.click()
        bench.parts.queue.choose(bench.queue.items[1].id)
        bench.parts.queue.choose(bench.queue.items[0].id)
        assert bench.guide.problem.sentence != sentence

    def test_the_details_are_the_log_to_copy_and_its_folder(
        self, qtbot: QtBot, open_window: Open, rubbish: Path, home: Home, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bench = open_window(rubbish)
        failed(qtbot, bench)
        home.logs.mkdir(parents=True)
        item = bench.shown.item
        assert item is not None
        (home.logs / "20200101-000000-1.log").write_text(f"x: Failed: {item.sentence}\nthe trace\n", encoding="utf-8")
        (home.logs / "20200102-000000-2.log").write_text("another run\n", encoding="utf-8")
        bench.guide.problem.buttons[Offer.DETAILS].click()
        log = bench.guide.log.now
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
        assert bench.guide.log.now is None

    def test_a_failure_that_was_told_before_as_a_notice_can_be_tried_again(
        self, qtbot: QtBot, open_window: Open, rubbish: Path
    ) -> None:
        bench = open_window(rubbish)
        told = f"{rubbish} is not a video or audio file, whatever its name says. Choose a video or audio file."
        bench.shown.told.emit(told)  # as the waveform's reader does
        assert not bench.guide.problem.buttons[Offer.AGAIN].isVisible()
        failed(qtbot, bench)
        assert bench.guide.problem.buttons[Offer.AGAIN].isVisible()
        sentence = bench.guide.problem.sentence
        bench.guide.problem.close_button.click()
        assert bench.guide.problem.sentence != sentence

    def test_another_language_says_it_again(
        self, qtbot: QtBot, open_window: Open, rubbish: Path, qapp: QApplication, home: Home
    ) -> None:
        bench = open_window(rubbish)
        failed(qtbot, bench)
        languages = Languages(qapp, home.resources / "translations")
        try:
            languages.choose(Language.HONG_KONG)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
            assert bench.guide.problem.sentence.startswith("film.mp4 不是")
            assert bench.guide.problem.buttons[Offer.AGAIN].text() == "再試一次"
        finally:
            languages.choose(Language.ENGLISH)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        assert bench.guide.problem.sentence.startswith("film.mp4 is not")

    def test_what_the_window_could_not_do_stays_until_it_is_hidden(self, open_window: Open, film: Path) -> None:
        bench = open_window()
        bench.queue.failed.emit("The library is locked. Close the other window.")
        assert bench.guide.problem.sentence == "The library is locked. Close the other window."
        bench.open_recordings([film])
        assert bench.guide.problem.isVisible()
        bench.guide.problem.close_button.click()
        assert not bench.guide.problem.isVisible()

    def test_what_was_told_of_one_recording_is_not_said_of_another(self, open_window: Open, film: Path) -> None:
        bench = open_window(film, film)
        bench.shown.told.emit("It cannot be played.")
        assert bench.guide.problem.isVisible()
        bench.parts.queue.choose(bench.queue.items[1].id)
        assert not bench.guide.problem.isVisible()

    def test_a_film_that_the_demo_model_hears_comes_with_a_warning(
        self, qtbot: QtBot, open_window: Open, film: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bench = open_window(film)
        transcribed(qtbot, bench)
        assert not bench.guide.problem.isVisible()
        monkeypatch.setattr("canto_beats.desktop.guide.DEMO", "somebody/fake-whisper")
        bench.queue.item_changed.emit(bench.queue.items[0].id)
        assert "demo model" in bench.guide.problem.sentence
        bench.guide.problem.buttons[Offer.MODELS].click()
        assert bench.guide.settings.now is not None
        bench.guide.problem.close_button.click()
        assert not bench.guide.problem.isVisible()


class TestHelp:
    def test_about_says_the_version_and_whose_work_it_stands_on(self, open_window: Open) -> None:
        bench = open_window()
        trigger(bench, "about")
        about = bench.guide.about.now
        assert about is not None
        assert __version__ in about.version.text()
        assert "Lucide" in about.notices.toPlainText()
        assert "OFL" in about.notices.toPlainText()

    def test_the_log_can_be_read_without_any_failure(self, open_window: Open) -> None:
        bench = open_window()
        trigger(bench, "log")
        log = bench.guide.log.now
        assert log is not None
        assert log.text.toPlainText() == ""
        assert not log.folder.isEnabled()

    def test_the_window_takes_its_dialogs_with_it(self, open_window: Open) -> None:
        bench = open_window()
        for action in ("settings", "keys", "about", "log"):
            trigger(bench, action)
        bench.window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        guide = bench.guide
        for dialog in (guide.settings, guide.keys, guide.about, guide.log):
            assert dialog.now is None


def test_the_device_that_is_chosen_is_what_a_job_is_started_with(
    open_window: Open, film: Path, monkeypatch: pytest.MonkeyPatch, home: Home
) -> None:
    fake_model(home.models / "another--whisper")
    bench = open_window(film)
    started: list[str] = []
    monkeypatch.setattr(bench.queue, "start", lambda _id, request: started.append(request.device))
    bench.chosen.change(device="cpu")
    trigger(bench, "start")
    assert started == ["cpu"]
