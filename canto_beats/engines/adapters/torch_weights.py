"""Where the weights of a model on torch are: on the device, there part by part, or waiting in the computer's memory.

Part by part is accelerate's work: what does not fit beside the rest is fetched module by module as it is needed, from
the computer's memory to a GPU, or from the disk where the processor itself has too little. The tokens stay the same.
"""

from __future__ import annotations

import contextlib
import gc
import tempfile
from typing import TYPE_CHECKING, Any

import torch
from safetensors import SafetensorError

from canto_beats.engines.contracts import EngineError, FailureCause
from canto_beats.engines.model_files import unusable
from canto_beats.engines.parking import refuse_where_nothing_is_freed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from canto_beats.engines.contracts import LoadSpec

DTYPES = {"float32": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16}
_UNREADABLE = (OSError, ValueError, KeyError, TypeError, AttributeError, SafetensorError)
"""How the libraries show that they cannot make sense of a model's files."""
_SHARE_OF_FREE = 0.8
"""For weights; the rest is for what they make."""


class Weights:
    """Those of one model."""

    def __init__(self, spec: LoadSpec) -> None:
        self._device = spec.device
        self._on_disk: tempfile.TemporaryDirectory[str] | None = None
        self._options: dict[str, Any] = {"device_map": {"": spec.device}}
        """Straight to where it is to run, never through a second copy, unless it is to be fetched part by part."""
        if spec.offload:
            self._on_disk = tempfile.TemporaryDirectory(prefix="canto-beats-", ignore_cleanup_errors=True)
            room = spec.budget_bytes or int(_SHARE_OF_FREE * _free(spec.device))
            self._options = {
                "device_map": "auto",
                "max_memory": _room(spec.device, room),
                "offload_folder": self._on_disk.name,
            }

    def load(self, kind: Any, folder: Path, dtype: torch.dtype) -> Any:
        """`kind`: the class that reads the model."""
        try:
            model, report = kind.from_pretrained(
                folder,
                dtype=dtype,
                local_files_only=True,
                trust_remote_code=False,  # left out, the library would ask whoever is at the terminal
                use_safetensors=True,
                ignore_mismatched_sizes=True,  # told by the report below, instead of by an exception of no exact kind
                output_loading_info=True,
                **self._options,
            )
        except _UNREADABLE as error:
            raise unusable(f"The model in {folder} cannot be read by this version of transformers.") from error
        wrong = [*report["missing_keys"], *report["mismatched_keys"]]
        if wrong:
            # transformers fills the gaps with random numbers and goes on.
            raise unusable(
                f"The weights in {folder} do not match its config.json: {len(wrong)} tensors are missing or wrong."
            )
        return model.eval()

    def park(self, model: Any) -> None:
        """Into pinned memory, from where the way back is short."""
        refuse_where_nothing_is_freed(self._device)
        for weight in _tensors(model):
            waiting = torch.empty(weight.shape, dtype=weight.dtype, pin_memory=True)
            waiting.copy_(weight.data)
            weight.data = waiting
        gc.collect()
        torch.cuda.empty_cache()

    def restore(self, model: Any) -> None:
        for weight in _tensors(model):
            weight.data = weight.data.to(self._device, non_blocking=True)
        torch.cuda.synchronize()

    def close(self) -> None:
        if self._on_disk is not None:
            self._on_disk.cleanup()
            self._on_disk = None


def asked_dtype(spec: LoadSpec, model: str) -> torch.dtype | None:
    """Nothing where it is left to the adapter. `model`: of which kind, as in “a language model”."""
    if spec.dtype == "auto":
        return None
    if spec.dtype not in DTYPES:
        what = f"This engine cannot run {model} in {spec.dtype}."
        raise EngineError(FailureCause.UNSUPPORTED, what, f"Choose one of {', '.join(DTYPES)}.")
    return DTYPES[spec.dtype]


def half_on(device: str) -> torch.dtype | None:
    """What an accelerator computes best in; nothing on the processor."""
    if device.startswith("cuda"):
        return torch.bfloat16 if torch.cuda.is_bf16_supported(including_emulation=False) else torch.float16
    return torch.float16 if device == "mps" else None


@contextlib.contextmanager
def memory_watched(model: str, device: str) -> Iterator[None]:
    """`model`: of which kind, as in “The language model”."""
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        what = f"{model} does not fit in the memory that is free on {device}."
        todo = "Choose a smaller model, or close other programs."
        raise EngineError(FailureCause.OUT_OF_MEMORY, what, todo) from error


def _tensors(model: Any) -> Iterator[Any]:
    """Each once, however many names it has."""
    yield from {id(each): each for each in (*model.parameters(), *model.buffers())}.values()


def _free(device: str) -> int:
    import psutil

    return int(torch.cuda.mem_get_info(device)[0]) if device.startswith("cuda") else psutil.virtual_memory().available


def _room(device: str, budget: int) -> dict[int | str, int]:
    """As accelerate wants it: GPUs by number. Where nothing is said of the computer's memory it takes all of it."""
    if device.startswith("cuda"):
        import psutil

        return {int(device.partition(":")[2] or 0): budget, "cpu": psutil.virtual_memory().available}
    return {device: budget}
