"""What is particular to faster-whisper: its own folders, conversions, and how memory running out is told."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from canto_beats.engines.adapters.faster_whisper_speech import FasterWhisperSpeech
from canto_beats.engines.contracts import EngineError, FailureCause, LoadSpec, SpeechWindow, TranscribeCall
from tests import speech
from tests.models.tiny_whisper import TinyWhisper

if TYPE_CHECKING:
    from collections.abc import Iterator

WINDOW = SpeechWindow(0, 0, speech.noise(3000, loudness=0.1))
SPOKEN = ["今日天氣幾好", "我哋去飲茶啦"]


def go_on() -> None:
    """A caller who never wants to stop."""


def told_nothing(_phase: str, _fraction: float) -> None:
    """Nobody is watching the load."""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return TinyWhisper().build(tmp_path_factory.mktemp("model"))


@pytest.fixture
def engine() -> Iterator[FasterWhisperSpeech]:
    engine = FasterWhisperSpeech()
    yield engine
    engine.close()


def load(engine: FasterWhisperSpeech, folder: Path, converted: Path | str = "") -> None:
    engine.load(LoadSpec("faster-whisper", str(folder), threads=1, converted_dir=str(converted)), told_nothing)


def texts(engine: FasterWhisperSpeech) -> list[str]:
    (result,) = engine.transcribe(TranscribeCall((WINDOW,)), go_on)
    return [phrase.text for phrase in result.phrases]


@pytest.fixture(scope="module")
def converted(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A CTranslate2 folder."""
    root = tmp_path_factory.mktemp("converted")
    engine = FasterWhisperSpeech()
    load(engine, model, root)
    engine.close()
    (folder,) = (path for path in root.iterdir() if path.is_dir())
    return folder


def copied(folder: Path, to: Path) -> Path:
    to.mkdir()
    for file in folder.iterdir():
        (to / file.name).write_bytes(file.read_bytes())
    return to


def test_a_folder_in_its_own_format_is_read_where_it_is(
    engine: FasterWhisperSpeech, converted: Path, tmp_path: Path
) -> None:
    load(engine, converted, tmp_path / "unused")
    assert texts(engine) == SPOKEN
    assert not (tmp_path / "unused").exists()


def test_the_number_of_bands_comes_from_the_weights_whatever_the_folder_says(
    engine: FasterWhisperSpeech, converted: Path, tmp_path: Path
) -> None:
    folder = copied(converted, tmp_path / "model")
    (folder / "preprocessor_config.json").write_text('{"feature_size": 128}')
    load(engine, folder)
    assert texts(engine) == SPOKEN


def test_a_conversion_is_kept_and_used_again(engine: FasterWhisperSpeech, model: Path, converted: Path) -> None:
    before = (converted / "model.bin").stat().st_mtime_ns
    load(engine, model, converted.parent)
    assert texts(engine) == SPOKEN
    assert (converted / "model.bin").stat().st_mtime_ns == before
    assert [path for path in converted.parent.iterdir() if path.is_dir()] == [converted]


def test_without_a_place_to_keep_it_the_conversion_goes_with_the_engine(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    engine = FasterWhisperSpeech()
    load(engine, model)
    assert texts(engine) == SPOKEN
    assert list(tmp_path.iterdir())
    engine.close()
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_to_is_named(engine: FasterWhisperSpeech, model: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(EngineError, match="could not be converted into") as caught:
        load(engine, model, tmp_path / "file" / "folder")
    assert caught.value.cause is FailureCause.MODEL_UNUSABLE


def test_weights_of_its_own_format_cut_short_are_refused(
    engine: FasterWhisperSpeech, converted: Path, tmp_path: Path
) -> None:
    folder = copied(converted, tmp_path / "model")
    weights = (folder / "model.bin").read_bytes()
    (folder / "model.bin").write_bytes(weights[: len(weights) // 2])
    with pytest.raises(EngineError) as caught:
        load(engine, folder)
    assert caught.value.cause is FailureCause.MODEL_UNUSABLE


@pytest.mark.parametrize(
    ("raised", "told_as"),
    [
        (RuntimeError("CUDA failed with error out of memory"), FailureCause.OUT_OF_MEMORY),
        (MemoryError(), FailureCause.OUT_OF_MEMORY),
        (RuntimeError("something else"), None),
    ],
)
def test_memory_running_out_is_told_from_other_failures(
    engine: FasterWhisperSpeech,
    converted: Path,
    monkeypatch: pytest.MonkeyPatch,
    raised: Exception,
    told_as: FailureCause | None,
) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise raised

    load(engine, converted)
    assert engine._ready is not None
    monkeypatch.setattr(engine._ready[0], "feature_extractor", fails)
    with pytest.raises(EngineError if told_as else RuntimeError) as caught:
        texts(engine)
    assert getattr(caught.value, "cause", None) is told_as
