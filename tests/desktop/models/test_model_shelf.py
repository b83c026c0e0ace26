"""Getting models, from a hub on loopback."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.models import worker
from canto_beats.desktop.models.model_shelf import ModelShelf
from canto_beats.errors import Problem, ProblemKind
from canto_beats.job.outcome import Ending
from canto_beats.service.model_getting import GettingOutcome
from tests.fakes.hub import UNREACHABLE, Hub, hub_on_loopback, point_hub_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from canto_beats.job.cancellation import Cancellation
    from canto_beats.settings import Home

WHISPER = {"config.json": b'{"model_type": "whisper"}', "model.safetensors": bytes(200_000)}


@pytest.fixture
def shelf(qtbot: QtBot, home: Home) -> Iterator[ModelShelf]:
    shelf = ModelShelf(home)
    yield shelf
    assert shelf.stop(10_000)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(Hub, "files", WHISPER)
    with hub_on_loopback() as endpoint:
        point_hub_to(monkeypatch, endpoint)
        yield


@pytest.mark.usefixtures("hub")
def test_a_model_that_was_got_is_here_and_the_way_there_was_seen(qtbot: QtBot, shelf: ModelShelf) -> None:
    way: list[tuple[str | None, int]] = []
    shelf.moved.connect(lambda: way.append((shelf.coming, shelf.done)))
    with qtbot.waitSignals([shelf.came, shelf.filled], timeout=20_000):
        shelf.get("owner/model")
        assert shelf.coming == "owner/model"
    qtbot.waitUntil(lambda: shelf.coming is None, timeout=30_000)
    assert ("owner/model", "speech") in {(model.name, model.kind) for model in shelf.here}
    assert shelf.first_speech == "owner/model", "a demo comes last"
    assert [done for _, done in way] == sorted(done for _, done in way)
    assert (way[0], way[-1]) == (("owner/model", 0), (None, 1000))
    assert not shelf.note("owner/model").sentence


def test_a_network_that_is_not_there_is_said_beside_the_model(
    qtbot: QtBot, shelf: ModelShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_hub_to(monkeypatch, UNREACHABLE)
    shelf.get("owner/model")
    qtbot.waitUntil(lambda: shelf.coming is None, timeout=20_000)
    note = shelf.note("owner/model")
    assert note.failed
    assert "Check the network" in note.sentence


def a_download(outcome: Callable[[str], GettingOutcome], monkeypatch: pytest.MonkeyPatch) -> None:
    """One that waits until it is cancelled."""

    def run(_home: Home, name: str, on_progress: Callable[[float], None], cancel: Cancellation) -> GettingOutcome:
        on_progress(0.25)
        assert cancel.wait(20)
        return outcome(name)

    monkeypatch.setattr(worker, "run_getting", run)


def test_one_that_is_stopped_is_no_failure_and_another_one_has_to_wait(
    qtbot: QtBot, shelf: ModelShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_download(lambda name: GettingOutcome(Ending.CANCELLED, name), monkeypatch)
    shelf.get("first")
    shelf.get("second")
    qtbot.waitUntil(lambda: shelf.done == 250, timeout=30_000)
    assert shelf.coming == "first"
    shelf.cancel()
    qtbot.waitUntil(lambda: shelf.coming is None, timeout=30_000)
    assert not shelf.note("first").failed
    assert "goes on from there" in shelf.note("first").sentence
    assert not shelf.note("second").sentence


def test_a_disk_that_refuses_is_said_beside_the_model(
    qtbot: QtBot, shelf: ModelShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = Problem(ProblemKind.OUTPUT_UNWRITABLE, "models.no-space", "The disk is full.", "Free some space.")
    a_download(lambda name: GettingOutcome(Ending.FAILED, name, problem), monkeypatch)
    shelf.get("first")
    shelf.cancel()
    qtbot.waitUntil(lambda: shelf.coming is None, timeout=30_000)
    assert shelf.note("first").failed
    assert shelf.note("first").sentence == "The disk is full. Free some space."


def test_a_program_that_ends_takes_its_download_with_it(
    qtbot: QtBot, shelf: ModelShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_download(lambda name: GettingOutcome(Ending.CANCELLED, name), monkeypatch)
    shelf.get("first")
    assert shelf.stop(10_000)
