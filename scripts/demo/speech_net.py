"""Whisper's network, as it is trained: the parts carry the names that Hugging Face's model gives them.

Three things differ from the finished model, and none is left in it:

- It knows the tokens alone that its texts need. The rows of the others are filled in when it is written to disk.
- Silence before a window, and after it up to thirty seconds, is not computed. A few positions stand for all of it, as
  heavy as the rest together.
- The encoder also has to tell initial, rime and tone of what is said at each moment, and one attention head is told
  where each character is. Both are known exactly of synthetic speech, and show the way to everything else.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers.audio_utils import hertz_to_mel, mel_to_hertz

from .voices import INITIALS, RIMES, TONES

if TYPE_CHECKING:
    from collections.abc import Sequence

POSITIONS = 1500
CONTEXT = 448
_PADS = 6
"""Positions that stand for the silence a window is filled up with."""
_LOWEST_PITCH, _HIGHEST_PITCH, _HIGHEST_HARMONIC = 105.0, 340.0, 2000.0
_LOOKED_AT_FIRST = ((-2, 2, 0), (-4, 4), (-3, 3))
"""For the encoder's layers, how far before and after itself each of their heads looks at first."""
_SHARP = 1.2
SHUT_OFF = -24.0
"""What the tokens that the texts do not need are given in the channel that every output has at one: their logit."""


@dataclass(frozen=True, slots=True)
class Shape:
    width: int = 192
    heads: int = 3
    encoder_layers: int = 4
    decoder_layers: int = 3
    mels: int = 128
    aligned_layer: int = 1
    """The decoder layer whose first head learns where each character is."""


class Read(NamedTuple):
    """What the encoder makes of a batch of windows."""

    states: Tensor
    """The windows' positions, then those for the silence."""
    weights: Tensor
    """Logarithms, added to attention: minus infinity where a window has ended, more than 0 for the silence."""


class Attention(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.q_proj = nn.Linear(width, width)
        self.k_proj = nn.Linear(width, width, bias=False)
        self.v_proj = nn.Linear(width, width)
        self.out_proj = nn.Linear(width, width)

    def forward(self, x: Tensor, seen: Tensor, mask: Tensor | None, *, causal: bool = False) -> Tensor:
        query, key, value = self.split(self.q_proj(x)), self.split(self.k_proj(seen)), self.split(self.v_proj(seen))
        scores = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        if causal:
            length = x.shape[1]
            scores = scores.masked_fill(torch.ones(length, length, dtype=torch.bool, device=x.device).triu(1), -1e4)
        # Written out: on a processor the fused attention takes four times as long to train.
        mixed = torch.softmax(scores, dim=-1) @ value
        return self.out_proj(mixed.transpose(1, 2).reshape(x.shape))

    def first_head(self, x: Tensor, seen: Tensor, mask: Tensor) -> Tensor:
        """How much of its attention the first head gives to each position, as logarithms."""
        query, key = self.split(self.q_proj(x))[:, 0], self.split(self.k_proj(seen))[:, 0]
        scores = query.float() @ key.float().transpose(1, 2) / math.sqrt(query.shape[-1])
        return functional.log_softmax(scores + mask[:, 0], dim=-1)

    def split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)


class Layer(nn.Module):
    def __init__(self, shape: Shape, *, listens: bool) -> None:
        super().__init__()
        self.self_attn = Attention(shape.width, shape.heads)
        self.self_attn_layer_norm = nn.LayerNorm(shape.width)
        if listens:
            self.encoder_attn = Attention(shape.width, shape.heads)
            self.encoder_attn_layer_norm = nn.LayerNorm(shape.width)
        self.fc1 = nn.Linear(shape.width, 4 * shape.width)
        self.fc2 = nn.Linear(4 * shape.width, shape.width)
        self.final_layer_norm = nn.LayerNorm(shape.width)

    def attend(self, x: Tensor, mask: Tensor | None, *, causal: bool = False) -> Tensor:
        normed = self.self_attn_layer_norm(x)
        return x + self.self_attn(normed, normed, mask, causal=causal)

    def feed(self, x: Tensor) -> Tensor:
        return x + self.fc2(functional.gelu(self.fc1(self.final_layer_norm(x))))


class Encoder(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.conv1 = nn.Conv1d(shape.mels, shape.width, 3, padding=1)
        with torch.no_grad():
            self.conv1.weight[: shape.width // 3, :, 1] = _combs(shape.width // 3, shape.mels)
        self.conv2 = nn.Conv1d(shape.width, shape.width, 3, stride=2, padding=1)
        self.embed_positions = nn.Embedding(POSITIONS, shape.width)
        self.embed_positions.weight = nn.Parameter(sinusoids(POSITIONS, shape.width), requires_grad=False)
        self.layers = nn.ModuleList(Layer(shape, listens=False) for _ in range(shape.encoder_layers))
        for layer, distances in zip(self.layers, _LOOKED_AT_FIRST, strict=False):
            for head, distance in enumerate(distances[: shape.heads]):
                look_aside(layer.self_attn, head, distance)
        self.layer_norm = nn.LayerNorm(shape.width)

    def forward(self, features: Tensor, firsts: Tensor, lengths: Tensor) -> Read:
        """`features`: windows × mels × frames; `lengths` counts the positions (two frames each) of each window and
        `firsts` those before it.
        """
        x = functional.gelu(self.conv1(features))
        x = functional.gelu(self.conv2(x)).transpose(1, 2)
        count, positions = x.shape[:2]
        # The last position of a window is deep in the silence it ends with, and all others outside would be like it.
        silent = x[torch.arange(count), lengths - 1]
        outside = (torch.rand(count, _PADS, device=x.device) * (POSITIONS - lengths)[:, None]).long()
        outside = outside + lengths[:, None] * (outside >= firsts[:, None])
        pads = silent[:, None] + self.embed_positions(outside.clamp(max=POSITIONS - 1))
        inside = (firsts[:, None] + torch.arange(positions, device=x.device)).clamp(max=POSITIONS - 1)
        x = torch.cat((x + self.embed_positions(inside), pads.to(x.dtype)), dim=1)
        weights = torch.zeros(count, 1, 1, positions + _PADS, device=x.device)
        ended = torch.arange(positions, device=x.device) >= lengths[:, None]
        weights[:, 0, 0, :positions].masked_fill_(ended, -math.inf)
        weights[:, 0, 0, positions:] = ((POSITIONS - lengths) / _PADS).log()[:, None]
        for layer in self.layers:
            x = layer.feed(layer.attend(x, weights))
        return Read(self.layer_norm(x), weights)


class Decoder(nn.Module):
    def __init__(self, shape: Shape, words: int, moments: int) -> None:
        super().__init__()
        self.aligned_layer = shape.aligned_layer
        self.words = nn.Embedding(words, shape.width)
        nn.init.normal_(self.words.weight, std=shape.width**-0.5)
        # Timestamps have no meanings of their own: what one learns about a moment, its neighbours need not learn again.
        self.moments = nn.Linear(shape.width, shape.width, bias=False)
        self.register_buffer("_moment", sinusoids(moments, shape.width), persistent=False)
        self.embed_positions = nn.Embedding(CONTEXT, shape.width)
        nn.init.normal_(self.embed_positions.weight, std=0.02)
        self.layers = nn.ModuleList(Layer(shape, listens=True) for _ in range(shape.decoder_layers))
        self.layer_norm = nn.LayerNorm(shape.width)

    def embedding(self) -> Tensor:
        """Text and special tokens, then the timestamps."""
        moments = self.moments(self._moment.to(self.moments.weight.dtype)) * self._moment.shape[1] ** -0.5
        return torch.cat((self.words.weight, moments))

    def learn_moments(self, rows: Tensor) -> None:
        """Gives the timestamps these embeddings, as nearly as their common map can."""
        scale = self._moment.shape[1] ** -0.5
        self.moments.weight.data = torch.linalg.lstsq(
            self._moment.cpu() * scale, rows, driver="gelsd"
        ).solution.T.contiguous()

    def forward(self, tokens: Tensor, read: Read) -> tuple[Tensor, Tensor]:
        """The logits, and the logarithms of the aligned head's attention."""
        embedding = self.embedding()
        x = functional.embedding(tokens, embedding) + self.embed_positions.weight[: tokens.shape[1]]
        aligned = None
        for number, layer in enumerate(self.layers):
            x = layer.attend(x, None, causal=True)
            normed = layer.encoder_attn_layer_norm(x)
            if number == self.aligned_layer:
                aligned = layer.encoder_attn.first_head(normed, read.states, read.weights)
            x = layer.feed(x + layer.encoder_attn(normed, read.states, read.weights))
        assert aligned is not None
        return self.with_constant(self.layer_norm(x)) @ embedding.T, aligned

    @staticmethod
    def with_constant(x: Tensor) -> Tensor:
        """The last channel is always one, so an embedding's last number is a bias, by which a token can be shut off."""
        return torch.cat((x[..., :-1], torch.ones_like(x[..., -1:])), dim=-1)


class SpeechNet(nn.Module):
    def __init__(self, shape: Shape, words: int, moments: int) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape)
        self.decoder = Decoder(shape, words, moments)
        self.sound_heads = nn.Linear(shape.width, sum(SOUND_CLASSES))

    def sounds(self, read: Read) -> Sequence[Tensor]:
        """Logits of initial, rime and tone at each position."""
        return self.sound_heads(read.states[:, :-_PADS]).split(SOUND_CLASSES, dim=-1)


SOUND_CLASSES = (len(INITIALS) + 1, len(RIMES) + 1, TONES + 1)
"""Each with one more for "nobody speaks"."""


def look_aside(attention: Attention, head: int, distance: int) -> None:
    """The head begins by looking at what is so many positions further on, by turning the sinusoids of its own."""
    width = attention.q_proj.in_features
    size = width // attention.heads
    waves = torch.arange(size // 2)  # the quickest, which tell neighbours apart
    angles = distance * _frequencies(width)[waves]
    sines, cosines = waves, waves + width // 2
    first = head * size + waves
    second = first + size // 2
    with torch.no_grad():
        attention.k_proj.weight[first, sines] += _SHARP
        attention.k_proj.weight[second, cosines] += _SHARP
        attention.q_proj.weight[first, sines] += _SHARP * angles.cos()
        attention.q_proj.weight[first, cosines] += _SHARP * angles.sin()
        attention.q_proj.weight[second, cosines] += _SHARP * angles.cos()
        attention.q_proj.weight[second, sines] -= _SHARP * angles.sin()


def _combs(count: int, mels: int) -> Tensor:
    """For each of some pitches, how well a spectrum's harmonics fit it.

    Six tones are six courses of pitch, and a network that starts from chance takes very long to find out that there is
    such a thing as pitch: it begins with it instead, and is free to do better.
    """
    pitches = torch.logspace(math.log10(_LOWEST_PITCH), math.log10(_HIGHEST_PITCH), count)
    bands = mel_to_hertz(np.linspace(0, hertz_to_mel(8000.0, "slaney"), mels + 2)[1:-1], "slaney")
    frequencies = torch.from_numpy(np.asarray(bands, dtype=np.float32))
    inside = (frequencies > pitches[:, None] / 2) & (frequencies < _HIGHEST_HARMONIC)
    waves = torch.cos(2 * math.pi * frequencies / pitches[:, None]) * inside
    waves = waves - inside * (waves.sum(1, keepdim=True) / inside.sum(1, keepdim=True))
    return 0.1 * waves


def sinusoids(length: int, width: int) -> Tensor:
    angles = torch.arange(length)[:, None] * _frequencies(width)
    return torch.cat((angles.sin(), angles.cos()), dim=1)


def _frequencies(width: int) -> Tensor:
    """Of the sinusoids, in radians a position, the quickest first."""
    return torch.exp(-math.log(10_000) / (width // 2 - 1) * torch.arange(width // 2))
