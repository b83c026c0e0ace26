"""The whole command with nothing fake: real containers, real voice activity, real engines, a model that recites."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from canto_beats.cli.app import run
from canto_beats.cli.exit_codes import ExitCode
from canto_beats.composition import compose, open_window
from canto_beats.settings import RESOURCES_VARIABLE
from canto_beats.subtitles.formats import read
from tests.media_files import film_of, recording_of
from tests.models.tiny_qwen import build_tiny_qwen
from tests.models.tiny_whisper import Shape, TinyWhisper
from tests.speech import LINES, dialogue, write_wav

HEARD = "今日天氣幾好我哋去飲茶啦"
"""What the model recites once it hears somebody."""


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return TinyWhisper().build(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_wav(tmp_path_factory.mktemp("sound") / "talk.wav", dialogue(LINES[:4])[0])


def subtitles_of(film: Path, *options: str | Path) -> str:
    assert run(["transcribe", str(film), *map(str, options)], compose, open_window) == ExitCode.DONE
    found = read(film.with_suffix(".srt").read_bytes(), "srt")
    assert not found.warnings
    return "".join(cue.text for cue in found.cues).replace("\n", "").replace(" ", "")


EACH_OF_BOTH = (("mkv", "transformers"), ("mp3", "mlx-whisper"), ("wav", "faster-whisper"))
"""Sound is decoded before an engine gets it: all pairs are for the nights. The tests below hear films in mp4."""


@pytest.mark.parametrize(
    ("container", "engine"),
    [
        pair if pair in EACH_OF_BOTH else pytest.param(*pair, marks=pytest.mark.nightly)
        for pair in product(("mp4", "mkv", "mp3", "wav"), ("faster-whisper", "transformers", "mlx-whisper"))
    ],
)
def test_every_engine_makes_valid_subtitles_of_every_container(
    recording: Path, model: Path, tmp_path: Path, container: str, engine: str
) -> None:
    film = tmp_path / f"film.{container}"
    make = film_of if container in ("mp4", "mkv") else recording_of
    make(film, recording)
    assert subtitles_of(film, "--model", model, "--engine", engine) == HEARD


@pytest.mark.needs_cuda
@pytest.mark.parametrize("engine", ["faster-whisper", "transformers"])
def test_an_nvidia_gpu_hears_the_same(recording: Path, model: Path, tmp_path: Path, engine: str) -> None:
    film = recording_of(tmp_path / "film.wav", recording)
    assert subtitles_of(film, "--model", model, "--engine", engine, "--device", "cuda") == HEARD


@pytest.mark.needs_mps
@pytest.mark.parametrize("engine", ["mlx-whisper", "transformers"])
def test_an_apple_gpu_hears_the_same(recording: Path, model: Path, tmp_path: Path, engine: str) -> None:
    film = recording_of(tmp_path / "film.wav", recording)
    assert subtitles_of(film, "--model", model, "--engine", engine, "--device", "mps") == HEARD


def test_the_word_demo_runs_both_models_that_come_along(
    recording: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With two others in their place. The demo is given so short windows that these two recite twice."""
    shipped = tmp_path / "resources" / "models"
    TinyWhisper(shape=Shape(64, 1, 1, 1, mels=128), half=True).build(shipped / "demo-speech")
    build_tiny_qwen(shipped / "demo-polish", recite='[{"id": 1, "from": "幾好", "to": "己好"}]')
    monkeypatch.setenv(RESOURCES_VARIABLE, str(tmp_path / "resources"))
    film = film_of(tmp_path / "film.mp4", recording)
    assert subtitles_of(film, "--model", "demo", "--polish", "demo") == HEARD.replace("幾好", "己好", 1) + HEARD


def test_a_real_language_model_polishes_what_a_real_speech_model_heard(
    recording: Path, model: Path, tmp_path: Path
) -> None:
    film = film_of(tmp_path / "film.mp4", recording)
    edit = '[{"id": 1, "from": "幾好", "to": "己好"}]'
    language = build_tiny_qwen(tmp_path / "language", recite=edit)
    plain = subtitles_of(film, "--model", model)
    assert "幾好" in plain
    assert subtitles_of(film, "--model", model, "--polish", language) == plain.replace("幾好", "己好", 1)
