"""Whatever recording is shown, and however it came to be shown, it is seen in the same way at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canto_beats.desktop.timeline.time_axis import FIRST_MS_PER_PX
from canto_beats.service.desk import QueueState
from tests.desktop.driving import trigger
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from canto_beats.settings import Home
    from tests.desktop.driving import Open

LONG_MS = 60_000


def scale(bench: Workbench) -> float:
    return bench.parts.timeline._scene.axis.ms_per_px


def length(bench: Workbench) -> int:
    return bench.parts.timeline._scene.promised_ms


def test_one_that_was_interrupted_early_is_no_closer_than_others_when_all_of_it_is_known(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    fake_model(home.models / "somebody--fake-whisper", at=1, raises="unsupported")
    bench = open_window(film)
    trigger(bench, "start")
    qtbot.waitUntil(lambda: bench.queue.items[0].state is QueueState.FAILED, timeout=LONG_MS)
    assert bench.window.close()
    again = open_window(film)
    again.window.resize(4000, 800)
    again.parts.queue.choose(again.queue.items[0].id)
    qtbot.waitUntil(lambda: bool(again.shown.editor.lines), timeout=LONG_MS)
    kept_ms = again.shown.editor.lines[-1].cue.end_ms
    assert kept_ms / again.parts.timeline.width() < FIRST_MS_PER_PX
    qtbot.waitUntil(lambda: scale(again) == FIRST_MS_PER_PX, timeout=LONG_MS)
    assert again.parts.timeline._scene.axis.duration_ms > kept_ms


def test_one_is_as_long_as_it_is_whatever_was_shown_before(
    qtbot: QtBot, open_window: Open, film: Path, tmp_path: Path
) -> None:
    unplayable = tmp_path / "unplayable.mp4"
    unplayable.write_bytes(b"no film at all" * 100)
    bench = open_window(film, unplayable, film, film)
    for item in bench.queue.items:
        bench.parts.queue.choose(item.id)
        long_ms = 120_000 if item.request.source == film else 0
        qtbot.waitUntil(lambda long_ms=long_ms: length(bench) // 60_000 * 60_000 == long_ms, timeout=LONG_MS)


def test_the_next_one_is_not_seen_as_closely_as_the_one_before(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film, film)
    qtbot.waitUntil(lambda: bench.shown.player.duration > 0, timeout=LONG_MS)
    bench.parts.timeline.zoom_in()
    bench.parts.timeline.show_range(50_000, 52_000)
    assert scale(bench) < FIRST_MS_PER_PX
    bench.parts.queue.choose(bench.queue.items[1].id)
    assert scale(bench) == FIRST_MS_PER_PX
    assert bench.parts.timeline._scene.axis.start_ms == 0
