"""Writes what was trained as any Whisper is published, so that every engine loads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file, save_file

from .speech_net import SHUT_OFF
from .whisper_settings import WhisperSettings

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from .speech_net import SpeechNet
    from .spelling import Spelling

_TRAINING_ONLY = ("sound_heads.", "decoder.words.", "decoder.moments.")


def export(net: SpeechNet, spelling: Spelling, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {
        f"model.{name}": value.half().contiguous().cpu()
        for name, value in net.state_dict().items()
        if not name.startswith(_TRAINING_ONLY)
    }
    tensors["model.decoder.embed_tokens.weight"] = _embedding(net, spelling).half().cpu()
    # The last channel is always one: see `Decoder.with_constant`.
    tensors["model.decoder.layer_norm.weight"][-1] = 0
    tensors["model.decoder.layer_norm.bias"][-1] = 1
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    shape = net.shape
    WhisperSettings(
        spelling.full,
        shape.width,
        shape.heads,
        shape.encoder_layers,
        shape.decoder_layers,
        shape.mels,
        "float16",
        alignment_heads=[(shape.aligned_layer, 0)],
    ).write(folder)


def take_over(folder: Path, net: SpeechNet, spelling: Spelling) -> None:
    """Makes `net` what it was when it was exported, but for the heads that only the training has."""
    tensors = {
        name.removeprefix("model."): each.float() for name, each in load_file(folder / "model.safetensors").items()
    }
    rows = tensors.pop("decoder.embed_tokens.weight")
    first_moment = spelling.full.id("<|0.00|>")
    moments = rows[first_moment:]
    tensors["decoder.words.weight"] = rows[list(spelling.known)]
    missing = net.load_state_dict(tensors, strict=False).missing_keys
    if any(not name.startswith(_TRAINING_ONLY) for name in missing):
        raise SystemExit(f"{folder} holds a model of another shape.")
    net.decoder.learn_moments(moments)


def _embedding(net: SpeechNet, spelling: Spelling) -> Tensor:
    """All rows that the demo does not know are alike, and shut off."""
    ours = net.decoder.embedding().detach()
    rows = torch.zeros(len(spelling.full), ours.shape[1])
    rows[:, -1] = SHUT_OFF
    rows[list(spelling.known)] = ours[: spelling.words].float().cpu()
    first_moment = spelling.full.id("<|0.00|>")
    rows[first_moment : first_moment + len(ours) - spelling.words] = ours[spelling.words :].float().cpu()
    return rows
