"""What a Whisper folder on the disk is and can do, settled from its small files before anything heavy is imported.

Three layouts are read: Hugging Face (`model.safetensors`), CTranslate2 (`model.bin`, its own format, which runs no
code) and MLX (`weights.safetensors`). Which of them an engine takes is for its adapter to say.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from canto_beats.engines.contracts import EngineError, FailureCause
from canto_beats.engines.model_files import read_json, require_folder, unusable
from canto_beats.engines.safetensors_files import check_length, check_weights

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

_MULTILINGUAL_IDS = 51_865
"""English-only models have one id fewer, and still name every language in their vocabulary."""
LANGUAGES = """
    en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg
    lt la mi ml cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so
    af oc ka be tg sd gu am yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su yue
""".split()  # noqa: SIM905 - a hundred quoted words are no easier to read
"""In the order of their tokens' ids, which is part of the format; models before large-v3 lack the last."""


class WhisperFormat(StrEnum):
    HUGGING_FACE = "Hugging Face"
    CTRANSLATE2 = "CTranslate2"
    MLX = "MLX"


@dataclass(frozen=True, slots=True)
class WhisperFolder:
    path: Path
    format: WhisperFormat
    multilingual: bool
    languages: frozenset[str]
    """Those that have a token of their own: `en`, `zh`, `yue`."""
    config: dict[str, Any]

    @property
    def name(self) -> str:
        """What a person would call it; inside a hub's cache the folder itself is named after a commit."""
        kept_by_hub = self.path.parent.parent.name
        if self.path.parent.name == "snapshots" and kept_by_hub.startswith("models--"):
            return kept_by_hub.removeprefix("models--").replace("--", "/")
        return self.path.name


def read_whisper_folder(path: Path, accepted: Collection[WhisperFormat]) -> WhisperFolder:
    """Everything that can be wrong with the files is raised here, as `EngineError`, in one sentence."""
    require_folder(path)
    config = read_json(path / "config.json")
    format_ = _format_of(path, config)
    if format_ not in accepted:
        raise unusable(
            f"{path} is a {format_} model, which this engine does not read.",
            f"Choose another engine, or a {' or '.join(accepted)} model.",
        )
    return _READERS[format_](path, config)


def _format_of(path: Path, config: dict[str, Any]) -> WhisperFormat:
    kind = config.get("model_type", "whisper")
    if kind != "whisper":
        raise EngineError(
            FailureCause.UNSUPPORTED,
            f"{path} is a model of the kind {kind}, and this engine runs Whisper models only.",
            "Choose a Whisper model, or an engine made for this one.",
        )
    if (path / "model.bin").is_file():
        return WhisperFormat.CTRANSLATE2
    if "n_vocab" in config:
        return WhisperFormat.MLX
    return WhisperFormat.HUGGING_FACE


def _read_hugging_face(path: Path, config: dict[str, Any]) -> WhisperFolder:
    check_weights(path)
    _require(path, ("tokenizer.json",), ("vocab.json", "merges.txt"))
    size = _number(path, config, "vocab_size")
    return WhisperFolder(
        path, WhisperFormat.HUGGING_FACE, size >= _MULTILINGUAL_IDS, _languages(_added_tokens(path)), config
    )


def _read_ctranslate2(path: Path, config: dict[str, Any]) -> WhisperFolder:
    # Without the first, faster-whisper would go and ask a model hub.
    _require(path, ("tokenizer.json",))
    _require(path, ("vocabulary.json",), ("vocabulary.txt",))
    if not (path / "model.bin").stat().st_size:
        raise unusable(f"{path / 'model.bin'} is empty.")
    tokens = _ctranslate2_vocabulary(path)
    return WhisperFolder(path, WhisperFormat.CTRANSLATE2, len(tokens) >= _MULTILINGUAL_IDS, _languages(tokens), config)


def _read_mlx(path: Path, config: dict[str, Any]) -> WhisperFolder:
    """There are no vocabulary files: mlx-whisper brings them along, and chooses by the number of ids."""
    weights = path / "weights.safetensors"
    if weights.is_file():
        check_length(weights)
    elif (path / "weights.npz").is_file():
        raise unusable(f"The weights in {path} are in the old .npz format.", "Choose a model with weights.safetensors.")
    else:
        raise unusable(f"There are no weights ({weights.name}) in {path}.")
    size = _number(path, config, "n_vocab")
    languages = LANGUAGES if size > _MULTILINGUAL_IDS else LANGUAGES[:-1]
    return WhisperFolder(path, WhisperFormat.MLX, size >= _MULTILINGUAL_IDS, frozenset(languages), config)


_READERS = {
    WhisperFormat.HUGGING_FACE: _read_hugging_face,
    WhisperFormat.CTRANSLATE2: _read_ctranslate2,
    WhisperFormat.MLX: _read_mlx,
}


def _require(path: Path, *choices: tuple[str, ...]) -> None:
    if not any(all((path / name).is_file() for name in names) for names in choices):
        raise unusable(f"The model in {path} lacks its tokenizer ({choices[0][0]}).")


def _number(path: Path, config: dict[str, Any], key: str) -> int:
    value = config.get(key)
    if not isinstance(value, int):
        raise unusable(f"{path / 'config.json'} does not say {key}.")
    return value


def _added_tokens(path: Path) -> list[str]:
    """From the fast tokenizer's file, or from the older pair of files."""
    if (path / "tokenizer.json").is_file():
        entries = read_json(path / "tokenizer.json").get("added_tokens")
        return [entry["content"] for entry in entries or [] if isinstance(entry, dict) and "content" in entry]
    older = path / "added_tokens.json"
    return list(read_json(older if older.is_file() else path / "vocab.json"))


def _ctranslate2_vocabulary(path: Path) -> list[str]:
    """One token for each id: a JSON list, or in older conversions one to a line."""
    file = path / "vocabulary.json"
    try:
        if not file.is_file():
            file = path / "vocabulary.txt"
            return file.read_text(encoding="utf-8").split("\n")
        tokens = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise unusable(f"{file} cannot be read.") from error
    if not isinstance(tokens, list):
        raise unusable(f"{file} does not hold what it should.")
    return tokens


def _languages(tokens: Iterable[str]) -> frozenset[str]:
    found = set(tokens)
    return frozenset(code for code in LANGUAGES if f"<|{code}|>" in found)
