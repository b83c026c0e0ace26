"""Writes what was trained as any Whisper is published, so that every engine loads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import torch
from safetensors.torch import load_file, save_file

from .speech_net import SHUT_OFF, Shape

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
    spelling.full.tokenizer.save(str(folder / "tokenizer.json"))
    for name, content in (
        ("config.json", _config(net.shape, spelling)),
        ("generation_config.json", _generation_config(net.shape, spelling)),
        ("tokenizer_config.json", _tokenizer_config(spelling)),
        ("preprocessor_config.json", _preprocessor_config(net.shape)),
    ):
        (folder / name).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


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


def _config(shape: Shape, spelling: Spelling) -> dict[str, Any]:
    end = spelling.full.id("<|endoftext|>")
    return {
        "architectures": ["WhisperForConditionalGeneration"],
        "model_type": "whisper",
        "vocab_size": len(spelling.full),
        "d_model": shape.width,
        "num_hidden_layers": shape.encoder_layers,
        "encoder_layers": shape.encoder_layers,
        "decoder_layers": shape.decoder_layers,
        "encoder_attention_heads": shape.heads,
        "decoder_attention_heads": shape.heads,
        "encoder_ffn_dim": 4 * shape.width,
        "decoder_ffn_dim": 4 * shape.width,
        "num_mel_bins": shape.mels,
        "max_source_positions": 1500,
        "max_target_positions": 448,
        "activation_function": "gelu",
        "scale_embedding": False,
        "tie_word_embeddings": True,
        "dtype": "float16",
        "bos_token_id": end,
        "eos_token_id": end,
        "pad_token_id": end,
        "decoder_start_token_id": spelling.full.id("<|startoftranscript|>"),
    }


def _generation_config(shape: Shape, spelling: Spelling) -> dict[str, Any]:
    find = spelling.full.id
    end = find("<|endoftext|>")
    never = ("startoftranscript", "translate", "transcribe", "startoflm", "startofprev", "nospeech")
    return {
        "bos_token_id": end,
        "eos_token_id": end,
        "pad_token_id": end,
        "decoder_start_token_id": find("<|startoftranscript|>"),
        "prev_sot_token_id": find("<|startofprev|>"),
        "no_timestamps_token_id": find("<|notimestamps|>"),
        "suppress_tokens": sorted(find(f"<|{name}|>") for name in never),
        "begin_suppress_tokens": [find("Ġ"), end],
        "max_initial_timestamp_index": 50,
        "max_length": 448,
        "return_timestamps": False,
        "is_multilingual": True,
        "lang_to_id": {f"<|{code}|>": find(f"<|{code}|>") for code in spelling.full.languages},
        "task_to_id": {task: find(f"<|{task}|>") for task in ("transcribe", "translate")},
        "alignment_heads": [[shape.aligned_layer, 0]],
    }


def _tokenizer_config(spelling: Spelling) -> dict[str, Any]:
    end = "<|endoftext|>"
    return {
        "tokenizer_class": "WhisperTokenizer",
        "model_max_length": 1024,
        **dict.fromkeys(("bos_token", "eos_token", "pad_token", "unk_token"), end),
        # The end of this list is where transformers believes that the timestamps begin.
        "additional_special_tokens": list(spelling.full.specials[1:]),
    }


def _preprocessor_config(shape: Shape) -> dict[str, Any]:
    return {
        "feature_extractor_type": "WhisperFeatureExtractor",
        "processor_class": "WhisperProcessor",
        "feature_size": shape.mels,
        "sampling_rate": 16_000,
        "hop_length": 160,
        "chunk_length": 30,
        "n_fft": 400,
        "padding_side": "right",
        "padding_value": 0.0,
        "return_attention_mask": False,
    }
