"""What stands under the picture, in the real window and with the real player."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolButton

from canto_beats.desktop.cues.timecode import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from tests.desktop.driving import Open

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "sample.mp4"
LONG_MS = 60_000


def times(bench: Workbench) -> list[str]:
    return bench.parts.transport._time.text().split("  /  ")


def places(bench: Workbench) -> list[QPoint]:
    transport = bench.parts.transport
    return [button.mapTo(transport, QPoint(0, 0)) for button in transport.findChildren(QToolButton)]


def test_how_long_a_recording_is_is_seen_before_anybody_has_played_it(qtbot: QtBot, open_window: Open) -> None:
    bench = open_window(SAMPLE)
    qtbot.waitUntil(lambda: bench.shown.player.duration > 0, timeout=LONG_MS)
    assert times(bench) == [shown(0), shown(bench.shown.player.duration)]


def test_nothing_moves_when_the_times_change(qtbot: QtBot, open_window: Open) -> None:
    bench = open_window()
    bench.guide.welcome.leave.click()
    before = places(bench)
    assert times(bench) == [shown(0), shown(0)]
    bench.open_recordings([SAMPLE])
    qtbot.waitUntil(lambda: bench.shown.player.duration > 0, timeout=LONG_MS)
    label = bench.parts.transport._time
    for ms in (11_111, 28_888, 64_444):
        bench.shown.player.seek(ms)
        assert times(bench)[0] == shown(ms)
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.contentsRect().width()
        assert places(bench) == before
