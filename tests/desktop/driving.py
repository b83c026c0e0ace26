"""What a test does with the whole window, as a person would."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from canto_beats.service.desk import QueueState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench

    Open = Callable[..., Workbench]


def trigger(bench: Workbench, action: str) -> None:
    assert bench.actions_[action].isEnabled(), f"{action} cannot be asked for now"
    bench.actions_[action].trigger()


def transcribed(qtbot: QtBot, bench: Workbench) -> None:
    with qtbot.waitSignal(bench.queue.cues_ready, timeout=30_000):
        trigger(bench, "start")


def texts(bench: Workbench) -> list[str]:
    return [line.cue.text for line in bench.shown.editor.lines]


def paused_in_the_middle(qtbot: QtBot, bench: Workbench) -> None:
    """With some of it heard and kept; the model must take its time."""
    with qtbot.waitSignal(bench.queue.heard, timeout=60_000):
        trigger(bench, "start")
    trigger(bench, "pause_job")
    item_id = bench.queue.items[0].id

    def is_paused() -> bool:
        item = bench.queue.item(item_id)
        return item is not None and item.state is QueueState.PAUSED

    qtbot.waitUntil(is_paused, timeout=60_000)
