"""What is chosen about the making of subtitles reaches the job that the window starts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.shown_recording import _rules
from canto_beats.job.request import PolishMode
from canto_beats.subtitles.cue_rules import CueRules, cells
from tests.desktop.driving import paused_in_the_middle, transcribed
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.settings import Home
    from tests.desktop.driving import Open


def test_a_job_is_started_as_is_chosen_and_another_profile_makes_other_subtitles(
    qtbot: QtBot, open_window: Open, film: Path
) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    wide = [line.cue for line in bench.shown.editor.lines]
    bench.chosen.change(
        profile="social,cells=7",
        polish_mode=PolishMode.SUGGEST,
        put_right=False,
        hide_phantoms=False,
        preferred=("畀",),
    )
    transcribed(qtbot, bench)
    request = bench.queue.items[0].request
    assert (request.profile, request.polish_mode) == ("social,cells=7", PolishMode.SUGGEST)
    assert (request.put_right, request.hide_phantoms, request.preferred) == (False, False, ("畀",))
    narrow = [line.cue for line in bench.shown.editor.lines]
    assert max(cells(line) for cue in narrow for line in cue.lines) <= 7
    assert narrow[-1].end_ms < wide[-1].end_ms, "social subtitles follow the voice closely"
    assert bench.shown.editor.limits.rules.max_cells == 7, "and problems are told by it"
    of_another_version = replace(bench.queue.items[0], request=replace(request, profile="imax"))
    assert _rules(of_another_version) == CueRules()


@pytest.mark.parametrize(
    ("asked_for", "polisher", "mode"), [(None, None, PolishMode.OFF), ("demo", "demo", PolishMode.APPLY)]
)
def test_polishing_that_is_off_stays_off_unless_somebody_asks_for_it_by_name(
    qtbot: QtBot, open_window: Open, film: Path, asked_for: str | None, polisher: str | None, mode: PolishMode
) -> None:
    bench = open_window(film)
    bench.chosen.change(polish="demo", polish_mode=PolishMode.OFF)
    assert not bench.models._polish.isEnabled()
    bench.start(bench.queue.items[0].id, None, asked_for)
    request = bench.queue.items[0].request
    assert (request.polish, request.polish_mode) == (polisher, mode)
    bench.queue.cancel(bench.queue.items[0].id)
    qtbot.waitUntil(lambda: bench.queue.running is None, timeout=30_000)


def test_what_goes_on_is_made_as_it_began(qtbot: QtBot, open_window: Open, film: Path, home: Home) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    bench = open_window(film)
    paused_in_the_middle(qtbot, bench)
    bench.chosen.change(profile="social")
    transcribed(qtbot, bench)
    assert bench.queue.items[0].request.profile == "netflix"
