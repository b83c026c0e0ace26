"""The small files that lie beside a Whisper's weights, as Hugging Face writes them and every engine reads them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from .whisper_tokenizer import Vocabulary

_END = "<|endoftext|>"
_NEVER_WRITTEN = ("startoftranscript", "translate", "transcribe", "startoflm", "startofprev", "nospeech")


@dataclass(frozen=True, slots=True)
class WhisperSettings:
    vocabulary: Vocabulary
    width: int
    heads: int
    encoder_layers: int
    decoder_layers: int
    mels: int
    dtype: str
    alignment_heads: Sequence[tuple[int, int]]
    """Layer and head; with none, the model cannot tell when a token was said."""
    multilingual: bool = True

    def write(self, folder: Path) -> None:
        self.vocabulary.tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
        for name, content in (
            ("config.json", self._config()),
            ("generation_config.json", self._generation()),
            ("tokenizer_config.json", self._tokenizer()),
            ("preprocessor_config.json", self._preprocessor()),
        ):
            (folder / name).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")

    def _config(self) -> dict[str, Any]:
        sides = {
            f"{side}_{name}": value
            for side, layers in (("encoder", self.encoder_layers), ("decoder", self.decoder_layers))
            for name, value in (("layers", layers), ("attention_heads", self.heads), ("ffn_dim", 4 * self.width))
        }
        return {
            "architectures": ["WhisperForConditionalGeneration"],
            "model_type": "whisper",
            "vocab_size": len(self.vocabulary),
            "d_model": self.width,
            "num_hidden_layers": self.encoder_layers,
            "num_mel_bins": self.mels,
            "max_source_positions": 1500,
            "max_target_positions": 448,
            "activation_function": "gelu",
            "scale_embedding": False,
            "tie_word_embeddings": True,
            "dtype": self.dtype,
            **self._special_ids(),
            **sides,
        }

    def _special_ids(self) -> dict[str, int]:
        ends = dict.fromkeys(("bos_token_id", "eos_token_id", "pad_token_id"), self.vocabulary.id(_END))
        return {**ends, "decoder_start_token_id": self.vocabulary.id("<|startoftranscript|>")}

    def _generation(self) -> dict[str, Any]:
        find = self.vocabulary.id
        content: dict[str, Any] = {
            **self._special_ids(),
            "prev_sot_token_id": find("<|startofprev|>"),
            "no_timestamps_token_id": find("<|notimestamps|>"),
            "suppress_tokens": sorted(find(f"<|{name}|>") for name in _NEVER_WRITTEN),
            "begin_suppress_tokens": [find("Ġ"), find(_END)],
            "max_initial_timestamp_index": 50,
            "max_length": 448,
            "return_timestamps": False,
            "is_multilingual": self.multilingual,
        }
        if self.multilingual:
            content["lang_to_id"] = {f"<|{code}|>": find(f"<|{code}|>") for code in self.vocabulary.languages}
            content["task_to_id"] = {task: find(f"<|{task}|>") for task in ("transcribe", "translate")}
        if self.alignment_heads:
            content["alignment_heads"] = [list(head) for head in self.alignment_heads]
        return content

    def _tokenizer(self) -> dict[str, Any]:
        return {
            "tokenizer_class": "WhisperTokenizer",
            "model_max_length": 1024,
            **dict.fromkeys(("bos_token", "eos_token", "pad_token", "unk_token"), _END),
            # The end of this list is where transformers believes that the timestamps begin.
            "additional_special_tokens": list(self.vocabulary.specials[1:]),
        }

    def _preprocessor(self) -> dict[str, Any]:
        return {
            "feature_extractor_type": "WhisperFeatureExtractor",
            "processor_class": "WhisperProcessor",
            "feature_size": self.mels,
            "sampling_rate": 16_000,
            "hop_length": 160,
            "chunk_length": 30,
            "n_fft": 400,
            "padding_side": "right",
            "padding_value": 0.0,
            "return_attention_mask": False,
        }
