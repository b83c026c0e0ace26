"""What the end of the status bar says of the memory, in the whole window with fake engines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from canto_beats.desktop.look.languages import Language, Languages
from canto_beats.desktop.memory import memory_reader
from canto_beats.desktop.memory.memory_words import Lending, MemoryNow, bytes_words, long_words, short_words
from canto_beats.job.events import EngineReady
from canto_beats.service.memory_use import AcceleratorMemory, MemoryUse
from tests.desktop.driving import transcribed, trigger
from tests.fakes.models import fake_model

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from canto_beats.settings import Home
    from tests.desktop.driving import Open

LONG_MS = 60_000
GPU = AcceleratorMemory("CUDA (a card)", 18_300_000_000, 24_000_000_000)


def comes_to(bench: Workbench, lending: Lending) -> Callable[[], bool]:
    return lambda: bench.memory.now.lending is lending


def test_without_a_job_nothing_is_loaded_and_nothing_is_measured(open_window: Open, film: Path) -> None:
    panel = open_window(film).memory
    assert panel.isVisible()
    assert panel.words == panel.accessibleName() == "No model loaded"
    assert not panel.is_measuring
    assert "A job loads one" in panel.toolTip()


def test_while_a_model_is_loaded_it_is_named_and_afterwards_it_is_seen_to_have_gone(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    bench = open_window(film)
    trigger(bench, "start")
    measuring_at_once = bench.memory.is_measuring
    assert measuring_at_once
    qtbot.waitUntil(lambda: bench.memory.words.startswith("fake · "), timeout=LONG_MS)
    assert bench.memory.words.endswith("B")
    assert "The model fake is loaded on the processor." in bench.memory.toolTip()
    qtbot.waitUntil(comes_to(bench, Lending.GIVEN_BACK), timeout=LONG_MS)
    assert bench.queue.running is None
    assert bench.memory.words == "Memory given back"
    assert not bench.memory.is_measuring
    bench.parts.queue.choose(bench.queue.items[0].id)
    assert bench.memory.words == "Memory given back", "until the next job begins"


def test_a_job_that_is_paused_gives_its_memory_back_too(
    qtbot: QtBot, open_window: Open, film: Path, home: Home
) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    bench = open_window(film)
    with qtbot.waitSignal(bench.queue.heard, timeout=LONG_MS):
        trigger(bench, "start")
    trigger(bench, "pause_job")
    qtbot.waitUntil(comes_to(bench, Lending.GIVEN_BACK), timeout=LONG_MS)


def test_nothing_is_claimed_while_anything_is_left_of_the_job(
    qtbot: QtBot, open_window: Open, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [MemoryUse(700_000_000, 1)]
    monkeypatch.setattr(memory_reader, "memory_use", lambda _device: left[0])
    bench = open_window(film)
    transcribed(qtbot, bench)
    qtbot.waitUntil(lambda: bench.memory.words == "Memory in use · 700 MB", timeout=LONG_MS)
    left[0] = MemoryUse(300_000_000, 0)
    qtbot.waitUntil(comes_to(bench, Lending.GIVEN_BACK), timeout=LONG_MS)


def test_it_does_not_look_for_ever(
    qtbot: QtBot, open_window: Open, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory_reader, "memory_use", lambda _device: MemoryUse(700_000_000, 1))
    bench = open_window(film)
    bench.memory._tick.setInterval(1)
    transcribed(qtbot, bench)
    qtbot.waitUntil(lambda: not bench.memory.is_measuring, timeout=LONG_MS)
    assert bench.memory.now.lending is Lending.UNSEEN


def test_a_job_that_never_loaded_anything_gave_nothing_back(qtbot: QtBot, open_window: Open, film: Path) -> None:
    bench = open_window(film)
    film.unlink()
    trigger(bench, "start")
    qtbot.waitUntil(lambda: bench.queue.running is None, timeout=LONG_MS)
    assert bench.memory.words == "No model loaded"
    assert not bench.memory.is_measuring


def test_a_window_that_is_hidden_measures_nothing(qtbot: QtBot, open_window: Open, film: Path, home: Home) -> None:
    fake_model(home.models / "somebody--fake-whisper", window_s=0.3)
    bench = open_window(film)
    with qtbot.waitSignal(bench.queue.heard, timeout=LONG_MS):
        trigger(bench, "start")
    bench.window.hide()
    assert not bench.memory.is_measuring
    with qtbot.waitSignal(bench.queue.heard, timeout=LONG_MS):
        pass
    assert not bench.memory.is_measuring
    bench.window.show()
    assert bench.memory.is_measuring


def test_it_speaks_the_language_of_the_window(open_window: Open, qapp: QApplication, home: Home) -> None:
    panel = open_window().memory
    Languages(qapp, home.resources / "translations").choose(Language.HONG_KONG)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert panel.words == panel.accessibleName() == "未載入模型"


def test_where_there_is_an_accelerator_what_it_has_free_is_told() -> None:
    engine = EngineReady(engine="faster-whisper", model="whisper-large-v3", device="cuda:0", dtype="float16")
    now = MemoryNow(Lending.LOADED, engine, MemoryUse(1_240_000_000, 2, GPU))
    assert short_words(now) == "whisper-large-v3 · 1.2 GB · GPU: 18.3 GB free"
    assert long_words(now).splitlines() == [
        "The model whisper-large-v3 is loaded on cuda:0.",
        "This program and its engines use 1.2 GB of memory.",
        "CUDA (a card) has 18.3 GB of 24.0 GB free.",
    ]


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 MB"), (812_400_000, "812 MB"), (999_700_000, "1.0 GB"), (2_050_000_000, "2.0 GB")]
)
def test_sizes_are_short(count: int, words: str) -> None:
    assert bytes_words(count) == words


def test_a_long_name_leaves_room_for_the_rest() -> None:
    engine = EngineReady(engine="e", model="somebody--whisper-large-v3-cantonese-int8", device="cpu", dtype="int8")
    assert short_words(MemoryNow(Lending.LOADED, engine)) == "somebody--whis…cantonese-int8"
