"""From what a person calls a model to its folder. Never touches the network."""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.model_store.hub_cache import cached_snapshot
from canto_beats.model_store.known_models import KNOWN_MODELS
from canto_beats.settings import Home

_HUB_ID = re.compile(r"[\w.-]+/[\w.-]+")
_WEIGHTS = ("*.safetensors", "model.bin")
_SAFETENSORS = ("model.safetensors", "model.safetensors.index.json")
_RUNS_CODE = ("pytorch_model*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl", "*.npz")
_SAMPLE_BYTES = 64 * 1024
_SAMPLES = 64


@dataclass(frozen=True, slots=True)
class FoundModel:
    name: str
    """What a person calls it."""
    folder: Path
    formats: frozenset[str]
    """`hf`, `ctranslate2`, `mlx`."""
    kind: str
    """`speech` or `language`."""
    identity: str
    """Changes when the model's files change; the same wherever the folder lies."""


class ModelStore:
    def __init__(self, home: Home) -> None:
        self._models = home.models

    def find(self, called: str) -> FoundModel:
        """By folder, by a name of ours, or by hub id."""
        with suppress(OSError, RuntimeError):  # too long for a name, or the home of nobody
            folder = Path(called).expanduser()
            if folder.is_dir():
                return read_model(called, folder.absolute())
        known = KNOWN_MODELS.get(called)
        hub_id = known.hub_id if known else called
        if _HUB_ID.fullmatch(hub_id):
            for place in (folder_for(self._models, hub_id), cached_snapshot(hub_id, known.revision if known else "")):
                if place is not None and place.is_dir():
                    return read_model(called, place)
        raise self._not_here(called, is_hub_id=known is not None or _HUB_ID.fullmatch(called) is not None)

    def list_models(self) -> list[FoundModel]:
        """Those that were downloaded with canto-beats, and those of ours that other programs downloaded."""
        named = {folder_for(self._models, model.hub_id): model.name for model in KNOWN_MODELS.values()}
        places = {folder: named.get(folder, folder.name.replace("--", "/", 1)) for folder in self._models.glob("*--*")}
        for model in KNOWN_MODELS.values():
            snapshot = cached_snapshot(model.hub_id, model.revision)
            if snapshot is not None and model.name not in places.values():
                places[snapshot] = model.name
        found = []
        for folder, name in sorted(places.items(), key=lambda place: place[1]):
            with suppress(CantoBeatsError):  # half a model is none
                found.append(read_model(name, folder))
        return found

    def _not_here(self, called: str, *, is_hub_id: bool) -> CantoBeatsError:
        what = f"The model {called} is not on this machine."
        todo = f"Get it with `canto-beats models get {called}`."
        if not is_hub_id:
            what = f"There is no model {called}: no folder, and no name that is known."
            todo = "See `canto-beats models list`, or give a folder or a hub id such as owner/model."
        return CantoBeatsError(Problem(ProblemKind.MODEL_MISSING, "models.missing", what, todo))


def folder_for(models: Path, hub_id: str) -> Path:
    return models / hub_id.replace("/", "--")


def read_model(called: str, folder: Path) -> FoundModel:
    config = _config(folder)
    formats = _formats(folder, config)
    if not formats:
        raise _lacks_weights(folder)
    return FoundModel(called, folder, frozenset(formats), _kind(config, formats), _identity(folder))


def _unusable(folder: Path, what: str) -> CantoBeatsError:
    problem = Problem(
        ProblemKind.MODEL_MISSING, "models.folder-unusable", f"The model folder {folder} {what}.", "Download it again."
    )
    return CantoBeatsError(problem)


def _config(folder: Path) -> dict[str, Any]:
    if not any(folder.iterdir()):
        raise _unusable(folder, "is empty")
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise _unusable(folder, "has no config.json") from error
    except (OSError, ValueError, RecursionError) as error:
        raise _unusable(folder, "has a config.json that cannot be read") from error
    if not isinstance(config, dict):
        raise _unusable(folder, "has a config.json that does not hold what it should")
    return config


def _formats(folder: Path, config: dict[str, Any]) -> set[str]:
    formats = set()
    if "n_vocab" in config and (folder / "weights.safetensors").is_file():
        formats.add("mlx")
    if (folder / "model.bin").is_file():
        formats.add("ctranslate2")
    if any((folder / name).is_file() for name in _SAFETENSORS):
        formats.add("hf")
    return formats


def _lacks_weights(folder: Path) -> CantoBeatsError:
    if any(file for pattern in _RUNS_CODE for file in folder.glob(pattern)):
        what = f"The model in {folder} is in a format that can run code when it is opened."
        todo = "Get it as safetensors; canto-beats opens nothing else."
        return CantoBeatsError(Problem(ProblemKind.MODEL_MISSING, "models.unsafe-format", what, todo))
    return _unusable(folder, "has no weights (model.safetensors)")


def _kind(config: dict[str, Any], formats: set[str]) -> str:
    # CTranslate2 writes no model type; what it writes of a Whisper are its alignment heads and language tokens.
    speaks_of_sound = {"alignment_heads", "lang_ids", "n_mels", "num_mel_bins"} & config.keys()
    return "speech" if config.get("model_type") == "whisper" or "mlx" in formats or speaks_of_sound else "language"


def _identity(folder: Path) -> str:
    """Of the small files all bytes, of the weights samples from end to end: quick, and different for every model."""
    digest = hashlib.blake2b(digest_size=16)
    weights = {file for pattern in _WEIGHTS for file in folder.glob(pattern)}
    small = {folder / "config.json", folder / "generation_config.json", folder / "tokenizer.json"}
    for file in sorted(weights | {file for file in small if file.is_file()}):
        size = file.stat().st_size
        digest.update(f"{file.name}\0{size}\0".encode())
        step = max(size // _SAMPLES, _SAMPLE_BYTES) if file in weights else _SAMPLE_BYTES
        with file.open("rb") as opened:
            for start in [*range(0, size, step), max(size - _SAMPLE_BYTES, 0)]:
                opened.seek(start)
                digest.update(opened.read(_SAMPLE_BYTES))
    return digest.hexdigest()
