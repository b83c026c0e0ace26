"""What a test does with the whole window, as a person would."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.main_window import MainWindow

    Open = Callable[..., MainWindow]


def trigger(window: MainWindow, action: str) -> None:
    assert window.actions_[action].isEnabled(), f"{action} cannot be asked for now"
    window.actions_[action].trigger()


def transcribed(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.queue.cues_ready, timeout=30_000):
        trigger(window, "start")


def texts(window: MainWindow) -> list[str]:
    return [line.cue.text for line in window.shown.editor.lines]
