"""Models on transformers: weights come straight to where they are to run, tensor by tensor.

On a processor a tensor that is stored in the dtype of the calculation is never copied: it is worked with where its file
is mapped. One of another dtype is copied, and for as long as loading goes on the pages it was read from stay mapped.

Part by part, the device has to have room for the largest layer and for all that is in no layer (embeddings, head);
what is kept there beside them, up to `budget_bytes`, need not wait in the computer's memory.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.model_files import read_json, unusable
from canto_beats.engines.safetensors_files import StoredTensor, stored_tensors, weight_files
from canto_beats.memory.need.amounts import MB, Moment, Need
from canto_beats.memory.need.dtypes import BYTES, STORED_AS, torch_dtype
from canto_beats.memory.need.libraries import DRIVER_CONTEXT, TRANSFORMERS_LANGUAGE, TRANSFORMERS_SPEECH, Libraries
from canto_beats.memory.need.whisper_shape import WRITTEN_TOKENS, shape_of, whisper_tensors

QUESTION_TOKENS = 2048
"""Of the polish stage's longest question with its answer."""
_STEP_TOKENS = 512
"""Of a question that are read at once."""
_LAYER_PARTS = 5
"""Things as large as the widest that are there at the same time, or were and have not gone back to the system."""
_BYTES_OF_A_CHOICE = 16
"""For each token there is: how likely it is, in float32, with its biases and in the making."""
_LAYER = re.compile(r".+?\.\d+\.")
"""What the names of all of a layer's tensors begin with: `model.layers.7.`."""
_KERNELS = 50 * MB
"""For 16-bit numbers, where a processor has units for matrices (AMX): measured, 25 to 95 MB more than without them."""
_SPECTROGRAM = 12 * MB
"""Of one window, on its way from sound to what the encoder is given."""


def speech_need(spec: LoadSpec) -> Need:
    folder = Path(spec.model_dir)
    shape = shape_of(read_json(folder / "config.json"))
    dtype = torch_dtype(spec)
    size = BYTES[dtype]
    window = shape.heard(size) + _LAYER_PARTS * shape.inner(size) + shape.written(WRITTEN_TOKENS, size) + _SPECTROGRAM
    work = max(1, spec.batch) * window + _packed(shape.vocabulary * shape.width, size)  # a prompt is read at once
    return _need(spec, TRANSFORMERS_SPEECH, _Weights.of(whisper_tensors(folder), dtype), work)


def language_need(spec: LoadSpec) -> Need:
    folder = Path(spec.model_dir)
    config = read_json(folder / "config.json")
    if isinstance(text := config.get("text_config"), dict):  # of models that see as well
        config = {**config, **text}
    dtype = torch_dtype(spec)
    work = _answering(config, BYTES[dtype])
    return _need(spec, TRANSFORMERS_LANGUAGE, _Weights.of(stored_tensors(weight_files(folder)), dtype), work)


def _answering(config: dict[str, Any], size: int) -> int:
    try:
        layers, hidden, inner = (
            int(config[name]) for name in ("num_hidden_layers", "hidden_size", "intermediate_size")
        )
        heads = int(config["num_attention_heads"])
        kept_heads = int(config.get("num_key_value_heads") or heads)
        width = kept_heads * int(config.get("head_dim") or hidden // heads)
        vocabulary = int(config["vocab_size"])
    except (KeyError, TypeError, ValueError, ZeroDivisionError) as error:
        raise unusable("The model's config.json does not say how large it is.") from error
    kept = layers * 2 * QUESTION_TOKENS * width * size
    layer = _STEP_TOKENS * (_LAYER_PARTS * inner + QUESTION_TOKENS) * size
    return kept + layer + _packed(inner * hidden, size) + vocabulary * _BYTES_OF_A_CHOICE


def _packed(largest: int, size: int) -> int:
    """Of the largest matrix that many tokens go through at once, a copy in the order in which 16-bit numbers are
    multiplied, and what its kernels take; float32 is multiplied as it lies.
    """
    return largest * size + _KERNELS if size == 2 else 0


@dataclass(frozen=True, slots=True)
class _Weights:
    stored: int
    as_stored: int
    """Of those, in the dtype of the calculation already."""
    converted: int
    """The others, in memory."""
    at_once: int
    """The largest layer and what is in no layer, in the dtype of the calculation."""

    @property
    def all(self) -> int:
        return self.as_stored + self.converted

    @classmethod
    def of(cls, tensors: Sequence[StoredTensor], dtype: str) -> _Weights:
        same = sum(each.bytes for each in tensors if STORED_AS.get(each.dtype) == dtype)
        others = sum(each.numbers * BYTES[dtype] for each in tensors if STORED_AS.get(each.dtype) != dtype)
        return cls(sum(each.bytes for each in tensors), same, others, _at_once(tensors, BYTES[dtype]))


def _at_once(tensors: Sequence[StoredTensor], size: int) -> int:
    layers: Counter[str] = Counter()
    for tensor in tensors:
        layer = _LAYER.match(tensor.name)
        layers[layer[0] if layer else ""] += tensor.numbers * size
    return layers.pop("", 0) + max(layers.values(), default=0)


def _need(spec: LoadSpec, libraries: Libraries, weights: _Weights, work: int) -> Need:
    kind = spec.device.partition(":")[0]
    if kind == "cpu":
        loaded = Moment(held=weights.converted, mapped=weights.as_stored)
        loading = Moment(held=weights.converted, mapped=weights.stored)
        working = Moment(held=work)
    else:
        libraries = libraries.with_device(DRIVER_CONTEXT.get(kind, 0))
        loaded = _part_by_part(weights, spec.budget_bytes) if spec.offload else Moment(device=weights.all)
        loading = loaded + Moment(mapped=weights.stored)
        working = Moment(device=work)
    return Need(
        resting=libraries.resting + loaded,
        loading=libraries.loading + loading,
        working=libraries.working + loaded + working,
    )


def _part_by_part(weights: _Weights, room: int) -> Moment:
    on_device = min(weights.all, max(weights.at_once, room))
    waiting = 1 - (on_device - weights.at_once) / weights.all if weights.all > on_device else 0
    return Moment(round(weights.converted * waiting), round(weights.as_stored * waiting), on_device)
