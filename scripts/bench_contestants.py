"""The contestants of the benchmarks, each run in a process of its own, which prints what it did as one JSON object.

Beside the contestants there are the preparations that nobody's time should hold: conversion, and cutting windows.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

import bench_material

Facts = dict[str, Any]
LANGUAGE = "yue"
STEPS = bench_material.TEXT_TOKENS + 3
"""Decoding steps a window: the text, a timestamp before and after it, and the end."""


def transformers_fp32(film: str, model: str) -> Facts:
    """transformers as its documentation has it for long recordings: float32, greedy, 30 s after 30 s."""
    began = time.perf_counter()
    import imageio_ffmpeg
    import numpy as np
    import torch
    from transformers import WhisperFeatureExtractor, WhisperForConditionalGeneration

    features = WhisperFeatureExtractor.from_pretrained(model)
    whisper = WhisperForConditionalGeneration.from_pretrained(model, dtype=torch.float32)
    ready = time.perf_counter()
    decoded = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-v", "error", "-i", film, "-vn", "-ac", "1", "-ar", "16000",
         "-f", "s16le", "-"],
        check=True, capture_output=True,
    )  # fmt: skip
    samples = np.frombuffer(decoded.stdout, "<i2").astype(np.float32) / 32768
    heard = features(
        samples, sampling_rate=16_000, return_tensors="pt", truncation=False, padding="longest",
        return_attention_mask=True,
    )  # fmt: skip
    with torch.inference_mode():
        said = whisper.generate(**heard, language=LANGUAGE, task="transcribe", return_timestamps=True, num_beams=1)
    text_ends = whisper.generation_config.eos_token_id
    return _facts(began, ready, text_tokens=int((said < text_ends).sum()))


def faster_whisper_defaults(film: str, model: str, compute_type: str = "default") -> Facts:
    """faster-whisper as it comes: beam 5, no voice activity filter, the text before as prompt."""
    began = time.perf_counter()
    from faster_whisper import WhisperModel

    whisper = WhisperModel(model, device="cpu", compute_type=compute_type)
    whisper.model = ForcedSteps(whisper.model)
    ready = time.perf_counter()
    segments, _ = whisper.transcribe(film, language=LANGUAGE)
    tokens = [token for segment in segments for token in segment.tokens]
    return _facts(
        began, ready, text_tokens=sum(token < whisper.hf_tokenizer.token_to_id("<|endoftext|>") for token in tokens)
    )


class ForcedSteps:
    """A CTranslate2 model that takes as many decoding steps for a window as everybody else.

    Beam search ends when all its beams have; those of a model of random weights never do, and would run to the limit,
    three and a half times as far. That would flatter whoever is compared with it.
    """

    def __init__(self, model: Any) -> None:
        self._model = model

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def generate(self, features: Any, prompts: Any, **options: Any) -> Any:
        # The limit on new tokens is the smaller of half of `max_length` and what the prompt leaves of it.
        options["max_length"] = max(2 * STEPS, STEPS + max(len(prompt) for prompt in prompts))
        return self._model.generate(features, prompts, **options)


def bare_engine(pcm: str, windows: str) -> Facts:
    """The speech adapter that the whole command would use, called directly: no other process, stage or library."""
    began = time.perf_counter()
    from canto_beats.engines.catalogue import ENGINES
    from canto_beats.engines.contracts import LoadSpec, SpeechOptions, SpeechWindow, TranscribeCall

    given = json.loads(Path(windows).read_text(encoding="utf-8"))
    spec, options = LoadSpec(**given["spec"]), SpeechOptions(**given["options"])
    module, _, name = ENGINES[spec.engine].adapter.partition(":")
    adapter = getattr(importlib.import_module(module), name)()
    loaded = adapter.load(spec, lambda _phase, _fraction: None)
    ready = time.perf_counter()
    sound = Path(pcm).read_bytes()
    cut = [
        SpeechWindow(index, start_ms, sound[first:last]) for index, (start_ms, first, last) in enumerate(given["cuts"])
    ]
    calls = [TranscribeCall(tuple(cut[at : at + loaded.batch]), options) for at in range(0, len(cut), loaded.batch)]
    with ThreadPoolExecutor(loaded.parallel) as pool:
        results = [
            result
            for each in pool.map(lambda call: list(adapter.transcribe(call, lambda: None)), calls)
            for result in each
        ]
    characters = sum(len(phrase.text) for result in results for phrase in result.phrases)
    return _facts(began, ready, windows=len(results), characters=characters)


def convert(model: str, converted: str) -> Facts:
    """To what faster-whisper reads, in the precision in which its models are published."""
    from ctranslate2.converters import TransformersConverter

    files = ["tokenizer.json", "preprocessor_config.json"]
    TransformersConverter(model, copy_files=files).convert(converted, quantization="float16")
    return {}


def cut_windows(film: str, model: str, engine: str, pcm: str, windows: str) -> Facts:
    """Decode and cut as the program does, and write down how it would load the model."""
    from canto_beats.engines.adapters.silero_activity import SileroActivity
    from canto_beats.engines.catalogue import ENGINES
    from canto_beats.engines.contracts import ActivityCall
    from canto_beats.job.request import JobRequest
    from canto_beats.media.audio_stream import AudioStream
    from canto_beats.pipeline.window_making import PackedWindow, WindowMaker
    from canto_beats.service.checking import check
    from canto_beats.settings import Home

    request = JobRequest(Path(film), Path(pcm).with_suffix(".srt"), model=model, engine=engine, fresh=True)
    plan = check(request, Home.from_environment(), ENGINES)
    silero, maker = SileroActivity(), WindowMaker()
    silero.load(plan.activity, lambda _phase, _fraction: None)
    made: list[PackedWindow] = []
    with AudioStream(plan.source, plan.track) as audio:
        for number, block in enumerate(audio):
            (activity,) = silero.activity(ActivityCall(block, first=number == 0), lambda: None)
            made += maker.feed(block, activity.probabilities)
    made += maker.finish()
    cuts, position = [], 0
    with Path(pcm).open("wb") as sound:
        for window in (each.for_engine for each in made):
            cuts.append((window.start_ms, position, position + sound.write(window.pcm)))
            position = sound.tell()
    written = {"spec": asdict(plan.speech[0]), "options": asdict(plan.speech_options), "cuts": cuts}
    Path(windows).write_text(json.dumps(written), encoding="utf-8")
    return {"windows": len(made)}


def _facts(began: float, ready: float, **counted: int) -> Facts:
    return {"load_s": ready - began, "work_s": time.perf_counter() - ready, **counted}


if __name__ == "__main__":
    contestants = (transformers_fp32, faster_whisper_defaults, bare_engine, convert, cut_windows)
    named = {each.__name__: each for each in contestants}
    print(json.dumps(named[sys.argv[1]](*sys.argv[2:])))
