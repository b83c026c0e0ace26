"""Whisper on MLX: weights are read into memory, in their own dtype first and then in that of the calculation."""

from __future__ import annotations

from pathlib import Path

from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.model_files import read_json
from canto_beats.memory.need.amounts import MB, Moment, Need
from canto_beats.memory.need.dtypes import BYTES, mlx_dtype
from canto_beats.memory.need.libraries import MLX
from canto_beats.memory.need.whisper_shape import WRITTEN_TOKENS, shape_of, whisper_tensors

_SPECTROGRAM = 25 * MB
_PACKED = frozenset({"U32"})
"""A quantised model's numbers; they stay as they are."""


def speech_need(spec: LoadSpec) -> Need:
    folder = Path(spec.model_dir)
    shape, tensors = shape_of(read_json(folder / "config.json")), whisper_tensors(folder)
    size = BYTES[mlx_dtype(spec)]
    stored = sum(each.bytes for each in tensors)
    weights = sum(each.bytes if each.dtype in _PACKED else each.numbers * size for each in tensors)
    hearing = 3 * shape.scores(size) + 2 * shape.inner(size)  # each step makes the next thing anew
    work = hearing + 2 * shape.heard(size) + shape.written(WRITTEN_TOKENS, size) + _SPECTROGRAM
    return Need(
        resting=MLX.resting + Moment(held=weights),
        loading=MLX.loading + Moment(held=weights + stored),
        working=MLX.working + Moment(held=weights + work),
    )
