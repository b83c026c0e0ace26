"""Whisper on CTranslate2, through faster-whisper: the fastest way on a processor, and good on NVIDIA cards.

Several windows at a time with one thread each beat one window with several threads, so `workers` is what counts; a
call with several windows decodes their first attempt together. Results are made in steps of our own instead of by
`WhisperModel.transcribe`: that zero-fills short audio after normalising it, which costs accuracy, draws at random where
it is unsure, and cannot be stopped between its steps.

Hugging Face folders are converted once. `dtype`: `auto` is int8 on a processor and float16 on a card.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.feature_extractor import FeatureExtractor

from canto_beats.engines.contracts import (
    EngineKind,
    Loaded,
    LoadSpec,
    SpeechOptions,
    Stop,
    Tell,
    TranscribeCall,
    WindowResult,
)
from canto_beats.engines.converted_models import converted_once, identity
from canto_beats.engines.model_files import unusable
from canto_beats.engines.parking import refuse_where_nothing_is_freed
from canto_beats.engines.refusals import nothing_loaded, out_of_memory, wrong_device, wrong_dtype
from canto_beats.engines.whisper_audio import filled_up
from canto_beats.engines.whisper_files import WhisperFolder, WhisperFormat, read_whisper_folder
from canto_beats.engines.whisper_language import Asked, asked_of
from canto_beats.engines.whisper_passes import FIRST_TIMESTAMP_LIMIT, Attempt, Decoded, Listening
from canto_beats.engines.whisper_prompt import Prompt, Specials
from canto_beats.engines.whisper_segments import TIMESTAMP_MS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from canto_beats.engines.whisper_audio import Samples
    from canto_beats.subtitles.phrase import Span

_SECOND_ATTEMPTS = (Attempt(beam_size=5), Attempt(beam_size=5, unrepeated=4))
"""Without chance: CTranslate2's random generators cannot be started alike for every window."""


class FasterWhisperSpeech:
    kind = EngineKind.SPEECH

    def __init__(self) -> None:
        self._ready: tuple[WhisperModel, WhisperFolder] | None = None
        self._temporary: tempfile.TemporaryDirectory[str] | None = None

    def load(self, spec: LoadSpec, tell: Tell) -> Loaded:
        tell("files", 0.0)
        folder = read_whisper_folder(Path(spec.model_dir), (WhisperFormat.CTRANSLATE2, WhisperFormat.HUGGING_FACE))
        notices = asked_of(folder, SpeechOptions()).notices
        device, index = _device(spec.device)
        dtype = _dtype(spec.dtype, device)
        workers = max(1, spec.workers)
        path = folder.path
        if folder.format is WhisperFormat.HUGGING_FACE:
            tell("converting", 0.0)
            path = self._converted(folder, dtype, spec.converted_dir)
        tell("weights", 0.0)
        whisper = _load(path, device, index, dtype, workers, spec.threads)
        self._ready = whisper, folder
        tell("weights", 1.0)
        batch = max(1, spec.batch) if device == "cpu" else 1
        return Loaded(folder.name, spec.device, whisper.model.compute_type, workers, batch, notices)

    def transcribe(self, call: TranscribeCall, stop: Stop) -> Iterator[WindowResult]:
        if self._ready is None:
            raise nothing_loaded()
        whisper, folder = self._ready
        asked = asked_of(folder, call.options)
        listener = _Listener(whisper, asked, stop)
        first = Attempt(beam_size=max(1, call.options.beam_size))
        attempts = (first, *(each for each in _SECOND_ATTEMPTS if each != first))
        listening = Listening(listener, listener.vocabulary, asked, attempts, stop)
        try:
            yield from listening.results(call.windows)
        except (RuntimeError, MemoryError) as error:
            raise _explained(error) from error

    def park(self) -> None:
        if self._ready is not None:
            whisper, _ = self._ready
            refuse_where_nothing_is_freed(whisper.model.device)
            whisper.model.unload_model(to_cpu=True)

    def restore(self) -> None:
        if self._ready is not None:
            try:
                self._ready[0].model.load_model()
            except (RuntimeError, MemoryError) as error:
                raise _explained(error) from error

    def close(self) -> None:
        self._ready = None
        if self._temporary is not None:
            self._temporary.cleanup()
            self._temporary = None

    def _converted(self, folder: WhisperFolder, dtype: str, kept_in: str) -> Path:
        if kept_in:
            root = Path(kept_in)
        else:
            self._temporary = tempfile.TemporaryDirectory(prefix="canto-beats-", ignore_cleanup_errors=True)
            root = Path(self._temporary.name)
        files = [file for file in folder.path.iterdir() if file.is_file()]
        name = identity(folder.path.name, files, "ctranslate2", ctranslate2.__version__, dtype)
        try:
            return converted_once(root, name, lambda work: _convert(folder, work, dtype))
        except MemoryError as error:
            raise out_of_memory() from error
        except OSError as error:
            raise unusable(
                f"The model {folder.name} could not be converted into {root} ({error.strerror}).",
                "Make room there, or choose a model in CTranslate2's format.",
            ) from error


class _Listener:
    """One call's way of using the model."""

    def __init__(self, whisper: WhisperModel, asked: Asked, stop: Stop) -> None:
        self._model = whisper.model
        self._features = whisper.feature_extractor
        self._stop = stop
        tokenizer = whisper.hf_tokenizer
        specials = Specials.found_by(tokenizer.token_to_id)
        self.vocabulary = specials.vocabulary(tokenizer.id_to_token)
        text = tokenizer.encode(f" {asked.prompt}", add_special_tokens=False).ids if asked.prompt else []
        self._prompt = Prompt.of(specials, tokenizer.token_to_id(f"<|{asked.language}|>"), text)

    def encode(self, passages: Sequence[Samples]) -> list[Any]:
        encoded = []
        for samples in passages:
            self._stop()
            features = self._features(filled_up(samples), padding=0)
            encoded.append(self._model.encode(_view(features[None])))
        return encoded

    def decode(self, passages: Sequence[Any], attempt: Attempt) -> list[Decoded]:
        results = self._model.generate(
            passages[0] if len(passages) == 1 else _view(np.concatenate([np.asarray(each) for each in passages])),
            [list(self._prompt.tokens)] * len(passages),
            beam_size=attempt.beam_size,
            no_repeat_ngram_size=attempt.unrepeated,
            max_initial_timestamp_index=FIRST_TIMESTAMP_LIMIT,
            return_scores=True,
            return_no_speech_prob=True,
        )
        return [_decoded(result) for result in results]

    def align(self, passage: Any, tokens: Sequence[int], samples: int) -> list[Span] | None:
        frames = samples // self._features.hop_length
        (aligned,) = self._model.align(passage, list(self._prompt.start), [list(tokens)], frames)
        begins: dict[int, int] = {}
        for row, frame in aligned.alignments:
            begins.setdefault(row, frame * TIMESTAMP_MS)
        return [(begins[row], begins[row + 1]) for row in range(len(tokens))]


def _decoded(result: Any) -> Decoded:
    tokens = tuple(result.sequences_ids[0])
    # The score is the mean over the tokens; the end, which was sure as well, counts as one here.
    return Decoded(tokens, result.scores[0] * len(tokens) / (len(tokens) + 1), result.no_speech_prob)


def _view(array: Any) -> Any:
    return ctranslate2.StorageView.from_array(np.ascontiguousarray(array, dtype=np.float32))


def _device(wanted: str) -> tuple[str, int]:
    name, _, index = wanted.partition(":")
    if name != "cpu" and not (name == "cuda" and ctranslate2.get_cuda_device_count() > int(index or 0)):
        raise wrong_device("faster-whisper", wanted, "cpu")
    return name, int(index or 0)


def _dtype(wanted: str, device: str) -> str:
    dtype = ("int8" if device == "cpu" else "float16") if wanted == "auto" else wanted
    possible = ctranslate2.get_supported_compute_types(device)
    if dtype not in possible:
        raise wrong_dtype("faster-whisper", dtype, ", ".join(sorted(possible)))
    return dtype


def _load(path: Path, device: str, index: int, dtype: str, workers: int, threads: int) -> WhisperModel:
    threads = threads or max(1, (os.cpu_count() or 1) // workers)
    try:
        whisper = WhisperModel(
            str(path),
            device=device,
            device_index=index,
            compute_type=dtype,
            cpu_threads=threads,
            num_workers=workers,
            local_files_only=True,
        )
    except (RuntimeError, MemoryError) as error:
        known = _explained(error)
        raise unusable(f"The model in {path} cannot be read.") if known is error else known from error
    except ValueError as error:
        raise unusable(f"The model in {path} is not one that CTranslate2 can run.") from error
    if whisper.feature_extractor.mel_filters.shape[0] != whisper.model.n_mels:
        # Its preprocessor_config.json is missing or wrong; the weights know.
        whisper.feature_extractor = FeatureExtractor(feature_size=whisper.model.n_mels)
    return whisper


def _convert(folder: WhisperFolder, work: Path, dtype: str) -> None:
    """Needs the weights in memory once, and torch and transformers, which running the result does not."""
    from ctranslate2.converters import TransformersConverter
    from safetensors import SafetensorError
    from transformers import AutoTokenizer
    from transformers.utils import logging

    class LocalConverter(TransformersConverter):  # type: ignore[misc] # the library has no types
        """Asks no model hub, and opens no weights but safetensors."""

        def load_model(self, model_class: Any, name: str, **options: Any) -> Any:
            model, report = model_class.from_pretrained(
                name,
                local_files_only=True,
                use_safetensors=True,
                ignore_mismatched_sizes=True,
                output_loading_info=True,
                **options,
            )
            if wrong := [*report["missing_keys"], *report["mismatched_keys"]]:
                raise ValueError(wrong)  # or they would be filled with random numbers
            return model

        def load_tokenizer(self, tokenizer_class: Any, name: str, **options: Any) -> Any:
            return tokenizer_class.from_pretrained(name, local_files_only=True, **options)

    logging.disable_progress_bar()
    logging.set_verbosity_error()
    source = str(folder.path)
    try:
        LocalConverter(source, low_cpu_mem_usage=True).convert(str(work), quantization=dtype, force=True)
        if (folder.path / "tokenizer.json").is_file():
            shutil.copyfile(folder.path / "tokenizer.json", work / "tokenizer.json")
        else:
            AutoTokenizer.from_pretrained(source, local_files_only=True).backend_tokenizer.save(
                str(work / "tokenizer.json")
            )
    except (SafetensorError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise unusable(f"The model {folder.name} cannot be converted for CTranslate2.") from error
    features = {"feature_size": folder.config.get("num_mel_bins", 80)}
    (work / "preprocessor_config.json").write_text(json.dumps(features), encoding="utf-8")


def _explained(error: Exception) -> Exception:
    """CTranslate2 has no error class for memory: this is the one place where a text has to be looked at."""
    return out_of_memory() if isinstance(error, MemoryError) or "out of memory" in str(error) else error
