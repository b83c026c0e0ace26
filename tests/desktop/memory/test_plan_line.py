"""What the status bar says of the memory before somebody starts, in the whole window."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.look.languages import Language, Languages
from canto_beats.desktop.memory.plan_words import plan_words
from canto_beats.errors import wrong_usage
from canto_beats.job.memory_plan import MemoryPlan, PlannedModel
from canto_beats.job.memory_status import MemoryPolicy
from tests.desktop.driving import transcribed
from tests.desktop.look.conftest import RESOURCES
from tests.models.tiny_qwen import build_tiny_qwen
from tests.models.tiny_whisper import TinyWhisper

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from canto_beats.desktop.workbench import Workbench
    from canto_beats.job.request import JobRequest
    from canto_beats.settings import Home
    from tests.desktop.driving import Open

LONG_MS = 60_000
GB = 1_000_000_000


def planned(
    model: str, device: str = "cuda:0", *, need: int | None = GB, way: str = "whole", fit: str = "comfortable"
) -> PlannedModel:
    label = "Processor" if device == "cpu" else "CUDA (a card)"
    return PlannedModel(model, "speech", device, label, way, fit, need, 8 * GB)


@pytest.mark.parametrize(
    ("models", "words"),
    [
        ((planned("large-v3"),), "large-v3: 1.0 GB of 8.0 GB free on CUDA (a card)"),
        ((planned("tiny", "cpu"),), "tiny: 1.0 GB of 8.0 GB free"),
        (
            (planned("large-v3"), planned("qwen", need=6 * GB)),
            "large-v3: 1.0 GB of 8.0 GB free on CUDA (a card), then qwen: 6.0 GB; one after the other",
        ),
        (
            (planned("qwen", way="offloaded", fit="tight"),),
            "qwen, a part at a time: 1.0 GB of 8.0 GB free on CUDA (a card), which may not be enough",
        ),
        (
            (planned("a", need=None), planned("b", "cpu")),
            (
                "a: as much as it takes of 8.0 GB free on CUDA (a card), then b: 1.0 GB of 8.0 GB free; "
                "one after the other"
            ),
        ),
        ((planned("a", need=None),), ""),
    ],
)
def test_a_plan_is_a_sentence(models: tuple[PlannedModel, ...], words: str) -> None:
    assert plan_words(MemoryPlan(models)) == words


@pytest.fixture
def bench(qtbot: QtBot, open_window: Open, film: Path, home: Home) -> Workbench:
    TinyWhisper().build(home.models / "somebody--tiny-whisper")
    build_tiny_qwen(home.models / "somebody--tiny-qwen")
    bench = open_window(film)
    bench.chosen.change(model="somebody/tiny-whisper")
    return bench


def says(bench: Workbench, *parts: str) -> bool:
    return all(part in bench.plan.text() for part in parts)


def test_before_the_start_it_is_said_what_the_chosen_models_will_take(
    qtbot: QtBot, qapp: QApplication, bench: Workbench
) -> None:
    qtbot.waitUntil(lambda: says(bench, "somebody/tiny-whisper: ", " free"), timeout=LONG_MS)
    assert bench.plan.isVisible()
    bench.chosen.change(polish="somebody/tiny-qwen")
    qtbot.waitUntil(lambda: says(bench, ", then somebody/tiny-qwen: ", "one after the other"), timeout=LONG_MS)
    assert bench.plan.toolTip() == bench.plan.accessibleName() == bench.plan.text()
    Languages(qapp, RESOURCES / "translations").choose(Language.HONG_KONG)
    qtbot.waitUntil(lambda: says(bench, "，然後 ", "逐個載入"), timeout=LONG_MS)


def test_a_policy_and_a_model_that_is_gone_are_answered_too(qtbot: QtBot, bench: Workbench, home: Home) -> None:
    qtbot.waitUntil(lambda: says(bench, "somebody/tiny-whisper: "), timeout=LONG_MS)
    for file in (home.models / "somebody--tiny-whisper").iterdir():
        file.unlink()
    bench.chosen.change(memory_policy=MemoryPolicy.CPU)
    qtbot.waitUntil(lambda: bench.plan.text() != "" and not says(bench, " free"), timeout=LONG_MS)


def test_why_there_is_no_plan_for_an_older_choice_is_not_said_of_a_newer_one(
    qtbot: QtBot, bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def plan(_request: JobRequest, policy: MemoryPolicy) -> MemoryPlan:
        if policy is not MemoryPolicy.CPU:
            return MemoryPlan((planned("large-v3"),))
        begun.set()
        go_on.wait(LONG_MS / 1000)
        raise wrong_usage("memory.no", "The older choice is impossible.", "Make another one.")

    monkeypatch.setattr(bench.plan._service, "memory_plan", plan)
    bench.chosen.change(memory_policy=MemoryPolicy.CPU)
    qtbot.waitUntil(begun.is_set, timeout=LONG_MS)
    bench.chosen.change(memory_policy=MemoryPolicy.SEQUENTIAL)
    with qtbot.waitSignal(bench.plan._thread.failed, timeout=LONG_MS):
        go_on.set()
    assert not says(bench, "older choice")
    qtbot.waitUntil(lambda: says(bench, "large-v3"), timeout=LONG_MS)


def test_what_has_begun_needs_no_plan(qtbot: QtBot, open_window: Open, film: Path, home: Home) -> None:
    bench = open_window(film)
    transcribed(qtbot, bench)
    assert bench.plan.text() == ""
