"""What every speech engine has to do alike, whichever library it runs on. A new engine is added to `ENGINES` below."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from canto_beats.engines.catalogue import ENGINES as CATALOGUE
from canto_beats.engines.contracts import (
    EngineError,
    FailureCause,
    Loaded,
    LoadSpec,
    SpeechAdapter,
    SpeechOptions,
    SpeechWindow,
    StoppedByCaller,
    TranscribeCall,
    WindowResult,
)
from canto_beats.engines.process.client import EngineProcess, HowItLeft
from canto_beats.engines.whisper_language import CANTONESE_PROMPT, NO_CANTONESE_TOKEN
from tests import speech
from tests.models.tiny_whisper import TinyWhisper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ENGINES = ("faster-whisper", "transformers", "mlx-whisper")
SPOKEN = ["今日天氣幾好", "我哋去飲茶啦"]
LOUD = speech.noise(6000, loudness=0.1)
WINDOW = SpeechWindow(0, 0, LOUD)


def go_on() -> None:
    """A caller who never wants to stop."""


def told_nothing(_phase: str, _fraction: float) -> None:
    """Nobody is watching the load."""


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Builds a model once for the whole session."""

    @cache
    def model(**options: Any) -> Path:
        return TinyWhisper(**options).build(tmp_path_factory.mktemp("model"))

    return model


@pytest.fixture(scope="session")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("converted")


@pytest.fixture(params=ENGINES, scope="module")
def engine_name(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    missing = [package for package in CATALOGUE[name].needs if find_spec(package) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} cannot be installed on this platform")
    return name


class Loading:
    """Loads adapters of one engine, each once, and closes them all."""

    def __init__(self, name: str, converted: Path) -> None:
        self._name = name
        self._converted = converted
        self._made: list[SpeechAdapter] = []
        self.load = cache(self.load_anew)

    def new(self) -> SpeechAdapter:
        module, _, class_name = CATALOGUE[self._name].adapter.partition(":")
        adapter: SpeechAdapter = getattr(import_module(module), class_name)()
        self._made.append(adapter)
        return adapter

    def load_anew(self, folder: Path, **options: Any) -> tuple[SpeechAdapter, Loaded]:
        adapter = self.new()
        given = {"workers": 2, "threads": 1, "batch": 3, "converted_dir": str(self._converted), **options}
        return adapter, adapter.load(LoadSpec(self._name, str(folder), **given), told_nothing)

    def refusal(self, folder: Path, **options: Any) -> EngineError:
        with pytest.raises(EngineError) as caught:
            self.load_anew(folder, **options)
        assert caught.value.what.endswith(".")
        assert caught.value.todo.endswith(".")
        return caught.value

    def close(self) -> None:
        for adapter in self._made:
            adapter.close()


@pytest.fixture(scope="module")
def loading(engine_name: str, converted: Path) -> Iterator[Loading]:
    loading = Loading(engine_name, converted)
    yield loading
    loading.close()


@pytest.fixture(scope="module")
def engine(loading: Loading, models: Callable[..., Path]) -> SpeechAdapter:
    return loading.load(models())[0]


def heard(engine: SpeechAdapter, *windows: SpeechWindow, **options: Any) -> list[WindowResult]:
    results = list(engine.transcribe(TranscribeCall(windows, SpeechOptions(**options)), go_on))
    assert sorted(result.index for result in results) == sorted(window.index for window in windows)
    return sorted(results, key=lambda result: result.index)


def texts(result: WindowResult) -> list[str]:
    return [phrase.text for phrase in result.phrases]


# What it says


def test_speech_becomes_phrases_with_the_times_the_model_gave_them(engine: SpeechAdapter) -> None:
    (result,) = heard(engine, WINDOW)
    assert texts(result) == SPOKEN
    first, second = result.phrases
    assert 0 <= first.start_ms < first.end_ms <= 2300  # the script says 0 to 2 s, and attention may differ a little
    assert 2100 <= second.start_ms < second.end_ms <= 5300
    assert all(phrase.confidence == pytest.approx(1, abs=0.05) for phrase in result.phrases)


def test_times_are_those_of_the_whole_recording(engine: SpeechAdapter) -> None:
    here, later = heard(engine, WINDOW)[0], heard(engine, SpeechWindow(7, 600_000, LOUD))[0]
    assert later.index == 7
    for phrase, moved in zip(here.phrases, later.phrases, strict=True):
        assert moved.spans == tuple((start + 600_000, end + 600_000) for start, end in phrase.spans)


def test_phrases_stay_inside_their_window(engine: SpeechAdapter) -> None:
    window = SpeechWindow(0, 5000, speech.noise(3000, loudness=0.1))
    (result,) = heard(engine, window)
    assert texts(result) == SPOKEN
    assert all(window.start_ms <= start <= end <= window.end_ms for p in result.phrases for start, end in p.spans)


def test_the_same_window_is_heard_alike_whatever_came_before(engine: SpeechAdapter) -> None:
    windows = [
        SpeechWindow(0, 0, LOUD),
        SpeechWindow(1, 9000, speech.silence(3000)),
        SpeechWindow(2, 15_000, speech.tone(4000)),
    ]
    forwards = [heard(engine, window)[0] for window in windows]
    backwards = [heard(engine, window)[0] for window in reversed(windows)]
    assert forwards == backwards[::-1]
    assert texts(forwards[0]) == SPOKEN
    assert texts(forwards[1]) == []


def test_several_windows_in_one_call_are_heard_like_one_by_one(engine: SpeechAdapter) -> None:
    windows = [SpeechWindow(4, 0, LOUD), SpeechWindow(5, 9000, speech.silence(3000)), SpeechWindow(6, 15_000, LOUD)]
    assert [texts(result) for result in heard(engine, *windows)] == [SPOKEN, [], SPOKEN]


def test_windows_heard_at_the_same_time_do_not_mix(loading: Loading, models: Callable[..., Path]) -> None:
    engine, loaded = loading.load(models())
    windows = [SpeechWindow(n, n * 10_000, LOUD if n % 2 else speech.silence(2000)) for n in range(4)]
    alone = [heard(engine, window)[0] for window in windows]
    with ThreadPoolExecutor(loaded.parallel) as pool:
        together = list(pool.map(lambda window: heard(engine, window)[0], windows))
    assert together == alone


def test_a_window_longer_than_the_model_hears_at_once_is_heard_to_its_end(engine: SpeechAdapter) -> None:
    (result,) = heard(engine, SpeechWindow(0, 0, speech.noise(40_000, loudness=0.1)))
    assert texts(result) == SPOKEN * 2
    assert result.phrases[2].start_ms >= 30_000


def test_a_fifth_of_a_second_is_enough(engine: SpeechAdapter) -> None:
    (result,) = heard(engine, SpeechWindow(0, 1000, speech.noise(200, loudness=0.1)))
    assert texts(result) == SPOKEN
    assert result.phrases[-1].end_ms <= 1200


def test_silence_gives_nothing(engine: SpeechAdapter) -> None:
    assert heard(engine, SpeechWindow(0, 0, speech.silence(8000)))[0].phrases == ()


def test_a_beam_wider_than_one_says_the_same(engine: SpeechAdapter) -> None:
    assert texts(heard(engine, WINDOW, beam_size=3)[0]) == SPOKEN


def test_what_it_is_unsure_of_is_tried_again_with_the_same_result_each_time(
    loading: Loading, models: Callable[..., Path]
) -> None:
    engine, _ = loading.load(models(sureness=0.15))
    first, second = heard(engine, WINDOW)[0], heard(engine, WINDOW)[0]
    assert first == second
    assert first.phrases
    assert all(phrase.confidence is not None and phrase.confidence < 0.4 for phrase in first.phrases)


def test_the_prompt_coming_back_as_text_is_dropped(loading: Loading, models: Callable[..., Path]) -> None:
    script = f"<|0.00|>{CANTONESE_PROMPT}<|2.00|><|2.40|>食飯<|3.00|>"
    engine, _ = loading.load(models(script=script))
    assert texts(heard(engine, WINDOW)[0]) == ["食飯"]


def test_a_prompt_of_ones_own_is_known_when_it_comes_back(engine: SpeechAdapter) -> None:
    assert texts(heard(engine, WINDOW, prompt=f"{SPOKEN[0]}！")[0]) == SPOKEN[1:]


def test_speech_that_goes_on_behind_the_last_timestamp_is_listened_to_again(
    loading: Loading, models: Callable[..., Path]
) -> None:
    engine, _ = loading.load(models(script="<|0.00|>今日<|4.00|><|4.02|>"))
    (result,) = heard(engine, SpeechWindow(0, 0, speech.noise(9500, loudness=0.1)))
    assert texts(result) == ["今日"] * 3
    assert [phrase.start_ms // 1000 for phrase in result.phrases] == [0, 4, 8]


def test_without_alignment_heads_the_segments_times_are_shared_out(
    loading: Loading, models: Callable[..., Path]
) -> None:
    engine, _ = loading.load(models(alignment_heads=False))
    (result,) = heard(engine, WINDOW)
    assert texts(result) == SPOKEN
    assert result.phrases[0].end_ms <= 2300
    assert all(before[0] <= after[0] for phrase in result.phrases for before, after in pairwise(phrase.spans))


# Languages


def test_a_model_without_cantonese_is_asked_for_chinese_and_says_so(
    loading: Loading, models: Callable[..., Path]
) -> None:
    engine, loaded = loading.load(models(layout="v2"))
    (result,) = heard(engine, WINDOW)
    assert [notice.code for notice in loaded.notices] == [NO_CANTONESE_TOKEN]
    assert [notice.code for notice in result.notices] == [NO_CANTONESE_TOKEN]
    assert texts(result) == SPOKEN


def test_a_model_with_cantonese_has_nothing_to_say_about_it(loading: Loading, models: Callable[..., Path]) -> None:
    engine, loaded = loading.load(models())
    assert loaded.notices == ()
    assert heard(engine, WINDOW)[0].notices == ()


def test_an_english_model_is_refused(loading: Loading, models: Callable[..., Path]) -> None:
    refusal = loading.refusal(models(layout="english", script="<|0.00|> Hello there<|2.00|>"))
    assert refusal.cause is FailureCause.UNSUPPORTED
    assert "English" in refusal.what


def test_an_unknown_language_is_refused_by_name(engine: SpeechAdapter) -> None:
    with pytest.raises(EngineError, match="tlh") as caught:
        heard(engine, WINDOW, language="tlh")
    assert caught.value.cause is FailureCause.UNSUPPORTED


# Stopping and ending


@pytest.mark.parametrize("times", [0, 1, 2, 3])
def test_the_caller_can_stop_it_at_any_step_and_use_it_again(engine: SpeechAdapter, times: int) -> None:
    left = times

    def stop() -> None:
        nonlocal left
        if left == 0:
            raise StoppedByCaller
        left -= 1

    with pytest.raises(StoppedByCaller):
        list(engine.transcribe(TranscribeCall((WINDOW,)), stop))
    assert texts(heard(engine, WINDOW)[0]) == SPOKEN


def test_it_can_be_closed_twice_and_before_it_was_loaded(loading: Loading, models: Callable[..., Path]) -> None:
    loading.new().close()
    engine, _ = loading.load_anew(models())
    engine.close()
    engine.close()
    with pytest.raises(EngineError):
        heard(engine, WINDOW)


# Folders that will not do


@pytest.fixture
def broken(models: Callable[..., Path], tmp_path: Path) -> Path:
    """A copy to damage."""
    return shutil.copytree(models(), tmp_path / "model")


def test_a_missing_folder_is_refused(loading: Loading, tmp_path: Path) -> None:
    assert loading.refusal(tmp_path / "nowhere").cause is FailureCause.MODEL_UNUSABLE


def test_an_empty_folder_is_refused(loading: Loading, tmp_path: Path) -> None:
    refusal = loading.refusal(tmp_path)
    assert refusal.cause is FailureCause.MODEL_UNUSABLE
    assert "empty" in refusal.what


def test_a_missing_tokenizer_is_refused(loading: Loading, broken: Path) -> None:
    (broken / "tokenizer.json").unlink()
    refusal = loading.refusal(broken)
    assert refusal.cause is FailureCause.MODEL_UNUSABLE
    assert "tokenizer" in refusal.what


def test_weights_cut_short_are_refused(loading: Loading, broken: Path) -> None:
    weights = broken / "model.safetensors"
    with weights.open("r+b") as file:
        file.truncate(weights.stat().st_size - 1000)
    assert loading.refusal(broken).cause is FailureCause.MODEL_UNUSABLE


def test_weights_that_could_run_code_are_refused(loading: Loading, broken: Path) -> None:
    (broken / "model.safetensors").rename(broken / "pytorch_model.bin")
    refusal = loading.refusal(broken)
    assert refusal.cause is FailureCause.MODEL_UNUSABLE
    assert "code" in refusal.what


def test_weights_that_do_not_fit_their_configuration_are_refused(loading: Loading, broken: Path) -> None:
    config = json.loads((broken / "config.json").read_text())
    (broken / "config.json").write_text(json.dumps({**config, "decoder_layers": 2}))
    assert loading.refusal(broken).cause is FailureCause.MODEL_UNUSABLE


def test_a_model_of_another_kind_is_refused(loading: Loading, broken: Path) -> None:
    (broken / "config.json").write_text(json.dumps({"model_type": "qwen2", "vocab_size": 1000}))
    refusal = loading.refusal(broken)
    assert refusal.cause is FailureCause.UNSUPPORTED
    assert "qwen2" in refusal.what


def test_a_device_that_is_not_there_is_refused(loading: Loading, models: Callable[..., Path]) -> None:
    refusal = loading.refusal(models(), device="cuda:99")
    assert refusal.cause is FailureCause.DEVICE_UNUSABLE
    assert "cuda:99" in refusal.what


def test_a_precision_it_cannot_compute_in_is_refused(loading: Loading, models: Callable[..., Path]) -> None:
    refusal = loading.refusal(models(), dtype="int4")
    assert refusal.cause is FailureCause.UNSUPPORTED
    assert "int4" in refusal.what


# Across the process border


def test_it_works_in_a_process_of_its_own(engine_name: str, models: Callable[..., Path], converted: Path) -> None:
    with EngineProcess.start(engine_name) as process:
        loaded = process.load(LoadSpec(engine_name, str(models(layout="v2")), threads=1, converted_dir=str(converted)))
        windows = (SpeechWindow(3, 60_000, LOUD), SpeechWindow(4, 70_000, speech.silence(1000)))
        results = list(process.call(TranscribeCall(windows)))
        assert process.close().how is HowItLeft.EXITED
    assert [notice.code for notice in loaded.notices] == [NO_CANTONESE_TOKEN]
    assert {result.index: texts(result) for result in results} == {3: SPOKEN, 4: []}
    assert all(phrase.start_ms >= 60_000 for result in results for phrase in result.phrases)


def test_a_refusal_crosses_the_border_as_it_was_said(engine_name: str, tmp_path: Path) -> None:
    empty = tmp_path / "model"
    empty.mkdir()
    with EngineProcess.start(engine_name) as process, pytest.raises(EngineError, match="empty") as caught:
        process.load(LoadSpec(engine_name, str(empty)))
    assert caught.value.cause is FailureCause.MODEL_UNUSABLE
