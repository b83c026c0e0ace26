from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from canto_beats.desktop.chosen import Chosen
from canto_beats.desktop.recent_files import MOST, RecentFiles

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home
    from tests.desktop.driving import Open


def listed(recent: RecentFiles) -> list[str]:
    return [entry.text() for entry in recent.actions() if entry.data()]


def test_what_was_opened_is_there_the_next_time_the_last_one_first(open_window: Open, film: Path) -> None:
    other = film.with_name("R&B & more.wav")
    other.symlink_to(film)
    bench = open_window(film)
    bench.open_recordings([other])
    assert listed(bench.recent) == ["R&&B && more.wav", "film.wav"]
    assert bench.window.close()
    again = open_window()
    assert listed(again.recent) == ["R&&B && more.wav", "film.wav"]
    before = len(again.queue.items)
    next(entry for entry in again.recent.actions() if entry.data() == str(film)).trigger()
    assert len(again.queue.items) == before + 1
    assert again.queue.items[-1].request.source == film
    assert listed(again.recent) == ["film.wav", "R&&B && more.wav"]


def test_the_sample_is_not_remembered_and_an_empty_list_offers_nothing(open_window: Open) -> None:
    bench = open_window()
    bench.actions_["sample"].trigger()
    assert listed(bench.recent) == []
    assert not bench.recent.isEnabled()


def test_it_stays_short_tells_namesakes_apart_and_can_be_cleared(qtbot: QtBot, home: Home) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    recent = RecentFiles(Chosen(home), window)
    recent.remember([Path(f"/films/{number}.mp4") for number in range(MOST + 3)])
    assert listed(recent) == [f"{number}.mp4" for number in range(MOST)]
    recent.remember([Path("/more/1.mp4")])
    assert listed(recent)[:3] == [f"1.mp4 – {Path('/more')}", "0.mp4", f"1.mp4 – {Path('/films')}"]
    recent.actions()[-1].trigger()
    assert listed(recent) == []
