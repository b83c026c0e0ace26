from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from canto_beats.engines.contracts import LoadSpec
from canto_beats.memory.need import torch_models
from canto_beats.memory.need.estimate import estimate
from tests.models.hollow_qwen import BYTES_OF_A_LAYER, BYTES_OUTSIDE, hollow_qwen
from tests.models.tiny_whisper import Shape, TinyWhisper

if TYPE_CHECKING:
    from pathlib import Path

    from canto_beats.memory.need.amounts import Need

LARGER = Shape(d_model=256, encoder_layers=2, decoder_layers=2, heads=4)


@pytest.fixture
def whisper(tmp_path: Path) -> Path:
    return TinyWhisper(half=True).build(tmp_path / "whisper")


def needed(spec: LoadSpec) -> Need:
    need = estimate(spec)
    assert need is not None
    return need


@pytest.mark.parametrize("engine", ["faster-whisper", "transformers", "mlx-whisper"])
def test_a_larger_model_needs_more_at_every_moment(engine: str, whisper: Path, tmp_path: Path) -> None:
    small = needed(LoadSpec(engine, str(whisper)))
    large = needed(LoadSpec(engine, str(TinyWhisper(shape=LARGER, half=True).build(tmp_path / "larger"))))
    for moment in ("resting", "loading", "working"):
        assert getattr(large, moment).process > getattr(small, moment).process


@pytest.mark.parametrize("engine", ["faster-whisper", "transformers"])
def test_more_windows_at_a_time_need_more_to_work_and_no_more_to_load(engine: str, whisper: Path) -> None:
    one, many = needed(LoadSpec(engine, str(whisper))), needed(LoadSpec(engine, str(whisper), batch=64))
    assert many.working.process > one.working.process
    assert many.loading == one.loading


def test_each_worker_works_in_memory_of_its_own(whisper: Path) -> None:
    one, two, three = (needed(LoadSpec("faster-whisper", str(whisper), workers=each)) for each in (1, 2, 3))
    assert two.working.held - one.working.held == three.working.held - two.working.held > 0


def test_weights_are_counted_in_the_dtype_they_will_have(whisper: Path) -> None:
    """Of a model in float16: with float32 every number takes two bytes more."""
    half = needed(LoadSpec("transformers", str(whisper), dtype="bfloat16"))
    full = needed(LoadSpec("transformers", str(whisper), dtype="float32"))
    numbers = (whisper / "model.safetensors").stat().st_size // 2
    assert full.resting.held - half.resting.held == pytest.approx(2 * numbers, rel=0.01)


def test_weights_that_are_worked_with_from_their_file_can_be_given_back_to_the_system(whisper: Path) -> None:
    stored = (whisper / "model.safetensors").stat().st_size
    as_stored = needed(LoadSpec("transformers", str(whisper), dtype="float16"))
    copied = needed(LoadSpec("transformers", str(whisper), dtype="bfloat16"))
    assert as_stored.resting.process == pytest.approx(copied.resting.process, rel=0.01)
    assert copied.resting.held - as_stored.resting.held == pytest.approx(stored, rel=0.01)
    assert copied.loading.process - copied.resting.process == pytest.approx(
        as_stored.loading.process - as_stored.resting.process + stored, rel=0.01
    )


def test_on_a_gpu_the_weights_are_there_and_not_in_the_process(whisper: Path) -> None:
    here = needed(LoadSpec("transformers", str(whisper), "cpu", "float16"))
    there = needed(LoadSpec("transformers", str(whisper), "cuda:0", "float16"))
    assert here.device == 0
    assert there.device > (whisper / "model.safetensors").stat().st_size
    assert there.in_memory < here.in_memory


def test_part_by_part_a_device_needs_one_layer_and_what_is_in_none_and_memory_all(tmp_path: Path) -> None:
    model = str(hollow_qwen(tmp_path / "qwen", layers=40))
    whole, parts = (needed(LoadSpec("transformers-language", model, "cuda:0", offload=each)) for each in (False, True))
    assert whole.device - parts.device == 39 * BYTES_OF_A_LAYER
    assert parts.in_memory - whole.in_memory == 40 * BYTES_OF_A_LAYER + BYTES_OUTSIDE
    assert parts.working.device - parts.resting.device == whole.working.device - whole.resting.device


def test_what_may_stay_on_the_device_need_not_wait_in_memory(tmp_path: Path) -> None:
    model = str(hollow_qwen(tmp_path / "qwen", layers=40))
    spec = LoadSpec("transformers-language", model, "cuda:0", offload=True)
    least = needed(spec)
    half = needed(replace(spec, budget_bytes=BYTES_OUTSIDE + 20 * BYTES_OF_A_LAYER))
    assert half.device - least.device == least.in_memory - half.in_memory == 19 * BYTES_OF_A_LAYER
    assert needed(replace(spec, budget_bytes=1)) == least
    assert needed(replace(spec, budget_bytes=1 << 50)) == needed(replace(spec, offload=False))


def test_a_language_model_keeps_its_question(tmp_path: Path) -> None:
    shape = {
        "num_hidden_layers": 2,
        "hidden_size": 64,
        "intermediate_size": 128,
        "num_attention_heads": 4,
        "vocab_size": 9,
    }
    whole = torch_models._answering({**shape, "num_key_value_heads": 4}, 2)
    shared = torch_models._answering({**shape, "num_key_value_heads": 1}, 2)
    assert whole - shared == 2 * 2 * torch_models.QUESTION_TOKENS * 3 * 16 * 2


@pytest.mark.parametrize("config", [{"vocab_size": 9}, {"d_model": "wide"}, {"text_config": None}, {}])
def test_of_a_model_that_does_not_say_how_large_it_is_nothing_is_foretold(
    config: dict[str, object], whisper: Path
) -> None:
    (whisper / "config.json").write_text(json.dumps(config), encoding="utf-8")
    assert estimate(LoadSpec("transformers", str(whisper))) is None
    assert estimate(LoadSpec("transformers-language", str(whisper))) is None


def test_of_an_engine_that_is_not_known_nothing_is_foretold(whisper: Path) -> None:
    assert estimate(LoadSpec("another", str(whisper))) is None


def test_of_damaged_files_nothing_is_foretold(whisper: Path) -> None:
    (whisper / "model.safetensors").write_bytes(b"\0" * 40)
    assert estimate(LoadSpec("transformers", str(whisper))) is None
    (whisper / "model.bin").write_bytes(b"\6\0\0\0not a model")
    assert estimate(LoadSpec("faster-whisper", str(whisper))) is None
