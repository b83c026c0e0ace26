from __future__ import annotations

from pathlib import Path

import pytest

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.model_store.demo_models import DEMO, DEMO_MODELS, ModelKind
from canto_beats.model_store.find import ModelStore
from canto_beats.model_store.known_models import KNOWN_MODELS
from canto_beats.settings import Home
from tests.fakes.models import fake_language_model, fake_model


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(Home(tmp_path / "home", tmp_path / "resources"))


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "resources" / "models"
    fake_model(folder / "demo-speech")
    fake_language_model(folder / "demo-polish")
    return folder


@pytest.mark.parametrize(("kind", "folder"), [("speech", "demo-speech"), ("language", "demo-polish")])
def test_the_same_word_names_one_of_each_kind(store: ModelStore, shipped: Path, kind: ModelKind, folder: str) -> None:
    found = store.find(DEMO, kind)
    assert (found.folder, found.kind, found.demo) == (shipped / folder, kind, DEMO_MODELS[kind])


def test_a_folder_of_that_name_does_not_hide_the_demo_and_is_still_in_reach(
    store: ModelStore, shipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = fake_model(tmp_path / "work" / "demo")
    monkeypatch.chdir(own.parent)
    assert store.find("demo").folder == shipped / "demo-speech"
    assert store.find("./demo").folder == own


@pytest.mark.parametrize("way", ["path", "link"])
def test_a_demo_is_known_as_one_by_whatever_path_it_is_named(
    store: ModelStore, shipped: Path, tmp_path: Path, way: str
) -> None:
    path = shipped / "demo-speech"
    if way == "link":
        path = tmp_path / "my-model"
        path.symlink_to(shipped / "demo-speech")
    assert store.find(str(path)).demo is DEMO_MODELS["speech"]


def test_a_model_of_ones_own_is_no_demo(store: ModelStore, shipped: Path, tmp_path: Path) -> None:
    assert store.find(str(fake_model(tmp_path / "models" / "demo-speech"))).demo is None


@pytest.mark.usefixtures("shipped")
def test_demos_are_listed_last_and_as_what_they_are(
    store: ModelStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    fake_model(tmp_path / "home" / "models" / "openai--whisper-large-v3")
    listed = [(model.name, model.kind, model.demo is not None) for model in store.list_models()]
    assert listed == [("whisper-large-v3", "speech", False), (DEMO, "speech", True), (DEMO, "language", True)]


@pytest.mark.parametrize("kind", ["speech", "language"])
def test_a_copy_without_the_demos_says_so_and_what_to_do(store: ModelStore, kind: ModelKind) -> None:
    with pytest.raises(CantoBeatsError) as caught:
        store.find(DEMO, kind)
    problem = caught.value.problem
    assert (problem.kind, problem.code) == (ProblemKind.MODEL_MISSING, "models.demo-missing")
    assert DEMO_MODELS[kind].folder in problem.what


def test_a_demo_names_a_real_model_of_its_kind_to_get() -> None:
    assert {kind: KNOWN_MODELS[demo.real_one].kind for kind, demo in DEMO_MODELS.items()} == {
        "speech": "speech",
        "language": "language",
    }
