"""What is particular to MLX: folders in its own format, whole and quantised."""

from __future__ import annotations

import json
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

if find_spec("mlx_whisper") is None:
    pytest.skip("mlx cannot be installed on this platform", allow_module_level=True)

import mlx.core as mx
from mlx import nn
from mlx.utils import tree_flatten

from canto_beats.engines.adapters.mlx_speech import MlxSpeech
from canto_beats.engines.contracts import EngineError, FailureCause, LoadSpec, SpeechWindow, TranscribeCall
from tests import speech
from tests.models.tiny_whisper import TinyWhisper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WINDOW = SpeechWindow(0, 0, speech.noise(3000, loudness=0.1))
SPOKEN = ["今日天氣幾好", "我哋去飲茶啦"]


def go_on() -> None:
    """A caller who never wants to stop."""


def told_nothing(_phase: str, _fraction: float) -> None:
    """Nobody is watching the load."""


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A tiny model as mlx-whisper's own network, to be saved in its format."""
    engine = MlxSpeech()
    engine.load(LoadSpec("mlx-whisper", str(TinyWhisper().build(tmp_path_factory.mktemp("model")))), told_nothing)
    assert engine._ready is not None
    return engine._ready[0]


def saved(network: Any, folder: Path, **more: Any) -> Path:
    weights = {name: value for name, value in tree_flatten(network.parameters()) if name != "alignment_heads"}
    mx.save_safetensors(str(folder / "weights.safetensors"), weights)
    (folder / "config.json").write_text(json.dumps({"model_type": "whisper", **vars(network.dims), **more}))
    return folder


@pytest.fixture
def engine() -> Iterator[MlxSpeech]:
    engine = MlxSpeech()
    yield engine
    engine.close()


def texts_after_loading(engine: MlxSpeech, folder: Path, dtype: str = "auto") -> list[str]:
    loaded = engine.load(LoadSpec("mlx-whisper", str(folder), dtype=dtype), told_nothing)
    assert loaded.dtype == ("float32" if dtype == "auto" else dtype)
    (result,) = engine.transcribe(TranscribeCall((WINDOW,)), go_on)
    return [phrase.text for phrase in result.phrases]


def test_a_folder_in_its_own_format_needs_no_vocabulary(engine: MlxSpeech, network: Any, tmp_path: Path) -> None:
    assert texts_after_loading(engine, saved(network, tmp_path)) == SPOKEN


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_half_precision_says_the_same(engine: MlxSpeech, network: Any, tmp_path: Path, dtype: str) -> None:
    assert texts_after_loading(engine, saved(network, tmp_path), dtype) == SPOKEN


def test_a_quantised_folder_is_read(engine: MlxSpeech, tmp_path: Path) -> None:
    plain = MlxSpeech()
    plain.load(LoadSpec("mlx-whisper", str(TinyWhisper().build(tmp_path / "plain"))), told_nothing)
    assert plain._ready is not None
    network = plain._ready[0]
    how = {"group_size": 64, "bits": 8}
    nn.quantize(network, **how, class_predicate=lambda _path, module: isinstance(module, nn.Linear))
    folder = tmp_path / "quantised"
    folder.mkdir()
    assert texts_after_loading(engine, saved(network, folder, quantization=how)) == SPOKEN


def test_weights_that_lack_a_part_are_refused(engine: MlxSpeech, network: Any, tmp_path: Path) -> None:
    folder = saved(network, tmp_path)
    weights = mx.load(str(folder / "weights.safetensors"))
    assert isinstance(weights, dict)
    del weights["decoder.ln.weight"]
    mx.save_safetensors(str(folder / "weights.safetensors"), weights)
    with pytest.raises(EngineError, match="do not match") as caught:
        engine.load(LoadSpec("mlx-whisper", str(folder)), told_nothing)
    assert caught.value.cause is FailureCause.MODEL_UNUSABLE


def test_the_gpu_of_an_apple_is_not_found_elsewhere(engine: MlxSpeech, network: Any, tmp_path: Path) -> None:
    if mx.metal.is_available():
        pytest.skip("it is there")
    with pytest.raises(EngineError, match="mps") as caught:
        engine.load(LoadSpec("mlx-whisper", str(saved(network, tmp_path)), device="mps"), told_nothing)
    assert caught.value.cause is FailureCause.DEVICE_UNUSABLE
