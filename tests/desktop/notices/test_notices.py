"""What a job said while it went on, in the whole window. A fake engine says that it is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from canto_beats.desktop.look.languages import Language, Languages
from canto_beats.desktop.notices.notice_words import notice_words
from canto_beats.job.events import NoticeRaised
from tests.desktop.driving import transcribed
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home
    from tests.desktop.driving import Open

FAKE = "This is a fake engine."
LESS = "The engine failed and goes on with less at a time, which takes less memory."


def test_a_notice_is_said_when_it_comes_and_stays_to_be_read(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    notices, said = bench.guide.notices, list[str]()
    bench.window.statusBar().messageChanged.connect(said.append)
    assert not notices.isVisible()
    transcribed(qtbot, bench)
    assert said[0] == FAKE
    assert notices.isVisible()
    assert notices.text() == notices.accessibleName() == "1 notice(s)"
    assert notices.toolTip() == FAKE
    notices.click()
    listed = bench.guide.notice_list.now
    assert listed is not None
    assert listed.text.toPlainText() == FAKE
    listed.log.click()
    assert bench.guide.log.now is not None


def test_each_recording_has_its_own(qtbot: QtBot, open_window: Open, film: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.wav"
    other.symlink_to(film)
    bench = open_window(film, other)
    transcribed(qtbot, bench)
    assert bench.guide.notices.isVisible()
    bench.parts.queue.choose(bench.queue.items[1].id)
    assert not bench.guide.notices.isVisible()
    bench.window.statusBar().clearMessage()
    bench.parts.queue.choose(bench.queue.items[0].id)
    assert bench.guide.notices.isVisible()
    assert bench.window.statusBar().currentMessage() == "", "it is no news any more"


def test_going_on_in_a_smaller_way_is_a_notice_in_the_language_of_the_window(
    qtbot: QtBot, open_window: Open, film: Path, home: Home, tmp_path: Path, qapp: QApplication
) -> None:
    once = str(tmp_path / "once")
    fake_model(home.models / "somebody--fake-whisper", at=2, raises="out-of-memory", once=once)
    bench = open_window(film)
    transcribed(qtbot, bench)
    notices = bench.guide.notices
    assert notices.text() == "2 notice(s)"
    assert LESS in notices.sentences
    Languages(qapp, home.resources / "translations").choose(Language.HONG_KONG)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert notices.text() == "2 項提示"
    assert LESS not in notices.toolTip()


def test_what_the_window_says_elsewhere_is_no_notice() -> None:
    speech, polish = (NoticeRaised(code=f"{kind}.demo-model", text=f"{kind}!") for kind in ("speech", "polish"))
    written = NoticeRaised(code="output.kept-older", text="The older film.srt is now film.1.srt.")
    assert notice_words([speech, polish, written]) == []
    assert notice_words([polish]) == ["polish!"]
