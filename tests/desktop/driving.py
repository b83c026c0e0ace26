"""What a test does with the whole window, as a person would."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

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
