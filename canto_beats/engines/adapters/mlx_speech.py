"""Whisper on MLX, for Apple silicon; on Linux it runs on the processor, slowly, for the tests.

Reads MLX folders and Hugging Face folders. Of mlx-whisper the network, the spectrogram and the vocabulary are used.
Its own decoding is not: in 0.4.3 its timestamp rules compare the wrong things, so that times run backwards or all
tokens are forbidden, and `transcribe` keeps the model in a class. `dtype`: `auto` is float16 on Apple's GPU and float32
on a processor; a quantised model stays quantised.
"""

from __future__ import annotations

import contextlib
import gc
import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mlx.core as mx
import numpy as np
from mlx import nn
from mlx.utils import tree_flatten
from mlx_whisper.audio import log_mel_spectrogram
from mlx_whisper.tokenizer import get_tokenizer
from mlx_whisper.whisper import ModelDimensions, Whisper

from canto_beats.engines.contracts import (
    SAMPLE_RATE,
    EngineKind,
    Loaded,
    LoadSpec,
    SpeechOptions,
    Stop,
    Tell,
    TranscribeCall,
    WindowResult,
)
from canto_beats.engines.model_files import read_json, unusable
from canto_beats.engines.refusals import nothing_loaded, out_of_memory, wrong_device, wrong_dtype
from canto_beats.engines.safetensors_files import weight_files
from canto_beats.engines.whisper_alignment import token_spans
from canto_beats.engines.whisper_audio import filled_up
from canto_beats.engines.whisper_files import WhisperFolder, WhisperFormat, read_whisper_folder
from canto_beats.engines.whisper_language import Asked, asked_of
from canto_beats.engines.whisper_passes import TEMPERATURES, Attempt, Decoded, Listening
from canto_beats.engines.whisper_prompt import Prompt, Specials
from canto_beats.engines.whisper_segments import TIMESTAMP_MS, Vocabulary
from canto_beats.engines.whisper_writing import Rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from canto_beats.engines.whisper_audio import Samples
    from canto_beats.subtitles.phrase import Span

_DTYPES = {"float32": mx.float32, "float16": mx.float16, "bfloat16": mx.bfloat16}
_UNREADABLE = (RuntimeError, ValueError, TypeError, KeyError)
"""How the library shows that it cannot make sense of a model's files."""
_FULL = 0.9
"""Share of the memory meant for the GPU above which a failure on it counts as a lack of memory."""


class MlxSpeech:
    kind = EngineKind.SPEECH

    def __init__(self) -> None:
        self._ready: tuple[Any, WhisperFolder] | None = None

    def load(self, spec: LoadSpec, tell: Tell) -> Loaded:
        tell("files", 0.0)
        folder = read_whisper_folder(Path(spec.model_dir), (WhisperFormat.MLX, WhisperFormat.HUGGING_FACE))
        notices = asked_of(folder, SpeechOptions()).notices
        _use_device(spec.device)
        dtype = ("float32" if spec.device == "cpu" else "float16") if spec.dtype == "auto" else spec.dtype
        if dtype not in _DTYPES:
            raise wrong_dtype("mlx-whisper", dtype, ", ".join(_DTYPES))
        tell("weights", 0.0)
        with _memory_watched():
            self._ready = _model(folder, _DTYPES[dtype]), folder
        tell("weights", 1.0)
        return Loaded(folder.name, spec.device, dtype, notices=notices)

    def transcribe(self, call: TranscribeCall, stop: Stop) -> Iterator[WindowResult]:
        """There is no beam search; unsure results are drawn again at random instead."""
        if self._ready is None:
            raise nothing_loaded()
        model, folder = self._ready
        asked = asked_of(folder, call.options)
        listener = _Listener(model, asked, stop)
        attempts = [Attempt(), *(Attempt(temperature=each) for each in TEMPERATURES)]
        with _memory_watched():
            yield from Listening(listener, listener.vocabulary, asked, attempts, stop).results(call.windows)

    def close(self) -> None:
        self._ready = None
        gc.collect()
        mx.clear_cache()


class _Listener:
    """One call's way of using the model."""

    def __init__(self, model: Any, asked: Asked, stop: Stop) -> None:
        self._model = model
        self._stop = stop
        # The tokens follow from the number of ids, and come with the library.
        tokenizer = get_tokenizer(multilingual=True, num_languages=model.num_languages, language=asked.language)
        encoding = tokenizer.encoding
        self._specials = Specials.found_by(encoding.encode_single_token)
        self.vocabulary = Vocabulary(
            self._specials.end, self._specials.first_timestamp, encoding.decode_single_token_bytes
        )
        text = encoding.encode(f" {asked.prompt}") if asked.prompt else []
        self._prompt = Prompt.of(self._specials, encoding.encode_single_token(f"<|{asked.language}|>"), text)
        self._rules = Rules(
            self._specials,
            never=(*tokenizer.non_speech_tokens, *self._specials.never_written),
            not_first=(*encoding.encode(" "), self._specials.end),
        )

    def encode(self, passages: Sequence[Samples]) -> list[Any]:
        encoded = []
        for samples in passages:
            self._stop()
            mel = log_mel_spectrogram(filled_up(samples), n_mels=self._model.dims.n_mels)
            encoded.append(self._model.encoder(mel[None].astype(_dtype_of(self._model))))
        return encoded

    def decode(self, passages: Sequence[Any], attempt: Attempt) -> list[Decoded]:
        return [self._decode(passage, attempt.temperature) for passage in passages]

    def _decode(self, passage: Any, temperature: float) -> Decoded:
        cache: Any = None
        no_speech = 0.0

        def step(tokens: Sequence[int]) -> Any:
            nonlocal cache, no_speech
            reads_the_prompt = cache is None
            logits, cache, _ = self._model.decoder(mx.array([tokens]), passage, kv_cache=cache)
            if reads_the_prompt:
                asked = logits[0, len(self._prompt.before)].astype(mx.float32)
                no_speech = float(mx.softmax(asked)[self._specials.no_speech])
            return np.array(logits[0, -1].astype(mx.float32))

        written = self._rules.write(step, self._prompt.tokens, self._prompt.room, temperature, self._stop)
        return Decoded(written.tokens, written.mean_log_probability, no_speech)

    def align(self, passage: Any, tokens: Sequence[int], samples: int) -> list[Span] | None:
        read = [*self._prompt.start, self._specials.no_timestamps, *tokens, self._specials.end]
        _, _, compared = self._model.decoder(mx.array([read]), passage)
        frames = samples * 1000 // SAMPLE_RATE // TIMESTAMP_MS
        rows = slice(len(self._prompt.start), -1)
        weights = [
            mx.softmax(compared[layer][0, head, rows, :frames].astype(mx.float32), axis=-1)
            for layer, head in self._model.alignment_heads.tolist()
        ]
        return token_spans(np.array(mx.stack(weights)))


def _use_device(wanted: str) -> None:
    if wanted == "mps" and mx.metal.is_available():
        mx.set_default_device(mx.gpu)
    elif wanted == "cpu":
        mx.set_default_device(mx.cpu)
    else:
        raise wrong_device("mlx-whisper", wanted, "mps" if mx.metal.is_available() else "cpu")


def _dtype_of(model: Any) -> Any:
    return model.encoder.conv1.weight.dtype


def _model(folder: WhisperFolder, dtype: Any) -> Any:
    try:
        weights = _weights(folder)
        model = Whisper(_dimensions(folder), dtype)
        if quantization := folder.config.get("quantization"):
            nn.quantize(model, **quantization, class_predicate=lambda path, _module: f"{path}.scales" in weights)
        expected = dict(tree_flatten(model.parameters()))
        wrong = [name for name, value in expected.items() if name not in weights or weights[name].shape != value.shape]
        if set(wrong) - {"alignment_heads"}:  # optional; other gaps would stay filled with random numbers
            raise unusable(f"The weights in {folder.path} do not match its config.json ({len(wrong)} tensors).")
        model.load_weights([(name, weights[name]) for name in expected if name not in wrong], strict=False)
        model.set_dtype(dtype)
        mx.eval(model.parameters())
    except _UNREADABLE as error:
        if _memory_is_full():
            raise out_of_memory() from error
        raise unusable(f"The model in {folder.path} cannot be read by mlx-whisper.") from error
    return model


def _dimensions(folder: WhisperFolder) -> ModelDimensions:
    named = _NAMED_BY_HUGGING_FACE if folder.format is WhisperFormat.HUGGING_FACE else {}
    names = [each.name for each in fields(ModelDimensions)]
    return ModelDimensions(**{name: folder.config[named.get(name, name)] for name in names})


def _weights(folder: WhisperFolder) -> dict[str, Any]:
    if folder.format is WhisperFormat.MLX:
        return _tensors(folder.path / "weights.safetensors")
    tensors = [pair for file in weight_files(folder.path) for pair in _tensors(file).items()]
    weights = dict(_renamed(*pair) for pair in tensors)
    generation = folder.path / "generation_config.json"
    heads = read_json(generation).get("alignment_heads") if generation.is_file() else None
    return {**weights, "alignment_heads": mx.array(heads)} if heads else weights


def _tensors(file: Path) -> dict[str, Any]:
    tensors = mx.load(str(file))
    return tensors if isinstance(tensors, dict) else {}


_NAMED_BY_HUGGING_FACE = {
    "n_mels": "num_mel_bins",
    "n_audio_ctx": "max_source_positions",
    "n_audio_state": "d_model",
    "n_audio_head": "encoder_attention_heads",
    "n_audio_layer": "encoder_layers",
    "n_vocab": "vocab_size",
    "n_text_ctx": "max_target_positions",
    "n_text_state": "d_model",
    "n_text_head": "decoder_attention_heads",
    "n_text_layer": "decoder_layers",
}
_RENAMED = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"^model\.", ""),
        (r"\.layers\.", ".blocks."),
        (r"self_attn_layer_norm", "attn_ln"),
        (r"encoder_attn_layer_norm", "cross_attn_ln"),
        (r"final_layer_norm", "mlp_ln"),
        (r"self_attn", "attn"),
        (r"encoder_attn", "cross_attn"),
        (r"\.fc(\d)\.", r".mlp\1."),
        (r"\.q_proj\.", ".query."),
        (r"\.k_proj\.", ".key."),
        (r"\.v_proj\.", ".value."),
        (r"\.out_proj\.", ".out."),
        (r"^encoder\.layer_norm", "encoder.ln_post"),
        (r"^decoder\.layer_norm", "decoder.ln"),
        (r"embed_tokens", "token_embedding"),
        (r"embed_positions\.weight", "positional_embedding"),
    )
)


def _renamed(name: str, value: Any) -> tuple[str, Any]:
    for pattern, replacement in _RENAMED:
        name = pattern.sub(replacement, name)
    if re.fullmatch(r"encoder\.conv\d\.weight", name):
        value = mx.swapaxes(value, 1, 2)
    return name, value


@contextlib.contextmanager
def _memory_watched() -> Iterator[None]:
    try:
        yield
    except MemoryError as error:
        raise out_of_memory() from error
    except RuntimeError as error:
        if _memory_is_full():
            raise out_of_memory() from error
        raise


def _memory_is_full() -> bool:
    """MLX has no error class for it, so the GPU's memory is looked at. Often Metal ends the whole process instead."""
    if not mx.metal.is_available():
        return False
    meant_for_it = int(mx.device_info()["max_recommended_working_set_size"])
    return bool(mx.get_peak_memory() > _FULL * meant_for_it)
