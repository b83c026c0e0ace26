"""What CTranslate2's own file holds, from its headers: they lie between the tensors, which are passed over."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from canto_beats.engines.model_files import unusable

MODEL_FILE = "model.bin"
_VERSIONS = range(4, 7)
_MOST_VARIABLES = 100_000
_LONGEST_VALUE = 8


@dataclass(frozen=True, slots=True)
class Variable:
    name: str
    shape: tuple[int, ...]
    size: int
    """Bytes."""
    value: bytes
    """Of single numbers; of tensors nothing is read."""


def model_variables(folder: Path) -> list[Variable]:
    file = folder / MODEL_FILE
    try:
        with file.open("rb") as model:
            return [_variable(model) for _ in range(_count(model))]
    except OSError as error:
        raise unusable(f"{file} cannot be read ({error.strerror}).") from error
    except (struct.error, ValueError) as error:
        raise unusable(f"{file} is damaged, or is not a model of CTranslate2's.") from error


def _count(model: BinaryIO) -> int:
    (version,) = _numbers(model, "<I")
    _string(model)  # what kind of model
    _revision, count = _numbers(model, "<II")
    if version not in _VERSIONS or count > _MOST_VARIABLES:
        raise ValueError(version)
    return count


def _variable(model: BinaryIO) -> Variable:
    name = _string(model)
    (rank,) = _numbers(model, "<B")
    shape = _numbers(model, f"<{rank}I")
    _dtype, size = _numbers(model, "<BI")
    value = model.read(size) if size <= _LONGEST_VALUE else b""
    if not value:
        model.seek(size, 1)
    if size < math.prod(shape):
        raise ValueError(name)
    return Variable(name, shape, size, value)


def _string(model: BinaryIO) -> str:
    (length,) = _numbers(model, "<H")
    return model.read(length).rstrip(b"\0").decode()


def _numbers(model: BinaryIO, form: str) -> tuple[int, ...]:
    return struct.unpack(form, model.read(struct.calcsize(form)))
