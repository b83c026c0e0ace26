"""Downloads from a hub on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation, JobCancelled
from canto_beats.model_store.download import MANIFEST, download
from canto_beats.model_store.find import ModelStore
from tests.fakes.hub import COMMIT, UNREACHABLE, Hub, hub_on_loopback, point_hub_to

if TYPE_CHECKING:
    from canto_beats.settings import Home


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with hub_on_loopback() as endpoint:
        point_hub_to(monkeypatch, endpoint)
        yield


def get(home: Home, called: str = "owner/model", cancel: Cancellation | None = None) -> list[float]:
    progress: list[float] = []
    download(home, called, progress.append, cancel or Cancellation())
    return progress


@pytest.mark.usefixtures("hub")
def test_a_model_is_fetched_once_without_pickles_and_with_its_commit_beside_it(home: Home) -> None:
    progress = get(home)
    folder = home.models / "owner--model"
    assert {path.name for path in folder.iterdir()} == {"config.json", "model.safetensors", MANIFEST}
    assert json.loads((folder / MANIFEST).read_text())["commit"] == COMMIT
    assert progress == sorted(progress)
    assert progress[-1] == 1.0


@pytest.mark.usefixtures("hub")
def test_asking_again_fetches_nothing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    get(home)
    point_hub_to(monkeypatch, UNREACHABLE)
    assert get(home) == [1.0]


@pytest.mark.usefixtures("hub")
def test_a_cancelled_download_leaves_no_model(home: Home) -> None:
    cancel = Cancellation()
    cancel.request()
    with pytest.raises(JobCancelled):
        get(home, cancel=cancel)
    assert not (home.models / "owner--model").exists()


@pytest.mark.usefixtures("hub")
def test_a_model_the_hub_does_not_have(home: Home) -> None:
    assert refusal(home, "owner/other") == "models.unknown"


@pytest.mark.usefixtures("hub")
def test_a_model_of_pickles_only_is_not_fetched(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Hub, "files", {"config.json": b"{}", "pytorch_model.bin": b"pickle"})
    assert refusal(home) == "models.unsafe-format"


def test_no_network(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    point_hub_to(monkeypatch, UNREACHABLE)
    assert refusal(home) == "models.no-network"


def test_a_disk_without_room(home: Home, hub: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _path: type("Usage", (), {"free": 10}))
    assert refusal(home) == "models.no-space"


def refusal(home: Home, called: str = "owner/model") -> str:
    with pytest.raises(CantoBeatsError) as caught:
        get(home, called)
    return caught.value.problem.code


@pytest.mark.needs_hub
def test_a_real_hub_gives_a_real_model(home: Home) -> None:
    tiny = "hf-internal-testing/tiny-random-WhisperForConditionalGeneration"
    assert get(home, tiny)[-1] == 1.0
    assert ModelStore(home).find(tiny).kind == "speech"
