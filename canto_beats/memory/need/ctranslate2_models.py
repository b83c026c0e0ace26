"""Whisper on CTranslate2. A folder in Hugging Face's layout is converted the first time, which takes more than all that
comes after: the weights as they are stored, those that are ready, torch and transformers, and the largest tensor twice
more in float32: its numbers, and what they are before they are rounded.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from canto_beats.engines.contracts import LoadSpec
from canto_beats.engines.converted_models import identity
from canto_beats.engines.ctranslate2_files import MODEL_FILE
from canto_beats.memory.need.amounts import MB, Moment, Need
from canto_beats.memory.need.dtypes import ctranslate2_dtype
from canto_beats.memory.need.libraries import CTRANSLATE2, CTRANSLATE2_CONVERTING, DRIVER_CONTEXT
from canto_beats.memory.need.whisper_shape import (
    WRITTEN_TOKENS,
    Converted,
    WhisperShape,
    converted_of,
    whisper_tensors,
)

_FLOAT32 = 4
"""What is calculated on a processor, whatever the weights are stored in."""
_BEAMS = 5
"""Of the attempts after one that is not believed; they are made for one window at a time."""
_FRAME_PARTS = 20
"""Things as wide as the model that are there of each frame at the same time: it, its query, its key and so on, and what
lies free between them."""
_SCRATCH = 53 * MB
"""Of each worker, whatever its model: for a window's spectrogram in numpy, and for what matrices are packed into. The
sums of the widest matrix product, before they are numbers again, come on top."""


def speech_need(spec: LoadSpec) -> Need:
    folder = Path(spec.model_dir)
    model = converted_of(folder, ctranslate2_dtype(spec))
    workers, batch = max(1, spec.workers), max(1, spec.batch)
    kind = spec.device.partition(":")[0]
    window = _window(model.shape, batch if kind == "cpu" else 1, _FLOAT32 if kind == "cpu" else 2)
    libraries = CTRANSLATE2_CONVERTING if converts(spec) else CTRANSLATE2
    if kind == "cpu":
        loaded, working = Moment(held=model.weights), Moment(held=workers * window)
    else:
        libraries = libraries.with_device(DRIVER_CONTEXT.get(kind, 0))
        loaded, working = Moment(device=model.weights), Moment(device=workers * window)
    on_the_way = [_put_in_order(model) if kind == "cpu" else Moment()]
    if converts(spec):
        on_the_way.append(_converting(folder) + Moment(held=0 if kind == "cpu" else model.weights))
    loading = libraries.loading + loaded + max(on_the_way, key=lambda moment: moment.process)
    return Need(resting=libraries.resting + loaded, loading=loading, working=libraries.working + loaded + working)


def converts(spec: LoadSpec) -> bool:
    """Whether this load would convert the model: once that is done, `converted_dir` has it under the adapter's name."""
    folder = Path(spec.model_dir)
    if (folder / MODEL_FILE).is_file():
        return False
    if not spec.converted_dir:
        return True
    dtype = ("int8" if spec.device == "cpu" else "float16") if spec.dtype == "auto" else spec.dtype
    files = [file for file in folder.iterdir() if file.is_file()]
    try:
        name = identity(folder.name, files, "ctranslate2", version("ctranslate2"), dtype)
    except PackageNotFoundError:
        return True
    return not (Path(spec.converted_dir) / name).is_dir()


def _window(shape: WhisperShape, batch: int, size: int) -> int:
    """What one worker needs: it hears a window, then keeps what it heard and writes, in several ways if need be. What
    it lets go of is given back to the system before the next window (`spare_memory`).
    """
    hearing = shape.scores(size) + _FRAME_PARTS * shape.frames(size)
    writing = batch * shape.heard(size) + max(batch, _BEAMS) * shape.written(WRITTEN_TOKENS, size) + shape.inner(size)
    return max(hearing, writing) + shape.inner(size) + _SCRATCH


def _put_in_order(model: Converted) -> Moment:
    """Where the processor has units for matrices, each matrix is copied into their order; the pieces it was read into
    are given back when all is there. What tokens are looked up in stays as it is.
    """
    return Moment(held=max(0, model.weights - model.shape.vocabulary * model.shape.width))


def _converting(folder: Path) -> Moment:
    tensors = whisper_tensors(folder)
    largest = max((each.numbers for each in tensors), default=0)
    return Moment(held=2 * largest * _FLOAT32, mapped=sum(each.bytes for each in tensors))
