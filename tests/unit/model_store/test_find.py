from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.model_store.find import ModelStore, folder_for
from canto_beats.model_store.known_models import KNOWN_MODELS
from canto_beats.settings import Home
from tests.fakes.models import fake_image_model, fake_language_model, fake_model

LARGE = KNOWN_MODELS["whisper-large-v3"]


@pytest.fixture
def store(home: Home) -> ModelStore:
    return ModelStore(home)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Without the demos that come along; they have tests of their own."""
    return Home(tmp_path / "home", tmp_path / "no-resources")


@pytest.fixture(autouse=True)
def hub_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path / "hub"


def refusal(store: ModelStore, called: str) -> tuple[str, str]:
    with pytest.raises(CantoBeatsError) as caught:
        store.find(called)
    assert caught.value.problem.kind is ProblemKind.MODEL_MISSING
    return caught.value.problem.code, str(caught.value)


def test_a_folder_is_found_as_it_is(store: ModelStore, tmp_path: Path) -> None:
    found = store.find(str(fake_model(tmp_path / "mine")))
    assert (found.folder, found.formats, found.kind) == (tmp_path / "mine", {"hf"}, "speech")


def test_a_language_model_is_told_from_a_speech_model(store: ModelStore, tmp_path: Path) -> None:
    assert store.find(str(fake_language_model(tmp_path / "mine"))).kind == "language"


def test_an_image_model_is_told_from_both(store: ModelStore, tmp_path: Path) -> None:
    assert store.find(str(fake_image_model(tmp_path / "mine"))).kind == "image"


@pytest.mark.parametrize("called", [LARGE.name, LARGE.hub_id])
def test_a_downloaded_model_is_found_by_name_and_by_hub_id(store: ModelStore, home: Home, called: str) -> None:
    folder = fake_model(folder_for(home.models, LARGE.hub_id))
    assert store.find(called).folder == folder


def test_a_model_that_another_program_downloaded_is_found_at_the_pinned_commit_only(
    store: ModelStore, hub_cache: Path
) -> None:
    snapshots = hub_cache / "models--openai--whisper-large-v3" / "snapshots"
    fake_model(snapshots / ("0" * 40))
    assert refusal(store, LARGE.name)[0] == "models.missing"
    pinned = fake_model(snapshots / LARGE.revision)
    assert store.find(LARGE.name).folder == pinned


def test_an_unpinned_one_is_found_at_the_commit_that_main_was(store: ModelStore, hub_cache: Path) -> None:
    place = hub_cache / "models--somebody--tiny"
    snapshot = fake_model(place / "snapshots" / "abc")
    (place / "refs").mkdir()
    (place / "refs" / "main").write_text("abc\n")
    assert store.find("somebody/tiny").folder == snapshot


@pytest.mark.parametrize(
    ("called", "advice"),
    [
        ("whisper-large-v3", "canto-beats models get whisper-large-v3"),
        ("owner/model", "canto-beats models get owner/model"),
        ("no such thing", "canto-beats models list"),
    ],
)
def test_what_is_not_here_is_told_with_the_command_that_helps(store: ModelStore, called: str, advice: str) -> None:
    code, sentence = refusal(store, called)
    assert (code, advice in sentence) == ("models.missing", True)


def test_the_identity_follows_the_files_and_not_the_place(store: ModelStore, tmp_path: Path) -> None:
    first = fake_model(tmp_path / "first")
    moved = shutil.copytree(first, tmp_path / "moved")
    assert store.find(str(first)).identity == store.find(str(moved)).identity
    weights = moved / "model.safetensors"
    for place in (-1, 200_000):  # the weights proper, wherever in a file larger than one sample
        content = bytearray(weights.read_bytes().ljust(300_000, b"\0"))
        first.joinpath("model.safetensors").write_bytes(content)
        content[place] ^= 1
        weights.write_bytes(content)
        assert store.find(str(first)).identity != store.find(str(moved)).identity


def test_a_pickle_is_refused_as_what_it_is(store: ModelStore, tmp_path: Path) -> None:
    folder = fake_model(tmp_path / "old")
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")
    assert refusal(store, str(folder))[0] == "models.unsafe-format"


@pytest.mark.parametrize("config", [None, "", "[]", "{", "\0"])
def test_a_folder_without_a_good_config_is_unusable(store: ModelStore, tmp_path: Path, config: str | None) -> None:
    folder = fake_model(tmp_path / "mine")
    (folder / "config.json").unlink()
    if config is not None:
        (folder / "config.json").write_text(config)
    assert refusal(store, str(folder))[0] == "models.folder-unusable"


def test_half_a_download_is_not_listed(store: ModelStore, home: Home) -> None:
    fake_model(folder_for(home.models, LARGE.hub_id))
    folder_for(home.models, "half/model").mkdir()
    fake_model(home.models / ".partial" / "x--y")
    assert [model.name for model in store.list_models()] == [LARGE.name]


def test_every_pinned_revision_is_a_whole_commit() -> None:
    for model in KNOWN_MODELS.values():
        assert not model.revision or (len(model.revision) == 40 and int(model.revision, 16))
        assert "research" not in model.licence or "no commercial use" in model.licence
