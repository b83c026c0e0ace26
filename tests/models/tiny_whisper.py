"""A Whisper model that needs no training: it recites a script when it hears something, and another when it does not.

Its weights are written by hand where it matters and random elsewhere, so every engine runs its usual arithmetic on
the usual shapes and still says something that a test can compare, with high confidence and with timestamps:

- The encoder's first channel measures how loud a frame is; cross-attention looks at the loudest frame and raises a
  flag.
- The last layer's feed-forward network is a table of "after this token comes that one"; the first entry of each
  script asks for the flag as well. So a token may lead to one next token only, whatever prompt came before.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from safetensors.numpy import save_file

from scripts.demo.whisper_settings import WhisperSettings
from scripts.demo.whisper_tokenizer import Layout, Vocabulary, vocabulary

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Array = NDArray[np.float32]
    Weights = dict[str, Array]

SCRIPT = "<|0.00|>今日天氣幾好<|2.00|><|2.40|>我哋去飲茶啦<|5.00|>"
QUIET_SCRIPT = "<|0.04|>"
"""A timestamp and no text: what a real model says of silence when all goes well."""


@dataclass(frozen=True, slots=True)
class Shape:
    d_model: int
    encoder_layers: int
    decoder_layers: int
    heads: int
    mels: int = 80


SHAPES = {
    "tiny": Shape(384, 4, 4, 6),
    "base": Shape(512, 6, 6, 8),
    "small": Shape(768, 12, 12, 12),
    "medium": Shape(1024, 24, 24, 16),
    "large-v3": Shape(1280, 32, 32, 20, 128),
    "large-v3-turbo": Shape(1280, 32, 4, 20, 128),
}


@dataclass(frozen=True)
class TinyWhisper:
    script: str = SCRIPT
    quiet_script: str = QUIET_SCRIPT
    layout: str = Layout.LARGE_V3
    shape: Shape = field(default_factory=lambda: Shape(d_model=64, encoder_layers=1, decoder_layers=1, heads=1))
    alignment_heads: bool = True
    sureness: float = 1.0
    """Below about 0.2 the model says the same and believes it less than an engine should."""
    half: bool = False
    """Write the weights as 16-bit numbers."""
    seed: int = 0

    @classmethod
    def with_true_shape(cls, name: str, *, text_tokens: int = 60, half: bool = False) -> TinyWhisper:
        """A model as large as a published one, which says exactly so many text tokens in every window: for speed."""
        spoken = distinct_characters(text_tokens) + "<|29.00|>"
        return cls(f"<|0.00|>{spoken}", f"<|0.04|>{spoken}", shape=SHAPES[name], half=half)

    def build(self, folder: Path) -> Path:
        """Write the model as Hugging Face writes one; returns the folder."""
        folder.mkdir(parents=True, exist_ok=True)
        kind = np.float16 if self.half else np.float32
        weights = {name: np.ascontiguousarray(value, dtype=kind) for name, value in self.weights().items()}
        save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
        self.write_settings(folder)
        return folder

    def write_settings(self, folder: Path) -> None:
        """The small files that lie beside the weights."""
        shape = self.shape
        last = shape.decoder_layers - 1
        WhisperSettings(
            self.vocabulary,
            shape.d_model,
            shape.heads,
            shape.encoder_layers,
            shape.decoder_layers,
            shape.mels,
            "float16" if self.half else "float32",
            alignment_heads=[(last, head) for head in range(shape.heads)] if self.alignment_heads else [],
            multilingual=self.layout != Layout.ENGLISH,
        ).write(folder)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return vocabulary(Layout(self.layout))

    @cached_property
    def _rng(self) -> np.random.Generator:
        return np.random.default_rng(self.seed)

    def weights(self) -> Weights:
        embedding = self._embedding()
        return {
            "model.decoder.embed_tokens.weight": embedding,
            "model.decoder.embed_positions.weight": np.zeros((448, self.shape.d_model), np.float32),
            **self._encoder(),
            **self._decoder(embedding),
        }

    def _embedding(self) -> Array:
        """Rows of equal length in directions of their own; the last two channels are kept for the flag."""
        size = self.shape.d_model
        rows = self._rng.standard_normal((len(self.vocabulary), size), dtype=np.float32)
        rows[:, -2:] = 0
        rows[:, :-2] -= rows[:, :-2].mean(axis=1, keepdims=True)
        return rows * (math.sqrt(size) / np.linalg.norm(rows, axis=1, keepdims=True))

    def _encoder(self) -> Weights:
        size, mels = self.shape.d_model, self.shape.mels
        first = np.zeros((size, mels, 3), np.float32)
        first[0, :, 1] = 100 / mels  # how loud: the mean of the frame's bands
        first_bias = np.zeros(size, np.float32)
        first_bias[0], first_bias[2] = 20, 5  # silence stays below zero; a constant to compare with
        second = np.zeros((size, size, 3), np.float32)
        second[0, 0, 1] = second[2, 2, 1] = 1
        weights = {
            "model.encoder.conv1.weight": first,
            "model.encoder.conv1.bias": first_bias,
            "model.encoder.conv2.weight": second,
            "model.encoder.conv2.bias": np.zeros(size, np.float32),
            "model.encoder.embed_positions.weight": _sinusoids(1500, size),
            **self._norm("model.encoder.layer_norm"),
        }
        for layer in range(self.shape.encoder_layers):
            weights |= self._layer(f"model.encoder.layers.{layer}", ("self_attn",))
        return weights

    def _decoder(self, embedding: Array) -> Weights:
        weights = self._norm("model.decoder.layer_norm")
        weights["model.decoder.layer_norm.weight"] *= self.sureness
        for layer in range(self.shape.decoder_layers):
            weights |= self._layer(f"model.decoder.layers.{layer}", ("self_attn", "encoder_attn"))
        last = f"model.decoder.layers.{self.shape.decoder_layers - 1}"
        self._write_flag(weights, f"{last}.encoder_attn")
        self._write_table(weights, last, embedding)
        return weights

    def _write_flag(self, weights: Weights, attention: str) -> None:
        size = self.shape.d_model
        head = size // self.shape.heads
        weights[f"{attention}.q_proj.bias"][::head] = math.sqrt(head) * 4
        for start in range(0, size, head):
            weights[f"{attention}.k_proj.weight"][start] = 0
            weights[f"{attention}.k_proj.weight"][start, 0] = 1
        value, out = weights[f"{attention}.v_proj.weight"], weights[f"{attention}.out_proj.weight"]
        value[0] = 0
        value[0, 0] = 1 / math.sqrt(size)  # the channel is √size where it is loud
        out[-1, 0], out[-2, 0] = self._flag, -self._flag

    @property
    def _flag(self) -> float:
        """A half more variance than the embedding's own: enough to see, not enough to drown it."""
        return math.sqrt(self.shape.d_model) / 2

    def _write_table(self, weights: Weights, layer: str, embedding: Array) -> None:
        size = self.shape.d_model
        sharpness = 40.0
        keys, bias = weights[f"{layer}.fc1.weight"], weights[f"{layer}.fc1.bias"]
        values = weights[f"{layer}.fc2.weight"]
        for row, (before, after, asks) in enumerate(self._transitions()):
            keys[row] = embedding[before] / size
            keys[row, -2:] = np.array([-asks, asks]) * 0.3 / self._flag
            keys[row] *= sharpness
            # Heard, a match gives 0.82 and the flag 0.49 more; in silence a match gives 1; anything else less than 0.6.
            bias[row] = -sharpness * (1.15 if asks > 0 else 0.7)
            values[:, row] = 5 * embedding[after]

    def _transitions(self) -> list[tuple[int, int, int]]:
        """(token, next token, flag asked for: 1 heard, -1 silence, 0 either)."""
        english = self.layout == Layout.ENGLISH
        start = self.vocabulary.id("<|startoftranscript|>" if english else "<|transcribe|>")
        end = self.vocabulary.id("<|endoftext|>")
        spoken, quiet = (
            [*self.vocabulary.tokenizer.encode(text, add_special_tokens=False).ids, end]
            for text in (self.script, self.quiet_script)
        )
        chain = [*pairwise(spoken), *(pair for pair in pairwise(quiet) if pair not in set(pairwise(spoken)))]
        sources = [before for before, _ in chain]
        repeated = {self.vocabulary.tokenizer.id_to_token(token) for token in sources if sources.count(token) > 1}
        if repeated:
            raise ValueError(f"tokens that would need two followers: {repeated}; choose other words")
        return [(start, spoken[0], 1), (start, quiet[0], -1), *((before, after, 0) for before, after in chain)]

    def _layer(self, name: str, attentions: tuple[str, ...]) -> Weights:
        """Random inside, zero where it would be added to the stream: the arithmetic is done, and changes nothing."""
        size = self.shape.d_model
        weights = self._norm(f"{name}.final_layer_norm")
        for attention in attentions:
            weights |= self._norm(f"{name}.{attention}_layer_norm")
            for part in ("q_proj", "k_proj", "v_proj"):
                weights[f"{name}.{attention}.{part}.weight"] = self._random(size, size)
            for part in ("q_proj", "v_proj", "out_proj"):
                weights[f"{name}.{attention}.{part}.bias"] = np.zeros(size, np.float32)
            weights[f"{name}.{attention}.out_proj.weight"] = np.zeros((size, size), np.float32)
        weights[f"{name}.fc1.weight"] = self._random(4 * size, size)
        weights[f"{name}.fc1.bias"] = np.zeros(4 * size, np.float32)
        weights[f"{name}.fc2.weight"] = np.zeros((size, 4 * size), np.float32)
        weights[f"{name}.fc2.bias"] = np.zeros(size, np.float32)
        return weights

    def _random(self, *shape: int) -> Array:
        return self._rng.standard_normal(shape, dtype=np.float32) * np.float32(0.02)

    def _norm(self, name: str) -> Weights:
        size = self.shape.d_model
        return {f"{name}.weight": np.ones(size, np.float32), f"{name}.bias": np.zeros(size, np.float32)}


def distinct_characters(count: int) -> str:
    """So many different Han characters of one token each, none of which merges with its neighbour."""
    tokenizer = vocabulary(Layout.LARGE_V3).tokenizer
    chosen = ""
    for token in range(50_000):
        text = chosen + tokenizer.decode([token])
        if "一" <= text[-1] <= "鿿" and len(tokenizer.encode(text).ids) == len(text) == len(chosen) + 1:
            chosen = text
        if len(chosen) == count:
            return chosen
    raise ValueError(f"the vocabulary has {len(chosen)} such characters only")


def _sinusoids(length: int, size: int) -> Array:
    scales = np.exp(-math.log(10_000) / (size // 2 - 1) * np.arange(size // 2))
    angles = np.arange(length)[:, None] * scales
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype(np.float32)
