"""The demo models are toys, and whoever lists or runs one is told so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.settings import RESOURCES_VARIABLE, Home
from tests.cli.conftest import CommandLine
from tests.fakes.models import fake_language_model, fake_model

SYNTHETIC_VOICE_ONLY = "understands only the synthetic voice of the bundled clip, not people"


@pytest.fixture(autouse=True)
def nothing_from_the_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "resources"
    monkeypatch.setenv(RESOURCES_VARIABLE, str(folder))
    return folder


@pytest.fixture
def demos(resources: Path) -> Path:
    fake_model(resources / "models" / "demo-speech")
    fake_language_model(resources / "models" / "demo-polish")
    return resources / "models"


@pytest.mark.usefixtures("demos")
def test_a_job_with_both_demos_says_of_each_what_it_cannot_do(canto_beats: CommandLine, film: Path) -> None:
    said = canto_beats("transcribe", film, "--model", "demo", "--polish", "demo")
    assert said.code == ExitCode.DONE, said.err
    assert said.err.count(f"The speech model is a demo that {SYNTHETIC_VOICE_ONLY}.") == 1
    assert said.err.count("The language model is a demo that repairs only") == 1
    assert "canto-beats models get whisper-large-v3" in said.err


@pytest.mark.usefixtures("demos")
def test_other_programs_are_told_too_before_the_work_begins_and_when_nothing_is_left_to_do(
    canto_beats: CommandLine, film: Path
) -> None:
    for _ in range(2):  # the second time the transcript is used again, and it is still a demo's
        said = canto_beats("transcribe", film, "--model", "demo", "--polish", "demo", "--json-events")
        events = [json.loads(line) for line in said.out.splitlines()]
        codes = [event["code"] for event in events[1:3]]
        assert codes == ["speech.demo-model", "polish.demo-model"]
    assert "library.reused" in [event.get("code") for event in events]


def test_a_demo_named_by_its_folder_is_one_all_the_same(canto_beats: CommandLine, film: Path, demos: Path) -> None:
    assert SYNTHETIC_VOICE_ONLY in canto_beats("transcribe", film, "--model", demos / "demo-speech").err


@pytest.mark.usefixtures("demos")
def test_a_model_of_ones_own_is_not_called_a_demo(canto_beats: CommandLine, film: Path, model: Path) -> None:
    assert "demo" not in canto_beats("transcribe", film, "--model", model).err


@pytest.mark.usefixtures("demos")
def test_without_a_real_model_nothing_is_chosen_and_both_ways_on_are_named(
    canto_beats: CommandLine, film: Path
) -> None:
    said = canto_beats("transcribe", film)
    assert said.code == ExitCode.MODEL_MISSING
    assert "No speech model is installed yet" in said.last
    for way_on in ("`canto-beats models get whisper-large-v3`", "--model demo", SYNTHETIC_VOICE_ONLY):
        assert way_on in said.last
    assert not film.with_suffix(".srt").exists()


@pytest.mark.usefixtures("resources")
def test_a_copy_without_the_demos_does_not_offer_them(canto_beats: CommandLine, film: Path) -> None:
    said = canto_beats("transcribe", film)
    assert (said.code, "demo" in said.last) == (ExitCode.MODEL_MISSING, False)
    said = canto_beats("transcribe", film, "--model", "demo")
    assert (said.code, "not part of this copy" in said.last) == (ExitCode.MODEL_MISSING, True)


@pytest.mark.usefixtures("demos")
def test_a_real_model_that_is_installed_is_named_instead(canto_beats: CommandLine, film: Path, home: Home) -> None:
    fake_model(home.models / "openai--whisper-large-v3")
    said = canto_beats("transcribe", film)
    assert said.code == ExitCode.MODEL_MISSING
    assert "installed: whisper-large-v3." in said.last
    assert "demo" not in said.last


@pytest.mark.usefixtures("demos")
def test_models_list_shows_both_as_demos(canto_beats: CommandLine) -> None:
    lines = [line for line in canto_beats("models", "list").out.splitlines() if line.startswith("demo ")]
    assert [line.split()[:3] for line in lines] == [["demo", "speech", "here"], ["demo", "language", "here"]]
    assert all("A demo that" in line for line in lines)
    assert SYNTHETIC_VOICE_ONLY in lines[0]


def test_doctor_shows_both_as_demos_and_misses_a_real_one(canto_beats: CommandLine, demos: Path) -> None:
    said = canto_beats("doctor").out
    assert f"a demo that {SYNTHETIC_VOICE_ONLY}): {demos / 'demo-speech'}" in said
    assert "no real one yet" in said
    report = json.loads(canto_beats("doctor", "--json").out)
    assert [bool(model["demo"]) for model in report["models"]] == [True, True]
    assert report["places"]["resources"] == str(demos.parent)


def test_getting_the_demo_says_where_it_is_and_needs_no_network(canto_beats: CommandLine, demos: Path) -> None:
    said = canto_beats("models", "get", "demo")
    assert (said.code, str(demos) in said.out) == (ExitCode.DONE, True)
