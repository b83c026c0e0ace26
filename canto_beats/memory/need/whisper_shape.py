"""A Whisper's shape and weights, from the headers of any of the three layouts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from canto_beats.engines.ctranslate2_files import MODEL_FILE, model_variables
from canto_beats.engines.model_files import read_json, unusable
from canto_beats.engines.safetensors_files import StoredTensor, stored_tensors, weight_files
from canto_beats.memory.need.dtypes import BYTES

FRAMES = 1500
"""The encoder's for half a minute, which is what it always hears."""
WRITTEN_TOKENS = 200
"""Of one window, with the prompt: more than anybody says in half a minute. There is room for 448."""
_MLX_FILE = "weights.safetensors"


@dataclass(frozen=True, slots=True)
class WhisperShape:
    width: int
    heads: int
    encoder_layers: int
    decoder_layers: int
    vocabulary: int

    def frames(self, size: int) -> int:
        """Bytes of one window as the encoder hands it from layer to layer, with numbers of `size` bytes."""
        return FRAMES * self.width * size

    def inner(self, size: int) -> int:
        """Of the widest thing that is made of a window inside a layer."""
        return 4 * self.frames(size)

    def scores(self, size: int) -> int:
        """Of every frame against every other, for one layer's heads."""
        return self.heads * FRAMES * FRAMES * size

    def heard(self, size: int) -> int:
        """What every layer of the decoder keeps of one window's sound."""
        return self.decoder_layers * 2 * FRAMES * self.width * size

    def written(self, tokens: int, size: int) -> int:
        """What every layer of the decoder keeps of so many tokens."""
        return self.decoder_layers * 2 * tokens * self.width * size


def shape_of(config: dict[str, Any]) -> WhisperShape:
    """Of a folder in Hugging Face's layout or MLX's."""
    mlx = "n_vocab" in config
    names = _MLX_NAMES if mlx else _HUGGING_FACE_NAMES
    try:
        return WhisperShape(*(int(config[name]) for name in names))
    except (KeyError, TypeError, ValueError) as error:
        raise unusable("The model's config.json does not say how large it is.") from error


_HUGGING_FACE_NAMES = ("d_model", "encoder_attention_heads", "encoder_layers", "decoder_layers", "vocab_size")
_MLX_NAMES = ("n_audio_state", "n_audio_head", "n_audio_layer", "n_text_layer", "n_vocab")


def whisper_tensors(folder: Path) -> list[StoredTensor]:
    mlx = folder / _MLX_FILE
    return stored_tensors([mlx] if mlx.is_file() else weight_files(folder))


@dataclass(frozen=True, slots=True)
class Converted:
    """A Whisper as CTranslate2 has it."""

    shape: WhisperShape
    weights: int
    """Bytes in memory."""


def converted_of(folder: Path, dtype: str) -> Converted:
    """As it will be: from CTranslate2's own file, or from the weights that are to be converted."""
    if (folder / MODEL_FILE).is_file():
        return _already(folder)
    config = read_json(folder / "config.json")
    return Converted(shape_of(config), sum(_converted_bytes(each, dtype) for each in whisper_tensors(folder)))


def _converted_bytes(tensor: StoredTensor, dtype: str) -> int:
    """Matrices become int8 with one scale a row; all else stays float32 on a processor."""
    matrix = len(tensor.shape) == 2 and "embed_positions" not in tensor.name
    if dtype != "int8":
        return tensor.numbers * BYTES.get(dtype, 4)
    return tensor.numbers + 4 * tensor.shape[0] if matrix else 4 * tensor.numbers


def _already(folder: Path) -> Converted:
    found = {each.name: each for each in model_variables(folder)}
    layers = {
        side: len({n.split("/")[1] for n in found if n.startswith(f"{side}/layer_")}) for side in ("encoder", "decoder")
    }
    try:
        vocabulary, width = found["decoder/embeddings/weight"].shape
        heads = int.from_bytes(found["encoder/num_heads"].value, "little")
    except (KeyError, ValueError) as error:
        raise unusable(f"{folder / MODEL_FILE} does not hold a Whisper.") from error
    shape = WhisperShape(width, heads, layers["encoder"], layers["decoder"], vocabulary)
    return Converted(shape, sum(each.size for each in found.values()))
