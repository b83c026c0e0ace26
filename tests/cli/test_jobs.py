"""What a person sees of the jobs there were, and of the memory they took."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from tests.cli.conftest import CommandLine
from tests.fakes.models import fake_language_model

if TYPE_CHECKING:
    from canto_beats.settings import Home

GIVEN_BACK_AFTER = ["unload-speech", "polish", "cleanup"]


@pytest.fixture
def done(canto_beats: CommandLine, film: Path, model: Path, tmp_path: Path) -> list[dict[str, object]]:
    """The events of a job with both models, which is job 1."""
    language = fake_language_model(tmp_path / "language")
    said = canto_beats("transcribe", film, "--model", model, "--polish", language, "--json-events")
    assert said.code == ExitCode.DONE, said.err
    return [json.loads(line) for line in said.out.splitlines()]


def test_without_jobs_it_says_so(canto_beats: CommandLine) -> None:
    assert canto_beats("jobs", "list").out == "There are no jobs yet.\n"
    assert json.loads(canto_beats("jobs", "list", "--json").out) == {"jobs": []}


@pytest.mark.usefixtures("done")
def test_the_list_has_the_peak_and_whether_all_is_back(canto_beats: CommandLine, film: Path) -> None:
    listed = canto_beats("jobs", "list")
    assert listed.code == ExitCode.DONE
    for told in ("film.wav", "done", " MB", "released"):
        assert told in listed.out
    (job,) = json.loads(canto_beats("jobs", "list", "--json").out)["jobs"]
    assert (job["id"], job["source"], job["state"], job["released"]) == (1, str(film), "done", True)
    assert job["engines_peak_bytes"] > 1_000_000


@pytest.mark.usefixtures("done")
def test_only_so_many_are_listed_the_newest_first(canto_beats: CommandLine, film: Path, model: Path) -> None:
    canto_beats("transcribe", film, "--model", model)
    jobs = json.loads(canto_beats("jobs", "list", "--json").out)["jobs"]
    assert [each["id"] for each in jobs] == [2, 1]
    (newest,) = json.loads(canto_beats("jobs", "list", "--json", "--last", "1").out)["jobs"]
    assert newest["id"] == 2
    assert newest["released"] is None, "it used what was known and started nothing"
    assert "It needed no engine." in canto_beats("jobs", "show", "2").out


def test_one_job_is_shown_with_its_stages_and_what_was_told_while_it_ran(
    canto_beats: CommandLine, done: list[dict[str, object]]
) -> None:
    proved = [event["proof"] for event in done if event["event"] == "memory-proved"]
    shown = json.loads(canto_beats("jobs", "show", "1", "--json").out)
    assert shown["memory"]["proofs"] == proved
    assert [each["stage"] for each in shown["memory"]["proofs"]] == GIVEN_BACK_AFTER
    assert {each["verdict"] for each in shown["memory"]["proofs"]} == {"released"}
    entered = [event["stage"] for event in done if event["event"] == "stage-entered"]
    assert [each["stage"] for each in shown["memory"]["stages"]] == entered
    assert {each["stage"] for each in shown["memory"]["samples"]} == set(entered)
    told = canto_beats("jobs", "show", "1").out
    for words in ("Transcribing", "Polishing", "released: Its process has ended", "At most"):
        assert words in told


@pytest.mark.usefixtures("done")
def test_its_memory_is_drawn_and_an_older_picture_is_kept(canto_beats: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "memory.png"
    target.write_bytes(b"an older one")
    said = canto_beats("jobs", "show", "1", "--memory-plot", target)
    assert said.code == ExitCode.DONE, said.err
    with Image.open(target) as image:
        assert image.format == "PNG"
    assert (tmp_path / "memory.png.bak").read_bytes() == b"an older one"
    assert "memory.png.bak" in said.err


def test_a_job_that_is_not_there_is_told(canto_beats: CommandLine) -> None:
    said = canto_beats("jobs", "show", "7")
    assert (said.code, said.out) == (ExitCode.USAGE, "")
    assert said.last == "There is no job 7. `canto-beats jobs list` shows which there are."


def test_a_job_of_before_memory_was_recorded_is_shown_and_not_drawn(
    canto_beats: CommandLine, home: Home, tmp_path: Path
) -> None:
    with Library.open(home) as library:
        library.begin_job(Path("old.mp4"), JobRequest(Path("old.mp4")))
    said = canto_beats("jobs", "show", "1")
    assert said.code == ExitCode.DONE
    assert "Nothing was recorded of its memory." in said.out
    said = canto_beats("jobs", "show", "1", "--memory-plot", tmp_path / "plot.png")
    assert (said.code, said.out) == (ExitCode.INPUT_UNUSABLE, "")
    assert "Nothing was recorded of the memory of job 1." in said.last


@pytest.mark.usefixtures("done")
def test_a_picture_that_cannot_be_written_is_told_in_a_sentence(canto_beats: CommandLine, tmp_path: Path) -> None:
    said = canto_beats("jobs", "show", "1", "--memory-plot", tmp_path / "no" / "plot.png")
    assert (said.code, said.out) == (ExitCode.USAGE, "")
    assert said.last.startswith(f"The folder {tmp_path / 'no'} does not exist.")
