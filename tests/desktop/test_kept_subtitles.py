"""What a job that did not come to its end has made is shown again, when the window is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from canto_beats.cantonese.glossary.terms import Term
from canto_beats.service.desk import QueueState
from canto_beats.service.glossary import add_term
from canto_beats.subtitles.cue_profiles import PROFILES
from canto_beats.subtitles.cue_rules import cells
from tests.desktop.driving import paused_in_the_middle, texts, transcribed, trigger
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from canto_beats.settings import Home
    from canto_beats.subtitles.cue import Cue
    from tests.desktop.driving import Open

LONG_MS = 60_000


def comes_to(qtbot: QtBot, bench: Workbench, state: QueueState) -> None:
    def is_there() -> bool:
        return bench.shown.item is not None and bench.shown.item.state is state

    qtbot.waitUntil(is_there, timeout=LONG_MS)


def opened_again(bench: Workbench, open_window: Open) -> Workbench:
    assert bench.window.close()
    again = open_window()
    again.parts.queue.choose(again.queue.items[0].id)
    return again


def subtitles(qtbot: QtBot, bench: Workbench) -> list[Cue]:
    """All that is kept: it is read and taken in by and by."""
    qtbot.waitUntil(lambda: not bench.shown._thread.is_busy, timeout=LONG_MS)
    QCoreApplication.sendPostedEvents(bench.shown)  # what the thread has told
    qtbot.waitUntil(lambda: not bench.shown._catching_up.isActive(), timeout=LONG_MS)
    return [line.cue for line in bench.shown.editor.lines]


def test_a_paused_one_shows_the_same_subtitles_and_goes_on_from_them(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    """What a rule, the glossary and the profile made of what was heard is seen before and after."""
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3, begins_with="佢地搵阿文")
    add_term(home, Term("阿敏", heard=("阿文",)))
    bench = open_window(film)
    bench.chosen.change(profile="social")
    paused_in_the_middle(qtbot, bench)
    before = subtitles(qtbot, bench)
    assert before[0].text.startswith("佢哋搵阿敏")
    assert all(cells(cue.text) <= PROFILES["social"].max_cells for cue in before)
    again = opened_again(bench, open_window)
    assert subtitles(qtbot, again) == before
    assert again.parts.table.model().rowCount() == len(before)
    assert not again.actions_["export"].isEnabled(), "it is not finished, so it cannot be corrected"
    transcribed(qtbot, again)
    assert again.actions_["export"].isEnabled()
    assert len(texts(again)) > len(before)


def test_what_is_kept_stays_in_sight_until_the_job_tells_it_again(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    bench = open_window(film)
    paused_in_the_middle(qtbot, bench)
    before = subtitles(qtbot, bench)
    shown: list[int] = []
    bench.shown.editor.reset.connect(lambda: shown.append(len(texts(bench))))
    with qtbot.waitSignal(bench.queue.heard, timeout=LONG_MS):
        trigger(bench, "start")
    # What is told again may come in several portions; the last subtitle may go on.
    qtbot.waitUntil(lambda: subtitles(qtbot, bench)[: len(before) - 1] == before[:-1], timeout=LONG_MS)
    assert shown, "what is told again takes the place of what was kept"
    assert 0 not in shown, "the table was emptied"


@pytest.mark.parametrize("state", [QueueState.RUNNING, QueueState.CANCELLED])
def test_so_does_one_whose_program_went_away_or_that_was_stopped(
    qtbot: QtBot, open_window: Open, film: Path, home: Home, state: QueueState
) -> None:
    fake_model(home.models / "somebody--fake-whisper", at=3, raises="unsupported")
    bench = open_window(film)
    trigger(bench, "start")
    comes_to(qtbot, bench, QueueState.FAILED)
    before = subtitles(qtbot, bench)
    assert before
    again = opened_again(bench, open_window)
    assert subtitles(qtbot, again) == before, "and one that failed"
    item = again.shown.item
    assert item is not None
    again.queue._put(type(item)(item.id, item.request, state, job_id=item.job_id))
    assert subtitles(qtbot, opened_again(again, open_window)) == before


def test_one_that_could_not_even_begin_again_shows_what_was_corrected(
    qtbot: QtBot, open_window: Open, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    bench.shown.editor.set_text(bench.shown.editor.lines[3].id, "改咗")
    expected = texts(bench)
    film.unlink()
    monkeypatch.setattr(bench._starting, "_may_begin_anew", lambda: True)
    trigger(bench, "start")
    comes_to(qtbot, bench, QueueState.FAILED)
    again = opened_again(bench, open_window)
    assert texts(again) == expected
    assert again.shown.editor.document is not None
