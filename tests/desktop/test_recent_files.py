from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.recent_files import MOST, RecentFiles
from tests.desktop.driving import texts, transcribed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from canto_beats.settings import Home
    from tests.desktop.driving import Open


def listed(recent: RecentFiles) -> list[str]:
    return [entry.text() for entry in recent.actions() if entry.data() is not None]


def choose(qtbot: QtBot, bench: Workbench, name: str) -> None:
    with qtbot.waitSignal(bench.opening.recent.wanted, timeout=30_000):
        next(entry for entry in bench.opening.recent.actions() if entry.text() == name).trigger()


def test_what_was_opened_is_there_the_next_time_the_last_one_first(qtbot: QtBot, open_window: Open, film: Path) -> None:
    other = film.with_name("R&B & more.wav")
    other.symlink_to(film)
    bench = open_window(film)
    bench.open_recordings([other])
    assert listed(bench.opening.recent) == ["R&&B && more.wav", "film.wav"]
    bench.queue.remove(bench.queue.items[0].id)
    assert bench.window.close()
    again = open_window()
    assert listed(again.opening.recent) == ["R&&B && more.wav", "film.wav"]
    choose(qtbot, again, "film.wav")
    assert [item.request.source for item in again.queue.items] == [other, film]
    assert again.shown.item == again.queue.items[-1]
    assert listed(again.opening.recent) == ["film.wav", "R&&B && more.wav"]


def test_one_that_is_on_the_list_is_shown_with_its_corrections(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    bench.shown.editor.set_text(bench.shown.editor.lines[0].id, "改咗")
    bench.actions_["sample"].trigger()
    choose(qtbot, bench, "film.wav")
    bench.actions_["sample"].trigger()
    choose(qtbot, bench, "film.wav")
    assert len(bench.queue.items) == 2
    assert texts(bench)[0] == "改咗"


def test_one_that_has_gone_is_said_and_forgotten(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    bench.queue.remove(bench.queue.items[0].id)
    film.unlink()
    choose(qtbot, bench, "film.wav")
    assert bench.queue.items == ()
    assert "film.wav is not there any more" in bench.window.statusBar().currentMessage()
    assert listed(bench.opening.recent) == []


def test_the_sample_is_not_remembered_and_an_empty_list_offers_nothing(open_window: Open) -> None:
    bench = open_window()
    bench.actions_["sample"].trigger()
    assert listed(bench.opening.recent) == []
    assert not bench.opening.recent.isEnabled()


def test_it_stays_short_tells_namesakes_apart_and_can_be_cleared(qtbot: QtBot, home: Home) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    recent = RecentFiles(Chosen(home), window)
    recent.remember([Path(f"/films/{number}.mp4") for number in range(MOST + 3)])
    assert listed(recent) == [f"{number}.mp4" for number in range(MOST)]
    recent.remember([Path("/more/1.mp4")])
    assert listed(recent)[:3] == [f"1.mp4 – {Path('/more')}", "0.mp4", f"1.mp4 – {Path('/films')}"]
    recent.actions()[-1].trigger()
    qtbot.waitUntil(lambda: listed(recent) == [], timeout=30_000)
