"""Whether a folder holds a model that can say what is in a picture, settled from its small files before torch is
imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from canto_beats.engines.contracts import EngineError, FailureCause
from canto_beats.engines.model_files import read_json, require_folder, unusable
from canto_beats.engines.safetensors_files import check_weights

if TYPE_CHECKING:
    from pathlib import Path

_WRITES_TEXT = ("ForConditionalGeneration", "ForCausalLM", "ForVisionText2Text", "VisionEncoderDecoderModel")
_PROCESSORS = ("processor_config.json", "preprocessor_config.json")
_TOKENIZERS = (("tokenizer.json",), ("vocab.json", "merges.txt"), ("vocab.txt",))


def check_image_folder(path: Path) -> None:
    """Raises `EngineError`: UNSUPPORTED for another kind of model (S3.3), MODEL_UNUSABLE for files that will not do."""
    require_folder(path)
    _check_kind(path, read_json(path / "config.json"))
    if not any((path / name).is_file() for name in _PROCESSORS):
        raise unusable(f"The model in {path} does not say how its pictures are prepared ({_PROCESSORS[0]}).")
    if not any(all((path / name).is_file() for name in names) for names in _TOKENIZERS):
        raise unusable(f"The model in {path} lacks its tokenizer ({_TOKENIZERS[0][0]}).")
    check_weights(path)


def _check_kind(path: Path, config: dict[str, Any]) -> None:
    architectures = config.get("architectures")
    if not (isinstance(architectures, list) and architectures and isinstance(architectures[0], str)):
        raise unusable(f"{path / 'config.json'} does not say what kind of model this is.")
    kind = architectures[0]
    sees = "vision_config" in config or config.get("model_type") == "vision-encoder-decoder"
    if sees and kind.endswith(_WRITES_TEXT):
        return
    failing = "looks at pictures but writes no text" if sees else "does not look at pictures"
    raise EngineError(
        FailureCause.UNSUPPORTED,
        f"The model in {path} ({kind}) {failing}, so it cannot say what is in one.",
        "Choose an image model, such as one of the LLaVA or BLIP families.",
    )
