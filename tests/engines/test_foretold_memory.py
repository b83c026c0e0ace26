"""What is foretold of a model's memory is never less than a real engine process takes."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.availability import missing_packages
from canto_beats.engines.catalogue import ENGINES
from canto_beats.engines.contracts import AnswerCall, LoadSpec, Message, SpeechWindow, TranscribeCall
from canto_beats.engines.process.client import EngineProcess
from canto_beats.memory.need.estimate import estimate
from canto_beats.memory.process_peak import resident_peak
from tests import speech
from tests.models.tiny_qwen import build_tiny_qwen
from tests.models.tiny_whisper import TinyWhisper

if TYPE_CHECKING:
    from pathlib import Path

    from canto_beats.memory.need.amounts import Need

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the libraries' share was measured on Linux alone")

WINDOWS = TranscribeCall((SpeechWindow(0, 0, speech.noise(3000, loudness=0.1)),))
QUESTION = AnswerCall((Message("user", "今日天氣幾好，我哋去飲茶啦。" * 20),), max_new_tokens=32)


def foretold(spec: LoadSpec) -> Need:
    need = estimate(spec)
    assert need is not None
    return need


def measured(spec: LoadSpec, call: TranscribeCall | AnswerCall) -> int:
    with EngineProcess.start(spec.engine) as engine:
        engine.load(spec)
        list(engine.call(call))
        peak = resident_peak(engine.pid)
    assert peak is not None
    return peak


@pytest.mark.parametrize("engine", ["transformers", "mlx-whisper"])
def test_a_speech_model_takes_no_more_than_was_foretold(engine: str, tmp_path: Path) -> None:
    if missing_packages(ENGINES[engine]):
        pytest.skip(f"{engine} is not installed")
    spec = LoadSpec(engine, str(TinyWhisper().build(tmp_path)), threads=1)
    assert foretold(spec).process >= measured(spec, WINDOWS)


def test_neither_to_convert_nor_afterwards_a_model_takes_more_than_was_foretold(tmp_path: Path) -> None:
    model, kept = TinyWhisper().build(tmp_path / "model"), tmp_path / "converted"
    spec = LoadSpec("faster-whisper", str(model), workers=2, threads=1, batch=2, converted_dir=str(kept))
    converting = foretold(spec)
    assert converting.process >= measured(spec, WINDOWS)

    converted = foretold(spec)
    assert converting.process > converted.process >= measured(spec, WINDOWS)
    assert foretold(replace(spec, dtype="float32")).loading.process > converted.loading.process, "to be converted anew"

    (folder,) = (each for each in kept.iterdir() if each.is_dir())
    assert foretold(replace(spec, model_dir=str(folder))).process == pytest.approx(converted.process, rel=0.01)


@pytest.mark.parametrize("dtype", ["bfloat16", pytest.param("float32", marks=pytest.mark.nightly)])
def test_a_language_model_takes_no_more_than_was_foretold(dtype: str, tmp_path: Path) -> None:
    spec = LoadSpec("transformers-language", str(build_tiny_qwen(tmp_path)), dtype=dtype, threads=1)
    assert foretold(spec).process >= measured(spec, QUESTION)
