"""Whether a folder holds a model that can answer in text, settled from its small files before torch is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from canto_beats.engines.contracts import EngineError, FailureCause
from canto_beats.engines.model_files import read_json, require_folder, unusable
from canto_beats.engines.safetensors_files import check_weights

if TYPE_CHECKING:
    from pathlib import Path

_WRITES_TEXT = "ForCausalLM"
_TOKENIZERS = (("tokenizer.json",), ("vocab.json", "merges.txt"))


def check_language_folder(path: Path) -> None:
    """Raises `EngineError`: UNSUPPORTED for another kind of model (S3.3), MODEL_UNUSABLE for files that will not do."""
    require_folder(path)
    _check_kind(path, read_json(path / "config.json"))
    if not any(all((path / name).is_file() for name in names) for names in _TOKENIZERS):
        raise unusable(f"The model in {path} lacks its tokenizer ({_TOKENIZERS[0][0]}).")
    if not _has_chat_template(path):
        raise unusable(
            f"The model in {path} has no chat template, so it cannot be asked anything.",
            "Choose the variant of the model that is made for conversation (Instruct).",
        )
    check_weights(path)


def _check_kind(path: Path, config: dict[str, Any]) -> None:
    architectures = config.get("architectures")
    if not (isinstance(architectures, list) and architectures and isinstance(architectures[0], str)):
        raise unusable(f"{path / 'config.json'} does not say what kind of model this is.")
    kind = architectures[0]
    if kind.endswith(_WRITES_TEXT) and not config.get("is_encoder_decoder") and "vision_config" not in config:
        return
    purpose = "is not made to answer in text"
    if config.get("model_type") == "whisper":
        purpose = "turns speech into text"
    elif "vision_config" in config:
        purpose = "looks at pictures"
    raise EngineError(
        FailureCause.UNSUPPORTED,
        f"The model in {path} ({kind}) {purpose}, so it cannot polish subtitles.",
        "Choose a language model, such as one of the Qwen family.",
    )


def _has_chat_template(path: Path) -> bool:
    if (path / "chat_template.jinja").is_file():
        return True
    settings = path / "tokenizer_config.json"
    return settings.is_file() and bool(read_json(settings).get("chat_template"))
