"""A folder that passes for a language model of any size until it is loaded: its weights are a hole in the file."""

from __future__ import annotations

import json
import math
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HIDDEN, INNER, VOCABULARY, HEADS = 1024, 4096, 100_000, 8
BYTES_OF_A_LAYER = 2 * (3 * HIDDEN * INNER + 4 * HIDDEN * HIDDEN)
BYTES_OUTSIDE = 2 * (2 * VOCABULARY * HIDDEN + HIDDEN)


def hollow_qwen(folder: Path, layers: int) -> Path:
    """In bfloat16, with a head of its own."""
    folder.mkdir(parents=True)
    config = {
        "model_type": "qwen2",
        "hidden_size": HIDDEN,
        "intermediate_size": INNER,
        "num_hidden_layers": layers,
        "num_attention_heads": HEADS,
        "vocab_size": VOCABULARY,
    }
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    header: dict[str, object] = {}
    end = 0
    for name, shape in _tensors(layers):
        begin, end = end, end + 2 * math.prod(shape)
        header[name] = {"dtype": "BF16", "shape": shape, "data_offsets": (begin, end)}
    packed = json.dumps(header).encode()
    with (folder / "model.safetensors").open("wb") as file:
        file.write(struct.pack("<Q", len(packed)) + packed)
        file.truncate(file.tell() + end)
    return folder


def _tensors(layers: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    yield "model.embed_tokens.weight", (VOCABULARY, HIDDEN)
    yield "model.norm.weight", (HIDDEN,)
    yield "lm_head.weight", (VOCABULARY, HIDDEN)
    for layer in range(layers):
        for part in "qkvo":
            yield f"model.layers.{layer}.self_attn.{part}_proj.weight", (HIDDEN, HIDDEN)
        for part in ("gate", "up", "down"):
            yield f"model.layers.{layer}.mlp.{part}_proj.weight", (INNER, HIDDEN)
