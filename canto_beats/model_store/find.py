"""From what a person calls a model to its folder. Never touches the network."""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.model_store.demo_models import DEMO, DEMO_MODELS, DemoModel, ModelKind
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
    """`speech`, `language` or `image`."""
    identity: str
    """Changes when the model's files change; the same wherever the folder lies."""
    demo: DemoModel | None = None
    """What to say of it, if it is one of those that come along."""

    @property
    def short_name(self) -> str:
        """A folder's name instead of the whole path that a person may have given."""
        if self.demo:
            return f"Demo {self.kind} model"
        return self.folder.name if Path(self.name).is_dir() else self.name

    @property
    def rewrites(self) -> bool:
        """It can put whole lines into other words. Of others than the demo only trying tells how well."""
        return self.kind == "language" and (self.demo is None or self.demo.rewrites)


class ModelStore:
    def __init__(self, home: Home) -> None:
        self._models = home.models
        self._shipped = home.shipped_models

    def find(self, called: str, kind: ModelKind = "speech") -> FoundModel:
        """By folder, by a name of ours, or by hub id. The kind tells the two models apart that are both called demo."""
        if called == DEMO:  # before folders: many a folder is called that, and `./demo` still names it
            return self._demo(DEMO_MODELS[kind])
        with suppress(OSError, RuntimeError):  # too long for a name, or the home of nobody
            folder = Path(called).expanduser()
            if folder.is_dir():
                return self._marked(read_model(called, folder.absolute()))
        known = KNOWN_MODELS.get(called)
        hub_id = known.hub_id if known else called
        if _HUB_ID.fullmatch(hub_id):
            for place in (folder_for(self._models, hub_id), cached_snapshot(hub_id, known.revision if known else "")):
                if place is not None and place.is_dir():
                    return read_model(called, place)
        raise self._not_here(called, is_hub_id=known is not None or _HUB_ID.fullmatch(called) is not None)

    def list_models(self) -> list[FoundModel]:
        """Those that were downloaded with canto-beats, those of ours that other programs downloaded, and the demos."""
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
        for demo in DEMO_MODELS.values():
            with suppress(CantoBeatsError):
                found.append(self._demo(demo))
        return found

    def _demo(self, demo: DemoModel) -> FoundModel:
        folder = self._shipped / demo.folder
        if folder.is_dir():
            return self._marked(read_model(DEMO, folder))
        what = f"The demo models are not part of this copy of canto-beats: there is no folder {folder}."
        todo = "Clone or install canto-beats again, or name a real model (see `canto-beats models list`)."
        raise CantoBeatsError(Problem(ProblemKind.MODEL_MISSING, "models.demo-missing", what, todo))

    def _marked(self, model: FoundModel) -> FoundModel:
        """A demo is one by whatever path a person names it."""
        folder = model.folder.resolve()
        if folder.parent != self._shipped.resolve():
            return model
        return replace(model, demo=next((demo for demo in DEMO_MODELS.values() if demo.folder == folder.name), None))

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
    if config.get("model_type") == "whisper" or "mlx" in formats or speaks_of_sound:
        return "speech"
    sees = "vision_config" in config or config.get("model_type") == "vision-encoder-decoder"
    return "image" if sees else "language"


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
