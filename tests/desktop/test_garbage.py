"""Nobody but the window's thread takes apart what the window made."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from canto_beats.desktop.garbage import WindowGarbage

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


class Ring:
    """Garbage that only a collection finds."""

    def __init__(self, deaths: list[threading.Thread]) -> None:
        self.me, self._deaths = self, deaths

    def __del__(self) -> None:
        self._deaths.append(threading.current_thread())


def test_a_busy_thread_collects_nothing_and_the_window_does(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("canto_beats.desktop.garbage._EVERY_MS", 20)
    owner = QObject()
    garbage = WindowGarbage(owner)
    deaths: list[threading.Thread] = []

    def make_garbage() -> None:
        for _ in range(3000):
            Ring(deaths)

    try:
        busy = threading.Thread(target=make_garbage)
        busy.start()
        busy.join()
        assert deaths == []
        qtbot.waitUntil(lambda: len(deaths) >= 2900, timeout=30_000)
        assert set(deaths) == {threading.main_thread()}
    finally:
        garbage.give_back()
    assert gc.isenabled()


def test_a_job_under_a_window_collects_nothing_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    from canto_beats.memory.clearing import pre_clear

    class NoResidency:
        def close(self) -> None:
            pass

    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda *_: collected.append(1))
    monkeypatch.setattr(gc, "isenabled", lambda: True)
    pre_clear(NoResidency(), "CPU")  # type: ignore[arg-type]
    assert collected == [1]
    monkeypatch.setattr(gc, "isenabled", lambda: False)
    pre_clear(NoResidency(), "CPU")  # type: ignore[arg-type]
    assert collected == [1]
