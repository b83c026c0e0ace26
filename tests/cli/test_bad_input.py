"""Every kind of rubbish gets one clear sentence, the right exit code, and leaves nothing behind (the guards in
`tests/conftest.py` look for processes; here for files).
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.subtitles.formats import read
from tests.cli.conftest import CommandLine, Said
from tests.fakes.models import fake_model
from tests.media_files import cut_short, film_of, make_film
from tests.speech import long_dialogue, say, silence, write_wav


def refused(said: Said, code: ExitCode, *words: str) -> None:
    assert said.code == code, said
    assert "Traceback" not in said.out + said.err
    assert not said.out
    for word in words:
        assert word in said.last
    assert said.last.count(". ") + said.last.endswith(".") >= 2, "what happened, and what to do next"


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def rubbish(tmp_path: Path) -> Path:
    folder = tmp_path / "rubbish"
    folder.mkdir()
    return folder


def test_a_file_that_is_not_there(canto_beats: CommandLine, model: Path, rubbish: Path) -> None:
    refused(canto_beats("transcribe", rubbish / "film.mp4", "--model", model), ExitCode.INPUT_UNUSABLE, "film.mp4")
    assert files_in(rubbish) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="such a file is missing there")
def test_a_name_that_is_too_long(canto_beats: CommandLine, model: Path, rubbish: Path) -> None:
    refused(canto_beats("transcribe", rubbish / ("a" * 300), "--model", model), ExitCode.INPUT_UNUSABLE, "too long for")


def test_a_folder(canto_beats: CommandLine, model: Path, rubbish: Path) -> None:
    refused(canto_beats("transcribe", rubbish, "--model", model), ExitCode.INPUT_UNUSABLE, "folder")


def test_an_empty_file(canto_beats: CommandLine, model: Path, rubbish: Path) -> None:
    (rubbish / "film.mp4").touch()
    refused(canto_beats("transcribe", rubbish / "film.mp4", "--model", model), ExitCode.INPUT_UNUSABLE, "empty")
    assert files_in(rubbish) == {"film.mp4"}


def test_text_under_the_name_of_a_film(canto_beats: CommandLine, model: Path, rubbish: Path) -> None:
    (rubbish / "film.mp4").write_text("今日天氣好好。" * 100)
    refused(canto_beats("transcribe", rubbish / "film.mp4", "--model", model), ExitCode.INPUT_UNUSABLE, "film.mp4")
    assert files_in(rubbish) == {"film.mp4"}


def test_an_mp4_cut_short_before_its_index(canto_beats: CommandLine, model: Path, film: Path, rubbish: Path) -> None:
    short = film_of(rubbish / "film.mp4", film)
    cut_short(short, 0.5)
    refused(canto_beats("transcribe", short, "--model", model), ExitCode.INPUT_UNUSABLE, "cut short")
    assert files_in(rubbish) == {"film.mp4"}


def test_a_film_without_sound(canto_beats: CommandLine, model: Path, rubbish: Path) -> None:
    film = make_film(rubbish / "film.mp4")
    refused(canto_beats("transcribe", film, "--model", model), ExitCode.INPUT_UNUSABLE, "sound")
    assert files_in(rubbish) == {"film.mp4"}


@pytest.mark.parametrize("name", ["film", "film.srt", "film.vtt", "film.ass", "film.txt", "film.json"])
def test_silence_gives_an_empty_valid_file_and_says_so(
    canto_beats: CommandLine, model: Path, rubbish: Path, name: str
) -> None:
    film = write_wav(rubbish / "silent.wav", silence(5_000))
    said = canto_beats("transcribe", film, "--model", model, "-o", rubbish / name)
    assert (said.code, "No speech" in said.out) == (ExitCode.DONE, True)
    found = read((rubbish / name).read_bytes(), Path(name).suffix[1:] or "srt")
    assert (found.cues, found.warnings) == ((), ())


def test_a_fifth_of_a_second(canto_beats: CommandLine, model: Path, rubbish: Path) -> None:
    film = write_wav(rubbish / "short.wav", say("係")[: 200 * 32])
    assert canto_beats("transcribe", film, "--model", model).code == ExitCode.DONE
    assert files_in(rubbish) == {"short.wav", "short.srt"}


@pytest.mark.parametrize(
    "name", ["a film.wav", "廣東話 電影.wav", "🎬.wav", "-film.wav", "100%d.wav", "a:b.wav", "'q'.wav"]
)
def test_awkward_names_work(
    canto_beats: CommandLine, model: Path, film: Path, rubbish: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(film, rubbish / name)
    monkeypatch.chdir(rubbish)
    said = canto_beats("transcribe", "--model", model, "--", name)
    assert said.code == ExitCode.DONE, said
    assert files_in(rubbish) == {name, name.replace(".wav", ".srt")}


def test_an_output_folder_that_is_not_there(canto_beats: CommandLine, model: Path, film: Path, rubbish: Path) -> None:
    target = rubbish / "nowhere" / "film.srt"
    refused(canto_beats("transcribe", film, "--model", model, "-o", target), ExitCode.USAGE, "does not exist")


def test_an_output_folder_that_cannot_be_written(canto_beats: CommandLine, model: Path, film: Path) -> None:
    refused(canto_beats("transcribe", film, "--model", model, "-o", "/proc/film.srt"), ExitCode.USAGE, "/proc")


def test_an_output_that_is_the_input(canto_beats: CommandLine, model: Path, film: Path) -> None:
    before = film.read_bytes()
    said = canto_beats("transcribe", film, "--model", model, "-o", film, "--format", "srt")
    refused(said, ExitCode.USAGE, "the input itself")
    assert film.read_bytes() == before


def test_several_files_into_one(canto_beats: CommandLine, model: Path, film: Path, rubbish: Path) -> None:
    said = canto_beats("transcribe", film, film, "--model", model, "-o", rubbish / "one.srt")
    assert (said.code, "Traceback" in said.err) == (ExitCode.USAGE, False)


def test_two_files_of_one_name_do_not_overwrite_each_other(
    canto_beats: CommandLine, model: Path, film: Path, tmp_path: Path
) -> None:
    other = shutil.copy(film, film.with_suffix(".mkv"))
    said = canto_beats("transcribe", film, other, "--model", model)
    assert (said.code, "the same file" in said.err) == (ExitCode.USAGE, True)


def test_no_model_named(canto_beats: CommandLine, film: Path) -> None:
    refused(canto_beats("transcribe", film), ExitCode.MODEL_MISSING, "models get")


def test_a_model_that_is_not_here(canto_beats: CommandLine, film: Path) -> None:
    said = canto_beats("transcribe", film, "--model", "whisper-large-v3")
    refused(said, ExitCode.MODEL_MISSING, "canto-beats models get whisper-large-v3")


@pytest.mark.parametrize("lacking", ["everything", "config.json", "tokenizer.json", "model.safetensors"])
def test_a_model_folder_that_lacks_something(
    canto_beats: CommandLine, film: Path, tmp_path: Path, lacking: str
) -> None:
    folder = fake_model(tmp_path / "lacking")
    for path in folder.iterdir():
        if lacking in ("everything", path.name):
            path.unlink()
    refused(canto_beats("transcribe", film, "--model", folder), ExitCode.MODEL_MISSING, str(folder))


def test_weights_cut_short(canto_beats: CommandLine, film: Path, tmp_path: Path) -> None:
    folder = fake_model(tmp_path / "short")
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-2])
    refused(canto_beats("transcribe", film, "--model", folder), ExitCode.MODEL_MISSING, str(folder))


def test_a_language_nobody_speaks(canto_beats: CommandLine, film: Path, model: Path) -> None:
    refused(canto_beats("transcribe", film, "--model", model, "--language", "xx"), ExitCode.USAGE, "xx")


@pytest.mark.parametrize(
    "option", [("--engine", "abacus"), ("--device", "cuda:99"), ("--format", "docx"), ("--audio-track", "7")]
)
def test_an_option_with_a_value_that_does_not_exist(
    canto_beats: CommandLine, film: Path, model: Path, option: tuple[str, str]
) -> None:
    refused(canto_beats("transcribe", film, "--model", model, *option), ExitCode.USAGE, option[1])


def test_memory_that_is_short_on_every_rung(canto_beats: CommandLine, film: Path, tmp_path: Path) -> None:
    folder = fake_model(tmp_path / "big", raises="out-of-memory")
    refused(canto_beats("transcribe", film, "--model", folder), ExitCode.OUT_OF_MEMORY, "smaller model")


def test_a_window_that_kills_every_engine_while_others_get_done(canto_beats: CommandLine, tmp_path: Path) -> None:
    film = write_wav(tmp_path / "long.wav", long_dialogue(6)[0])
    folder = fake_model(tmp_path / "deadly", at=1, die_signal="SIGSEGV", parallel=2, window_s=0.01)
    refused(canto_beats("transcribe", film, "--model", folder), ExitCode.ENGINE_FAILED, "goes on from there")


def test_an_engine_that_cannot_use_the_device_at_all(canto_beats: CommandLine, film: Path, tmp_path: Path) -> None:
    folder = fake_model(tmp_path / "model", raises="device-unusable")
    refused(canto_beats("transcribe", film, "--model", folder), ExitCode.USAGE, "device-unusable")


def test_an_engine_that_dies_every_time(canto_beats: CommandLine, film: Path, tmp_path: Path) -> None:
    folder = fake_model(tmp_path / "deadly", at=0, parallel=1, die_signal="SIGSEGV")
    said = canto_beats("transcribe", film, "--model", folder)
    refused(said, ExitCode.ENGINE_FAILED, "Try another engine")
    assert "goes on from" not in said.err  # there is nothing yet to go on from


def test_one_bad_file_does_not_keep_the_others_from_being_done(
    canto_beats: CommandLine, film: Path, model: Path, rubbish: Path
) -> None:
    said = canto_beats("transcribe", rubbish / "absent.mp4", film, "--model", model)
    assert said.code == ExitCode.INPUT_UNUSABLE
    assert film.with_suffix(".srt").exists()
