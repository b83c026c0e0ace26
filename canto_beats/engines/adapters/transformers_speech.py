"""Whisper on transformers: NVIDIA cards, Apple's, and any processor. Reads Hugging Face folders.

The library's own `generate` for Whisper decides by itself about windows, repeats and silence; here only its plain token
loop is used, so that every engine decides alike and the caller can stop it at any token. A call with several windows
encodes and first decodes them together. Understands the dtypes `auto`, `float32`, `float16` and `bfloat16`.
"""

from __future__ import annotations

import contextlib
import gc
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
import transformers
from transformers.generation import GenerationMixin
from transformers.modeling_outputs import BaseModelOutput
from transformers.utils import logging as transformers_logging

from canto_beats.engines.adapters.torch_weights import DTYPES, Weights
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
from canto_beats.engines.model_files import unusable
from canto_beats.engines.refusals import nothing_loaded, out_of_memory, wrong_device, wrong_dtype
from canto_beats.engines.whisper_alignment import token_spans
from canto_beats.engines.whisper_files import WhisperFolder, WhisperFormat, read_whisper_folder
from canto_beats.engines.whisper_language import Asked, asked_of
from canto_beats.engines.whisper_passes import (
    FIRST_TIMESTAMP_LIMIT,
    LEAST_SURE,
    TEMPERATURES,
    Attempt,
    Decoded,
    Listening,
)
from canto_beats.engines.whisper_prompt import Prompt, Specials
from canto_beats.engines.whisper_segments import TIMESTAMP_MS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from canto_beats.engines.whisper_audio import Samples
    from canto_beats.subtitles.phrase import Span

_FAST_BFLOAT16 = ("avx512_bf16", "amx_bf16", "bf16")


class TransformersSpeech:
    kind = EngineKind.SPEECH

    def __init__(self) -> None:
        self._ready: tuple[_Whisper, WhisperFolder] | None = None
        self._weights: Weights | None = None

    def load(self, spec: LoadSpec, tell: Tell) -> Loaded:
        tell("files", 0.0)
        folder = read_whisper_folder(Path(spec.model_dir), (WhisperFormat.HUGGING_FACE,))
        notices = asked_of(folder, SpeechOptions()).notices
        device, dtype = _checked_device(spec.device), _dtype(spec)
        if spec.threads:
            torch.set_num_threads(spec.threads)
        transformers_logging.disable_progress_bar()
        transformers_logging.set_verbosity_error()
        tell("weights", 0.0)
        self._weights = Weights(spec)
        with _memory_watched():
            model = self._weights.load(transformers.WhisperForConditionalGeneration, folder.path, dtype)
            self._ready = _Whisper(model, _tokenizer(folder), device), folder
        tell("weights", 1.0)
        return Loaded(folder.name, device, str(dtype).removeprefix("torch."), 1, max(1, spec.batch), notices)

    def transcribe(self, call: TranscribeCall, stop: Stop) -> Iterator[WindowResult]:
        if self._ready is None:
            raise nothing_loaded()
        whisper, folder = self._ready
        asked = asked_of(folder, call.options)
        listener = _Listener(whisper, asked, stop)
        attempts = [Attempt(max(1, call.options.beam_size)), *(Attempt(temperature=each) for each in TEMPERATURES)]
        with _memory_watched():
            yield from Listening(listener, whisper.vocabulary, asked, attempts, stop).results(call.windows)

    def park(self) -> None:
        if self._weights is not None and self._ready is not None:
            with _memory_watched():
                self._weights.park(self._ready[0].model)

    def restore(self) -> None:
        if self._weights is not None and self._ready is not None:
            with _memory_watched():
                self._weights.restore(self._ready[0].model)

    def close(self) -> None:
        self._ready = None
        if self._weights is not None:
            self._weights.close()
        with contextlib.suppress(RuntimeError):  # a driver that has given up does not clear either
            if torch.cuda.is_available():
                gc.collect()  # not on a processor: it takes long, and the process's end does all of it at once
                torch.cuda.empty_cache()
            elif torch.backends.mps.is_available():
                gc.collect()
                torch.mps.empty_cache()


class _Whisper:
    """A loaded model and what belongs to it."""

    def __init__(self, model: Any, tokenizer: Any, device: str) -> None:
        self.model = model
        self.device = device
        self.tokenizer = tokenizer
        self.specials = Specials.found_by(tokenizer.convert_tokens_to_ids)
        self.vocabulary = self.specials.vocabulary(tokenizer.convert_ids_to_tokens)
        self.features = transformers.WhisperFeatureExtractor(feature_size=model.config.num_mel_bins)
        own = model.generation_config
        self.never = own.suppress_tokens or list(self.specials.never_written)
        self.not_first = own.begin_suppress_tokens or [self.specials.end]
        self.alignment_heads: list[tuple[int, int]] = getattr(own, "alignment_heads", None) or []


class _Listener:
    """One call's way of using the model."""

    def __init__(self, whisper: _Whisper, asked: Asked, stop: Stop) -> None:
        self._whisper = whisper
        self._stop = stop
        before = whisper.tokenizer(f" {asked.prompt}", add_special_tokens=False).input_ids if asked.prompt else []
        language = whisper.tokenizer.convert_tokens_to_ids(f"<|{asked.language}|>")
        self._prompt = Prompt.of(whisper.specials, language, before)

    def encode(self, passages: Sequence[Samples]) -> list[Any]:
        model = self._whisper.model
        features = self._whisper.features(list(passages), sampling_rate=SAMPLE_RATE, return_tensors="pt")
        with torch.inference_mode():
            encoded = model.get_encoder()(
                features.input_features.to(self._whisper.device, model.dtype)
            ).last_hidden_state
        return list(encoded.split(1))

    def decode(self, passages: Sequence[Any], attempt: Attempt) -> list[Decoded]:
        whisper, prompt = self._whisper, list(self._prompt.tokens)
        device, begin = whisper.device, len(prompt)
        config = self._way_of(attempt)
        watch = _Watch(self._stop)
        torch.manual_seed(0)  # every attempt draws alike
        encoded = torch.cat(list(passages))
        written = GenerationMixin.generate(  # not Whisper's own: see above
            whisper.model,
            encoded,  # read for its device alone: that of weights fetched part by part is nowhere
            encoder_outputs=BaseModelOutput(encoded),
            decoder_input_ids=torch.tensor([prompt] * len(passages), device=device),
            generation_config=config,
            logits_processor=[
                transformers.SuppressTokensLogitsProcessor(whisper.never, device=device),
                transformers.SuppressTokensAtBeginLogitsProcessor(whisper.not_first, begin_index=begin, device=device),
                transformers.WhisperTimeStampLogitsProcessor(config, begin_index=begin),
                watch,
            ],
        )
        end = whisper.specials.end
        tokens = [tuple(takewhile(end.__ne__, row)) for row in written.sequences[:, begin:].tolist()]
        searched = attempt.beam_size > 1
        sure = written.sequences_scores.tolist() if searched else watch.means(written.sequences, tokens)
        return [
            Decoded(own, mean, self._no_speech(passage) if mean < LEAST_SURE else 0.0)
            for passage, own, mean in zip(passages, tokens, sure, strict=True)
        ]

    def align(self, passage: Any, tokens: Sequence[int], samples: int) -> list[Span] | None:
        whisper = self._whisper
        if not whisper.alignment_heads:
            return None
        read = [*self._prompt.start, whisper.specials.no_timestamps, *tokens, whisper.specials.end]
        ids = torch.tensor([read], device=whisper.device)
        with torch.inference_mode(), _attention(whisper.model, whisper.alignment_heads) as compared:
            whisper.model.get_decoder()(input_ids=ids, encoder_hidden_states=passage, use_cache=False)
        frames = samples * 1000 // SAMPLE_RATE // TIMESTAMP_MS
        rows = slice(len(self._prompt.start), -1)
        weights = [compared(*head)[rows, :frames].softmax(-1) for head in whisper.alignment_heads]
        return token_spans(torch.stack(weights).cpu().numpy())

    def _way_of(self, attempt: Attempt) -> Any:
        specials = self._whisper.specials
        return transformers.GenerationConfig(
            max_new_tokens=self._prompt.room,
            num_beams=attempt.beam_size,
            do_sample=attempt.temperature > 0,
            temperature=attempt.temperature or 1.0,
            top_k=0,
            eos_token_id=specials.end,
            pad_token_id=specials.end,
            return_dict_in_generate=True,
            output_scores=attempt.beam_size > 1,
            no_timestamps_token_id=specials.no_timestamps,
            max_initial_timestamp_index=FIRST_TIMESTAMP_LIMIT,
        )

    def _no_speech(self, passage: Any) -> float:
        model = self._whisper.model
        begun = torch.tensor([self._prompt.until_start], device=self._whisper.device)
        with torch.inference_mode():
            logits = model(encoder_outputs=BaseModelOutput(passage), decoder_input_ids=begun).logits
        return float(logits[0, -1].float().softmax(-1)[self._whisper.specials.no_speech])


class _Watch(transformers.LogitsProcessor):  # type: ignore[misc] # the library has no types
    """Asks `stop` before every token, and notes how sure the model was of each token that was chosen."""

    def __init__(self, stop: Stop) -> None:
        self._stop = stop
        self._last: Any = None
        self._chosen: list[Any] = []

    def __call__(self, input_ids: Any, scores: Any) -> Any:
        self._stop()
        self._note(input_ids)
        self._last = scores.float().log_softmax(-1)
        return scores

    def means(self, sequences: Any, tokens: list[tuple[int, ...]]) -> list[float]:
        """The end counts as a token; what follows it in a batch does not."""
        self._note(sequences)
        rows = torch.cat(self._chosen, dim=1)
        return [float(row[: len(own) + 1].mean()) for row, own in zip(rows, tokens, strict=True)]

    def _note(self, input_ids: Any) -> None:
        if self._last is not None:
            self._chosen.append(self._last.gather(1, input_ids[:, -1:]))


@contextlib.contextmanager
def _attention(model: Any, heads: list[tuple[int, int]]) -> Iterator[Callable[[int, int], Any]]:
    """While open, notes what cross-attention compares, so that its weights can be had whichever way it is computed."""
    compared: dict[tuple[int, str], Any] = {}
    hooks = [
        getattr(layer.encoder_attn, part).register_forward_hook(
            lambda _module, _given, output, key=(number, part): compared.__setitem__(key, output[0].float())
        )
        for number, layer in enumerate(model.get_decoder().layers)
        for part in ("q_proj", "k_proj")
        if number in {layer for layer, _ in heads}
    ]
    size = model.config.d_model // model.config.decoder_attention_heads

    def logits(layer: int, head: int) -> Any:
        own = slice(head * size, (head + 1) * size)
        return compared[layer, "q_proj"][:, own] @ compared[layer, "k_proj"][:, own].T / size**0.5

    try:
        yield logits
    finally:
        for hook in hooks:
            hook.remove()


def _checked_device(wanted: str) -> str:
    name, _, index = wanted.partition(":")
    there = name == "cpu" or (name == "cuda" and torch.cuda.device_count() > int(index or 0))
    if not there and not (name == "mps" and torch.backends.mps.is_available()):
        raise wrong_device("transformers", wanted, "cpu")
    return wanted


def _dtype(spec: LoadSpec) -> torch.dtype:
    if spec.dtype == "auto":
        if spec.device != "cpu":
            return torch.float16
        told: dict[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()  # older versions of torch do not tell
        return torch.bfloat16 if any(told.get(name) for name in _FAST_BFLOAT16) else torch.float32
    if spec.dtype not in DTYPES:
        raise wrong_dtype("transformers", spec.dtype, ", ".join(DTYPES))
    return DTYPES[spec.dtype]


def _tokenizer(folder: WhisperFolder) -> Any:
    try:
        return transformers.WhisperTokenizer.from_pretrained(folder.path, local_files_only=True)
    except Exception as error:  # the tokenizer's library raises nothing more exact than this
        raise unusable(f"The tokenizer of the model in {folder.path} cannot be read.") from error


@contextlib.contextmanager
def _memory_watched() -> Iterator[None]:
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError) as error:
        raise out_of_memory() from error
