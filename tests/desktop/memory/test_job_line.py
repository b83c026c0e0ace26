"""What the last job of the shown recording has borrowed, in the memory dialog of the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.driving import transcribed, trigger

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.desktop.driving import Open


def test_the_last_job_of_the_recording_that_is_shown_is_drawn(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    trigger(bench, "memory")
    dialog = bench.lending.dialog
    assert dialog is not None
    assert dialog.job.isVisible()
    assert "film.wav" in dialog.job.accessibleName()


def test_before_it_was_transcribed_there_is_nothing_to_draw(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    trigger(bench, "memory")
    assert bench.lending.dialog is not None
    assert not bench.lending.dialog.job.isVisible()
