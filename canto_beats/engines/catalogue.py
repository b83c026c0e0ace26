"""Which engines there are: name → where its adapter lives. Only the child process imports what stands here."""

from __future__ import annotations

from dataclasses import dataclass

from canto_beats.engines.contracts import EngineKind


@dataclass(frozen=True, slots=True)
class EngineEntry:
    name: str
    kind: EngineKind
    adapter: str
    """`module:Class`."""
    needs: tuple[str, ...]
    """Top-level packages without which it cannot run here; looked for without importing them."""


_ADAPTERS = "canto_beats.engines.adapters"

ENGINES: dict[str, EngineEntry] = {
    entry.name: entry
    for entry in (
        EngineEntry(
            "faster-whisper",
            EngineKind.SPEECH,
            f"{_ADAPTERS}.faster_whisper_speech:FasterWhisperSpeech",
            ("faster_whisper", "ctranslate2"),
        ),
        EngineEntry(
            "transformers",
            EngineKind.SPEECH,
            f"{_ADAPTERS}.transformers_speech:TransformersSpeech",
            ("transformers", "torch"),
        ),
        EngineEntry(
            "mlx-whisper",
            EngineKind.SPEECH,
            f"{_ADAPTERS}.mlx_speech:MlxSpeech",
            ("mlx_whisper", "mlx"),
        ),
        EngineEntry(
            "transformers-language",
            EngineKind.LANGUAGE,
            f"{_ADAPTERS}.transformers_language:TransformersLanguage",
            ("transformers", "torch"),
        ),
        EngineEntry(
            "transformers-image",
            EngineKind.IMAGE,
            f"{_ADAPTERS}.transformers_image:TransformersImage",
            ("transformers", "torch", "PIL"),
        ),
        EngineEntry(
            "silero",
            EngineKind.VOICE_ACTIVITY,
            f"{_ADAPTERS}.silero_activity:SileroActivity",
            ("onnxruntime", "faster_whisper"),
        ),
    )
}
