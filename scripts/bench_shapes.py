"""Models of the true shapes whose weights say nothing, for measuring memory: made in seconds, and holes on the disk.

A Whisper says as much as anybody does in half a minute, and is unsure of it, so that every engine goes through all its
further attempts; a Qwen writes token 0 for as long as it may. Where nothing is written a file has a hole, which takes
no room on the disk and as much in memory as anything else.
"""

from __future__ import annotations

import json
import math
import shutil
import struct
from typing import TYPE_CHECKING, Any

import numpy as np
from bench_material import FOLDER  # puts the tests' models where they can be imported

from tests.models.tiny_qwen import save_qwen_tokenizer
from tests.models.tiny_whisper import SHAPES, TinyWhisper, distinct_characters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    Tensor = tuple[str, tuple[int, ...], bytes | None]

_SPOKEN_TOKENS = 150
_UNSURE = 0.15
"""Of its text the model thinks less than an engine should believe: what is unsure is decoded again in every way."""
_NUMBERS = {"F32": b"\0\0\x80\x3a", "F16": b"\0\x14", "BF16": b"\x80\x3a"}
"""About a thousandth, as it is written in each dtype."""
QWENS: dict[str, dict[str, int]] = {
    "qwen2.5-0.5b": {"hidden": 896, "inner": 4864, "layers": 24, "heads": 14, "kv": 2, "vocabulary": 151_936},
    "qwen2.5-1.5b": {"hidden": 1536, "inner": 8960, "layers": 28, "heads": 12, "kv": 2, "vocabulary": 151_936},
    "qwen2.5-3b": {"hidden": 2048, "inner": 11_008, "layers": 36, "heads": 16, "kv": 2, "vocabulary": 151_936},
}
FOR_A_GPU = {
    "qwen2.5-14b": {"hidden": 5120, "inner": 13_824, "layers": 48, "heads": 40, "kv": 8, "vocabulary": 152_064},
}
WHISPERS = tuple(SHAPES)


def shaped_whisper(size: str, dtype: str = "F16") -> Path:
    """Published Whispers are in float16 from medium upwards, in float32 below."""
    return _made_once(f"hollow-{size}-{dtype.lower()}", lambda folder: _write_whisper(folder, size, dtype))


def shaped_qwen(size: str) -> Path:
    return _made_once(f"hollow-{size}", lambda folder: _write_qwen(folder, (QWENS | FOR_A_GPU)[size]))


def solid(folder: Path) -> Path:
    """The same without holes, which no disk takes any time to read."""

    def fill(copy: Path) -> None:
        for file in folder.iterdir():
            with file.open("rb") as source, (copy / file.name).open("wb") as target:
                while block := source.read(16 * 1024 * 1024):
                    target.write(block)

    return _made_once(f"{folder.name}-solid", fill)


def _made_once(name: str, make: Callable[[Path], None]) -> Path:
    path = FOLDER / name
    if not path.exists():
        unfinished = path.with_name(path.name + ".part")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        make(unfinished)
        unfinished.rename(path)
    return path


class _Hollow(TinyWhisper):
    """Nothing but zeros where another model has random numbers: numpy makes them without touching memory."""

    def _random(self, *shape: int) -> Any:
        return np.zeros(shape, np.float32)


def _write_whisper(folder: Path, size: str, dtype: str) -> None:
    spoken = distinct_characters(_SPOKEN_TOKENS) + "<|29.00|>"
    half = dtype == "F16"
    model = _Hollow(f"<|0.00|>{spoken}", f"<|0.04|>{spoken}", shape=SHAPES[size], sureness=_UNSURE, half=half)
    model.write_settings(folder)
    write_tensors(folder / "model.safetensors", dtype, _contents(model.weights(), np.float16 if half else np.float32))


def _contents(weights: Mapping[str, Any], kind: Any) -> Iterator[Tensor]:
    for name, value in weights.items():
        yield name, value.shape, value.astype(kind).tobytes() if value.any() else None


def _write_qwen(folder: Path, shape: dict[str, int]) -> None:
    end = save_qwen_tokenizer(folder)
    (folder / "config.json").write_text(json.dumps(_qwen_config(shape, end), indent=1) + "\n", encoding="utf-8")
    (folder / "generation_config.json").write_text(json.dumps({"eos_token_id": end}) + "\n", encoding="utf-8")
    write_tensors(folder / "model.safetensors", "BF16", ((name, size, None) for name, size in _qwen_tensors(shape)))


def _qwen_config(shape: dict[str, int], end: int) -> dict[str, Any]:
    return {
        "architectures": ["Qwen2ForCausalLM"],
        "model_type": "qwen2",
        "dtype": "bfloat16",
        "vocab_size": shape["vocabulary"],
        "hidden_size": shape["hidden"],
        "intermediate_size": shape["inner"],
        "num_hidden_layers": shape["layers"],
        "num_attention_heads": shape["heads"],
        "num_key_value_heads": shape["kv"],
        "max_position_embeddings": 32_768,
        "hidden_act": "silu",
        "rms_norm_eps": 1e-6,
        "rope_theta": 1_000_000.0,
        "tie_word_embeddings": shape.get("tied", 1) == 1,
        "eos_token_id": end,
    }


def _qwen_tensors(shape: dict[str, int]) -> Iterator[tuple[str, tuple[int, ...]]]:
    hidden, inner, vocabulary = shape["hidden"], shape["inner"], shape["vocabulary"]
    narrow = hidden // shape["heads"] * shape["kv"]
    yield "model.embed_tokens.weight", (vocabulary, hidden)
    yield "model.norm.weight", (hidden,)
    if shape.get("tied", 1) != 1:
        yield "lm_head.weight", (vocabulary, hidden)
    for layer in range(shape["layers"]):
        name = f"model.layers.{layer}"
        yield f"{name}.input_layernorm.weight", (hidden,)
        yield f"{name}.post_attention_layernorm.weight", (hidden,)
        for part, width in (("q_proj", hidden), ("k_proj", narrow), ("v_proj", narrow)):
            yield f"{name}.self_attn.{part}.weight", (width, hidden)
            yield f"{name}.self_attn.{part}.bias", (width,)
        yield f"{name}.self_attn.o_proj.weight", (hidden, hidden)
        yield f"{name}.mlp.gate_proj.weight", (inner, hidden)
        yield f"{name}.mlp.up_proj.weight", (inner, hidden)
        yield f"{name}.mlp.down_proj.weight", (hidden, inner)


def write_tensors(file: Path, dtype: str, tensors: Iterator[Tensor]) -> None:
    """A safetensors file, one tensor at a time: of large models no second copy is made. None is a hole with one number
    in it, which makes each tensor another one: CTranslate2 keeps those that are alike only once.
    """
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    body, end = file.with_suffix(".body"), 0
    with body.open("wb") as data:
        for name, shape, content in tensors:
            begin, end = end, end + math.prod(shape) * len(_NUMBERS[dtype])
            header[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [begin, end]}
            number = _NUMBERS[dtype]
            place = 0 if content else len(header) * 997 % math.prod(shape) * len(number)
            data.seek(begin + place)
            data.write(content or number)
        data.truncate(end)
    packed = json.dumps(header).encode()
    packed += b" " * (-len(packed) % 8)
    with file.open("wb") as whole, body.open("rb") as data:
        whole.write(struct.pack("<Q", len(packed)) + packed)
        begin = whole.tell()
        while chunk := data.read(1 << 16):
            if chunk.strip(b"\0"):
                whole.write(chunk)
            else:
                whole.seek(len(chunk), 1)
        whole.truncate(begin + end)
    body.unlink()
