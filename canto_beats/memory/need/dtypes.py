"""Which kind of numbers an engine will calculate with, found out as its adapter does, without its library."""

from __future__ import annotations

import platform
from functools import cache
from pathlib import Path

from canto_beats.engines.contracts import LoadSpec

BYTES = {"float32": 4, "float16": 2, "bfloat16": 2, "int8": 1}
STORED_AS = {"F64": "float64", "F32": "float32", "F16": "float16", "BF16": "bfloat16"}
"""A safetensors header's names for them."""
_FAST_BFLOAT16 = frozenset({"avx512_bf16", "amx_bf16", "bf16"})


def torch_dtype(spec: LoadSpec) -> str:
    if spec.dtype in BYTES:
        return spec.dtype
    if spec.device != "cpu":
        return "float16"  # or bfloat16, which takes as much
    return "bfloat16" if _processor_has_fast_bfloat16() else "float32"


def ctranslate2_dtype(spec: LoadSpec) -> str:
    wanted = ("int8" if spec.device == "cpu" else "float16") if spec.dtype == "auto" else spec.dtype
    return "int8" if wanted.startswith("int8") else wanted


def mlx_dtype(spec: LoadSpec) -> str:
    return ("float32" if spec.device == "cpu" else "float16") if spec.dtype == "auto" else spec.dtype


@cache
def _processor_has_fast_bfloat16() -> bool:
    """Where it cannot be told the answer is no: float32 needs more, and too much foretold is better than too little."""
    if platform.system() != "Linux":
        return False
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    flags = next((line for line in told.splitlines() if line.lower().startswith(("flags", "features"))), "")
    return not _FAST_BFLOAT16.isdisjoint(flags.split())
