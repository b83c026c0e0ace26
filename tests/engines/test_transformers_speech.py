"""Whisper on transformers: weights that are fetched part by part, or wait in the computer's memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.contracts import (
    EngineError,
    FailureCause,
    LoadSpec,
    SpeechWindow,
    TranscribeCall,
    WindowResult,
)
from canto_beats.engines.process.client import EngineProcess
from tests import speech
from tests.models.tiny_whisper import TinyWhisper

if TYPE_CHECKING:
    from pathlib import Path

WINDOW = SpeechWindow(0, 0, speech.noise(6000, loudness=0.1))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return TinyWhisper().build(tmp_path_factory.mktemp("model"))


def heard(process: EngineProcess) -> list[WindowResult]:
    return list(process.call(TranscribeCall((WINDOW,))))


def test_a_model_larger_than_its_budget_works_part_by_part_and_hears_the_same(folder: Path) -> None:
    whole = sum(file.stat().st_size for file in folder.glob("*.safetensors"))
    with EngineProcess.start("transformers") as process:
        process.load(LoadSpec("transformers", str(folder), dtype="float32"))
        expected = heard(process)
    with EngineProcess.start("transformers") as process:
        process.load(LoadSpec("transformers", str(folder), dtype="float32", offload=True, budget_bytes=whole // 2))
        assert heard(process) == expected
    assert any(result.phrases for result in expected)


@pytest.mark.parametrize("engine", ["transformers", "faster-whisper"])
def test_on_a_processor_parking_is_refused_with_the_reason_and_harms_nothing(folder: Path, engine: str) -> None:
    with EngineProcess.start(engine) as process:
        process.load(LoadSpec(engine, str(folder)))
        before = heard(process)
        for _ in range(2):
            with pytest.raises(EngineError, match="computer's own memory already") as caught:
                process.park()
            assert caught.value.cause is FailureCause.UNSUPPORTED
        assert heard(process) == before
