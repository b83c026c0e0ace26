"""Which engine reads a model, on which device."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace

from canto_beats.engines.availability import missing_packages
from canto_beats.engines.catalogue import EngineEntry
from canto_beats.engines.contracts import EngineKind, LoadSpec
from canto_beats.errors import CantoBeatsError, wrong_usage
from canto_beats.job.request import AUTO
from canto_beats.memory.accelerators import Device, devices, processor
from canto_beats.model_store.find import FoundModel
from canto_beats.settings import Home

MOST_WORKERS = 4
"""More windows at a time only delay the first cue; each worker gets more threads instead."""
GPU_BATCH = 8
PROCESSOR_BATCH = 2
"""Decoding two windows together takes a third less time than one after the other, and gives the same to the bit."""
LANGUAGE_ENGINE = "transformers-language"
IMAGE_ENGINE = "transformers-image"

_READS = {
    "hf": ("faster-whisper", "transformers", "mlx-whisper"),
    "ctranslate2": ("faster-whisper",),
    "mlx": ("mlx-whisper",),
}
_PREFERRED = {
    "cuda": ("transformers", "faster-whisper"),
    "mps": ("mlx-whisper", "transformers", "faster-whisper"),
    "cpu": ("faster-whisper", "transformers", "mlx-whisper"),
}
_RUNS_ON = {
    "faster-whisper": ("cuda", "cpu"),
    "transformers": ("cuda", "mps", "cpu"),
    "mlx-whisper": ("mps", "cpu"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    engine: str
    device: Device


def choose_device(wanted: str) -> Device:
    there = devices()
    if wanted == AUTO:
        return there[0]
    for device in there:
        if wanted in (device.name, device.kind):
            return device
    names = ", ".join(device.name for device in there)
    raise wrong_usage(
        "device.absent", f"There is no device called {wanted!r} here.", f"Choose one of: {AUTO}, {names}."
    )


def choose_speech_engine(model: FoundModel, wanted: str, device: Device, engines: Mapping[str, EngineEntry]) -> Choice:
    readers = {name for form in model.formats for name in _READS.get(form, ())}
    if wanted != AUTO:
        return Choice(wanted, _device_for(_checked(wanted, model, readers, engines), device))
    for name in _PREFERRED[device.kind]:
        if name in readers and name in engines and not missing_packages(engines[name]):
            return Choice(name, _device_for(engines[name], device))
    what = f"No engine installed here reads the model {model.name} ({', '.join(sorted(model.formats))})."
    raise wrong_usage("engine.none-reads", what, "See `canto-beats doctor` for the engines that are installed.")


def _checked(wanted: str, model: FoundModel, readers: set[str], engines: Mapping[str, EngineEntry]) -> EngineEntry:
    speech = [entry.name for entry in engines.values() if entry.kind is EngineKind.SPEECH]
    entry = engines.get(wanted)
    if entry is None or entry.kind is not EngineKind.SPEECH:
        raise wrong_usage(
            "engine.unknown", f"There is no speech engine {wanted!r}.", f"Choose one of {', '.join(speech)}."
        )
    if missing := missing_packages(entry):
        raise _not_installed(wanted, missing)
    if wanted in _RUNS_ON and wanted not in readers:
        what = f"The engine {wanted} cannot read the model {model.name} ({', '.join(sorted(model.formats))})."
        raise wrong_usage("engine.cannot-read", what, f"Choose one of {', '.join(sorted(readers))}.")
    return entry


def _device_for(entry: EngineEntry, device: Device) -> Device:
    """The device wanted, or the processor where this engine cannot use it."""
    if device.kind in _RUNS_ON.get(entry.name, (device.kind,)):
        return device
    return processor()


def speech_spec(choice: Choice, model: FoundModel, converted_dir: str) -> LoadSpec:
    spec = LoadSpec(choice.engine, str(model.folder), choice.device.name, converted_dir=converted_dir)
    if choice.device.kind == "cuda":
        return replace(spec, batch=GPU_BATCH if choice.engine == "transformers" else 1)
    if choice.engine == "faster-whisper":
        cores = _cores()
        workers = min(cores, MOST_WORKERS)
        return replace(spec, workers=workers, threads=cores // workers, batch=PROCESSOR_BATCH)
    return spec


def language_spec(model: FoundModel, device: Device) -> LoadSpec:
    spec = LoadSpec(LANGUAGE_ENGINE, str(model.folder), device.name)
    if model.demo and device.kind == "cpu":
        # At its size they are no slower than shorter ones, and with them every processor gives the same answers.
        return replace(spec, dtype="float32")
    return spec


def seat_spec(model: FoundModel, device: Device, engines: Mapping[str, EngineEntry], home: Home) -> LoadSpec:
    """How a model of any kind is loaded, by the engine that is best for it. Raises where none here can."""
    if model.kind == EngineKind.SPEECH:
        return speech_spec(choose_speech_engine(model, AUTO, device, engines), model, str(home.converted))
    if model.kind == EngineKind.LANGUAGE:
        spec = language_spec(model, device)
    else:
        spec = LoadSpec(IMAGE_ENGINE, str(model.folder), device.name)
    if missing := missing_packages(engines[spec.engine]):
        raise _not_installed(spec.engine, missing)
    return spec


def _not_installed(engine: str, missing: tuple[str, ...]) -> CantoBeatsError:
    what = f"The engine {engine} is not installed here ({', '.join(missing)} is missing)."
    return wrong_usage("engine.not-installed", what, "Install it, or choose another engine.")


def _cores() -> int:
    """Those this program may use, which can be fewer than there are."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
