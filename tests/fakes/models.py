"""Model folders that hold no model: they pass every check made before loading, and tell a fake how to behave."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from canto_beats.engines.whisper_files import LANGUAGES
from tests.fakes.behaviour import behave

if TYPE_CHECKING:
    from pathlib import Path


def fake_model(folder: Path, **knobs: object) -> Path:
    """A folder that passes for a Whisper in all that is looked at before loading, and how the fake is to behave."""
    behave(folder, **knobs)
    _write_json(folder / "config.json", {"model_type": "whisper", "vocab_size": 51_866})
    languages = [{"content": f"<|{code}|>"} for code in LANGUAGES]
    _write_json(folder / "tokenizer.json", {"added_tokens": languages})
    _write_weights(folder)
    return folder


def fake_language_model(folder: Path, **knobs: object) -> Path:
    behave(folder, **knobs)
    _write_json(folder / "config.json", {"model_type": "qwen2", "architectures": ["Qwen2ForCausalLM"]})
    _write_json(folder / "tokenizer.json", {})
    (folder / "chat_template.jinja").write_text("{{ messages }}")
    _write_weights(folder)
    return folder


def fake_image_model(folder: Path, **knobs: object) -> Path:
    behave(folder, **knobs)
    config = {"model_type": "llava", "architectures": ["LlavaForConditionalGeneration"], "vision_config": {}}
    _write_json(folder / "config.json", config)
    _write_json(folder / "processor_config.json", {})
    _write_json(folder / "tokenizer.json", {})
    _write_weights(folder)
    return folder


def _write_json(file: Path, content: object) -> None:
    file.write_text(json.dumps(content), encoding="utf-8")


def _write_weights(folder: Path) -> None:
    header = json.dumps({"weight": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}).encode()
    (folder / "model.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + bytes(4))
