"""`canto-beats jobs changes`, on a job that is in the library."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.subtitles.automatic import AutomaticChange, Deed
from canto_beats.subtitles.cue import Cue, FinalCue
from tests.cli.conftest import CommandLine

if TYPE_CHECKING:
    from pathlib import Path

    from canto_beats.settings import Home

CUES = [Cue(0, 1_000, "佢哋係咁話"), Cue(1_200, 2_000, "我食咗飯")]
CHANGES = (
    AutomaticChange(Deed.REWRITTEN, 0, 1_000, 1, "地", "哋", "spelling.dei", "People in the plural are written 哋."),
    AutomaticChange(Deed.HIDDEN, 3_000, 4_000, 0, "多謝您收睇", "", "phantom.phrase", "Nobody was speaking."),
    AutomaticChange(Deed.PROPOSED, 1_200, 2_000, 0, "我食咗飯", "我食咗麵", "polish.same-sound", ""),
)


@pytest.fixture(autouse=True)
def job_1(home: Home, tmp_path: Path) -> None:
    with Library.open(home) as library:
        job_id = library.begin_job(tmp_path / "film.mp4", JobRequest(tmp_path / "film.mp4"))
        library.save_cues(job_id, map(FinalCue, CUES), CHANGES)
        assert job_id == 1


def states(canto_beats: CommandLine, *wishes: str) -> list[str]:
    said = canto_beats("jobs", "changes", "1", "--json", *wishes)
    assert said.code == ExitCode.DONE, said.err
    return [each["state"] for each in json.loads(said.out)["changes"]]


def test_every_change_is_told_with_its_reason(canto_beats: CommandLine) -> None:
    told = canto_beats("jobs", "changes", "1").out
    for words in ("地", "哋", "People in the plural are written 哋.", "hidden", "proposed", "0:00:03.000"):
        assert words in told
    assert states(canto_beats) == ["done", "hidden", "proposed"]


def test_each_is_taken_back_accepted_or_rejected_by_its_number(canto_beats: CommandLine, home: Home) -> None:
    after = states(canto_beats, "--take-back", "0", "--take-back", "1", "--reject", "2")
    assert after == ["taken back", "shown again", "rejected"]
    with Library.open(home) as library:
        document = SubtitleDocument(library, 1)
        assert [cue.text for cue in document.cues] == ["佢地係咁話", "我食咗飯", "多謝您收睇"]
        document.undo()
        assert document.cues == CUES, "the window can undo it"
    assert states(canto_beats, "--accept", "2") == ["done", "hidden", "accepted"]


def test_the_subtitles_are_written_as_they_are_then(canto_beats: CommandLine, tmp_path: Path) -> None:
    target = tmp_path / "out.srt"
    said = canto_beats("jobs", "changes", "1", "--take-back", "0", "-o", target)
    assert said.code == ExitCode.DONE
    assert "佢地係咁話" in target.read_text(encoding="utf-8")


def test_a_change_or_job_that_is_not_there_is_a_clear_sentence(canto_beats: CommandLine) -> None:
    said = canto_beats("jobs", "changes", "1", "--take-back", "9")
    assert said.code == ExitCode.USAGE
    assert said.last.endswith("This job has no change 9. `canto-beats jobs changes` shows their numbers.")
    assert states(canto_beats) == ["done", "hidden", "proposed"], "nothing was done by half"
    assert "There is no job 7." in canto_beats("jobs", "changes", "7").err


def test_each_changed_line_is_told_in_full_for_people_and_for_programs(canto_beats: CommandLine) -> None:
    assert canto_beats("jobs", "changes", "1", "--by-line").out == (
        "1  00:00:00.000  佢[-地-]{+哋+}係咁話\n"
        "    No. 0, done. spelling.dei: People in the plural are written 哋.\n"
        "2  00:00:01.200  [-我食咗飯-]{+我食咗麵+}\n"
        "    No. 2, proposed. polish.same-sound\n"
        "–  00:00:03.000  [-多謝您收睇-]\n"
        "    No. 1, hidden. phantom.phrase: Nobody was speaking.\n"
    )
    (line,) = json.loads(canto_beats("jobs", "changes", "1", "--by-line", "--only", "polish", "--json").out)["lines"]
    assert (line["number"], line["before"], line["after"]) == (2, "我食咗飯", "我食咗麵")
    assert [(piece["kind"], piece["text"]) for piece in line["pieces"]] == [("gone", "我食咗飯"), ("new", "我食咗麵")]
    assert [each["number"] for each in line["changes"]] == [2]
    assert states(canto_beats, "--only", "spelling") == ["done"]
    after = canto_beats(
        "jobs", "changes", "1", "--by-line", "--take-back", "0", "--take-back", "1", "--reject", "2"
    ).out
    assert [line for line in after.splitlines() if not line.startswith(" ")] == [
        "1  00:00:00.000  佢地係咁話",
        "2  00:00:01.200  我食咗飯",
        "–  00:00:03.000  多謝您收睇",
    ]
    assert (
        canto_beats("jobs", "changes", "1", "--by-line", "--only", "glossary").out == "Nothing was changed by itself.\n"
    )
