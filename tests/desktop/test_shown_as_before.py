"""What the window shows when it is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from canto_beats.service.desk import QueueState
from canto_beats.service.opening_wish import OpeningWish
from tests.desktop.driving import texts, transcribed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from tests.desktop.driving import Open


def shown(bench: Workbench) -> int | None:
    return bench.shown.item.id if bench.shown.item else None


def highlighted(bench: Workbench) -> list[int]:
    return [index.row() for index in bench.parts.queue.selectionModel().selectedIndexes()]


def ids(bench: Workbench) -> list[int]:
    return [item.id for item in bench.queue.items]


def test_it_is_the_recording_that_was_shown_last(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film, film, film)
    bench.parts.queue.choose(ids(bench)[1])
    transcribed(qtbot, bench)
    before = texts(bench)
    assert bench.window.close()
    again = open_window()
    assert shown(again) == ids(again)[1]
    assert highlighted(again) == [1]
    assert texts(again) == before
    assert "Drop a video or subtitles here" not in again.parts.video._hint
    assert again.actions_["export"].isEnabled()


@pytest.mark.parametrize("interrupted", [True, False])
def test_where_that_is_gone_it_is_what_was_interrupted_or_else_the_first(
    open_window: Open, film: Path, *, interrupted: bool
) -> None:
    bench = open_window(film, film, film)
    bench.parts.queue.choose(ids(bench)[2])
    if interrupted:
        item = bench.queue.items[1]
        bench.queue._put(type(item)(item.id, item.request, QueueState.RUNNING))  # and then the program is killed
    bench.queue.remove(ids(bench)[2])
    assert shown(bench) is None
    assert bench.window.close()
    again = open_window()
    assert highlighted(again) == [1 if interrupted else 0]
    assert shown(again) == ids(again)[1 if interrupted else 0]


def test_a_recording_that_is_named_is_shown_before_all(open_window: Open, film: Path, tmp_path: Path) -> None:
    assert open_window(film).window.close()
    other = tmp_path / "other.wav"
    other.symlink_to(film)
    named = open_window(other)
    assert highlighted(named) == [1]
    assert named.window.close()
    again = open_window()
    assert again.shown.item is not None
    assert again.shown.item.request.source == other


def test_a_first_start_welcomes_and_shows_nothing(open_window: Open) -> None:
    bench = open_window()
    assert shown(bench) is None
    assert bench.guide.welcome.isVisible()
    bench.begin_with(OpeningWish())
    assert bench.guide.welcome.isVisible()


def test_a_row_that_is_shown_because_the_list_got_the_focus_is_highlighted(open_window: Open, film: Path) -> None:
    bench = open_window(film, film)
    bench.queue.remove(ids(bench)[0])
    assert (shown(bench), highlighted(bench)) == (None, [])
    bench.parts.table.setFocus()
    bench.window.activateWindow()
    bench.parts.queue.setFocus()
    QApplication.processEvents()
    assert (shown(bench), highlighted(bench)) == (ids(bench)[0], [0])
