"""Whether a model folder's weights can be read, settled from file names and headers before anything heavy is imported.

Only safetensors is ever loaded: the older formats run code from the file when they are opened.
"""

from __future__ import annotations

import json
import math
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from canto_beats.engines.model_files import unusable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from canto_beats.engines.contracts import EngineError

SINGLE_FILE = "model.safetensors"
SHARD_INDEX = "model.safetensors.index.json"
_RUNS_CODE = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl")
_LONGEST_HEADER = 100_000_000
"""The format's own limit."""
_NO_TENSOR = "__metadata__"


@dataclass(frozen=True, slots=True)
class StoredTensor:
    """One entry of a file's header."""

    name: str
    dtype: str
    """As the format names it: `F32`, `BF16`, `U8`."""
    shape: tuple[int, ...]
    bytes: int

    @property
    def numbers(self) -> int:
        return math.prod(self.shape)


def stored_tensors(files: Iterable[Path]) -> list[StoredTensor]:
    """What the weight files hold, from their headers alone: milliseconds, however large they are."""
    return [tensor for file in files for tensor in _tensors(file)]


def _tensors(file: Path) -> list[StoredTensor]:
    try:
        found = _header(file)
        if found is not None:
            return [_tensor(name, entry) for name, entry in found[1].items() if name != _NO_TENSOR]
    except OSError as error:
        raise unusable(f"{file} cannot be read ({error.strerror}).", "Check the file's permissions.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(file) from error
    raise _damaged(file)


def _damaged(file: Path) -> EngineError:
    return unusable(f"{file} is damaged, or is not a safetensors file.")


def _tensor(name: str, entry: dict[str, Any]) -> StoredTensor:
    begin, end = entry["data_offsets"]
    return StoredTensor(name, str(entry["dtype"]), tuple(int(each) for each in entry["shape"]), int(end) - int(begin))


def check_weights(folder: Path) -> list[Path]:
    """The files that hold the weights, each as long as its header promises; else `EngineError(MODEL_UNUSABLE)`."""
    files = weight_files(folder)
    for file in files:
        check_length(file)
    return files


def weight_files(folder: Path) -> list[Path]:
    """The one file, or the shards that the index names."""
    single, index = folder / SINGLE_FILE, folder / SHARD_INDEX
    if single.is_file():
        return [single]
    if index.is_file():
        return _shards(index)
    if any(file.is_file() for pattern in _RUNS_CODE for file in folder.glob(pattern)):
        raise unusable(
            f"The weights in {folder} can run code when they are opened, so they were left alone.",
            "Choose a model whose weights are in .safetensors files.",
        )
    raise unusable(f"There are no weights ({SINGLE_FILE}) in {folder}.", "Check the folder or download the model.")


def _shards(index: Path) -> list[Path]:
    try:
        names = set(json.loads(index.read_bytes())["weight_map"].values())
        shards = sorted(index.parent / name for name in names)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise unusable(f"The list of weight files {index} cannot be read.") from error
    if not shards or any(shard.parent != index.parent for shard in shards):
        raise unusable(f"The list of weight files {index} names no files of this folder.")
    missing = [shard.name for shard in shards if not shard.is_file()]
    if missing:
        raise unusable(f"{len(missing)} of {len(shards)} weight files are missing: {missing[0]}.")
    return shards


def check_length(file: Path) -> None:
    """A file cut short on its way is told from its header, before anything is mapped into memory."""
    try:
        promised, actual = _promised_length(file), file.stat().st_size
    except OSError as error:
        raise unusable(f"{file} cannot be read ({error.strerror}).", "Check the file's permissions.") from error
    if promised is None:
        raise _damaged(file)
    if promised != actual:
        raise unusable(f"{file} should have {promised} bytes and has {actual}.")


def _promised_length(file: Path) -> int | None:
    """Eight bytes of header length, the header, then the tensors up to the largest end that the header gives."""
    try:
        found = _header(file)
        if found is None:
            return None
        length, header = found
        return length + max(
            (int(each["data_offsets"][1]) for name, each in header.items() if name != _NO_TENSOR), default=0
        )
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return None


def _header(file: Path) -> tuple[int, dict[str, Any]] | None:
    """Where the tensors begin, and what the header says; None if this is no such file."""
    with file.open("rb") as weights:
        try:
            length: int = struct.unpack("<Q", weights.read(8))[0]
            if length > _LONGEST_HEADER:
                return None
            return 8 + length, json.loads(weights.read(length))
        except (struct.error, ValueError, RecursionError):
            return None
