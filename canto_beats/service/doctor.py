"""A look around: versions, devices, engines, models, places. Reads only, loads nothing."""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Mapping
from dataclasses import dataclass

from canto_beats import __version__
from canto_beats.engines.availability import missing_packages
from canto_beats.engines.catalogue import EngineEntry
from canto_beats.errors import CantoBeatsError
from canto_beats.media.ffmpeg_binary import find_ffmpeg
from canto_beats.memory.accelerators import devices
from canto_beats.model_store.find import FoundModel, ModelStore
from canto_beats.settings import Home

_PACKAGES = (
    "torch",
    "transformers",
    "accelerate",
    "faster-whisper",
    "ctranslate2",
    "mlx-whisper",
    "onnxruntime",
    "pillow",
    "ffmpeg-python",
    "pysubs2",
)
_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class DeviceRow:
    name: str
    label: str
    total_mb: int
    free_mb: int


@dataclass(frozen=True, slots=True)
class EngineRow:
    name: str
    kind: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModelRow:
    name: str
    kind: str
    formats: str
    folder: str
    demo: str
    """What it cannot do; empty: a real model."""


@dataclass(frozen=True, slots=True)
class Report:
    version: str
    python: str
    system: str
    devices: tuple[DeviceRow, ...]
    engines: tuple[EngineRow, ...]
    packages: dict[str, str]
    ffmpeg: str
    ffmpeg_problem: str
    models: tuple[ModelRow, ...]
    places: dict[str, str]


def examine(home: Home, engines: Mapping[str, EngineEntry]) -> Report:
    ffmpeg, problem = _ffmpeg()
    return Report(
        version=__version__,
        python=platform.python_version(),
        system=platform.platform(),
        devices=device_rows(),
        engines=tuple(EngineRow(each.name, each.kind.value, missing_packages(each)) for each in engines.values()),
        packages={name: version for name in _PACKAGES if (version := _version(name))},
        ffmpeg=ffmpeg,
        ffmpeg_problem=problem,
        models=tuple(_model_row(each) for each in ModelStore(home).list_models()),
        places={
            "home": str(home.root),
            "library": str(home.library),
            "logs": str(home.logs),
            "models": str(home.models),
            "resources": str(home.resources),
        },
    )


def device_rows() -> tuple[DeviceRow, ...]:
    """The one that is used unless another one is asked for comes first."""
    return tuple(
        DeviceRow(each.name, each.label, each.total_bytes // _MB, each.free_bytes // _MB) for each in devices()
    )


def _model_row(model: FoundModel) -> ModelRow:
    limits = model.demo.limits if model.demo else ""
    return ModelRow(model.name, model.kind, ", ".join(sorted(model.formats)), str(model.folder), limits)


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _ffmpeg() -> tuple[str, str]:
    try:
        return str(find_ffmpeg()), ""
    except CantoBeatsError as error:
        return "", str(error)
