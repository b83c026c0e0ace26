"""The person's own terms, from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.subtitles.cue import Cue, FinalCue
from canto_beats.subtitles.editing.changes import with_text
from tests.cli.conftest import CommandLine

if TYPE_CHECKING:
    from pathlib import Path

    from canto_beats.settings import Home


def terms(canto_beats: CommandLine) -> list[dict[str, object]]:
    listed: list[dict[str, object]] = json.loads(canto_beats("glossary", "list", "--json").out)["terms"]
    return listed


def test_terms_are_added_listed_and_removed(canto_beats: CommandLine, home: Home) -> None:
    assert canto_beats("glossary", "list").out == "There are no terms yet.\n"
    said = canto_beats("glossary", "add", "陳小明", "--heard", "陳小名", "--heard", "陳少明", "--note", "the hero")
    assert (said.code, said.out) == (ExitCode.DONE, "陳小明 is in the glossary.\n")
    canto_beats("glossary", "add", "卓瑩", "--jyutping", "coek3 jing4", "--same-sound")
    assert canto_beats("glossary", "list").out.splitlines() == [
        "陳小明  ✗ 陳小名  ✗ 陳少明  the hero",
        "卓瑩  coek3 jing4  by its sound",
    ]
    assert canto_beats("glossary", "remove", "陳小明").code == ExitCode.DONE
    assert [term["text"] for term in terms(canto_beats)] == ["卓瑩"]
    assert "卓瑩" in home.glossary.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("add", ""), "empty"),
        (("add", "陳小明", "--jyutping", "can4"), "3 characters"),
        (("add", "陳小明", "--heard", "陳"), "single character"),
        (("remove", "陳小明"), "no term 陳小明"),
        (("import", "nowhere.json"), "cannot be read"),
        (("export", "glossary.docx"), "no form of glossary"),
        (("learn", "7"), "no job 7"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    canto_beats: CommandLine, arguments: tuple[str, ...], sentence: str
) -> None:
    said = canto_beats("glossary", *arguments)
    assert said.code == ExitCode.USAGE
    assert sentence in said.last


def test_a_file_that_somebody_edited_wrongly_is_named_with_the_place(canto_beats: CommandLine, home: Home) -> None:
    canto_beats("glossary", "add", "陳小明")
    home.glossary.write_text('{"terms": [{"text": "a\\nb"}]}')
    said = canto_beats("glossary", "list")
    assert str(home.glossary) in said.last
    assert "Term 1" in said.last
    assert canto_beats("glossary", "add", "卓瑩").code == ExitCode.USAGE
    assert "a\\nb" in home.glossary.read_text()


@pytest.mark.parametrize("ending", ["json", "tsv"])
def test_what_is_exported_can_be_imported_beside_what_is_there(
    canto_beats: CommandLine, tmp_path: Path, home: Home, ending: str
) -> None:
    canto_beats("glossary", "add", "陳小明", "--heard", "陳小名", "--same-sound")
    target = tmp_path / f"terms.{ending}"
    assert canto_beats("glossary", "export", target).code == ExitCode.DONE
    home.glossary.unlink()
    canto_beats("glossary", "add", "卓瑩")
    assert canto_beats("glossary", "import", target).out.startswith("1 terms")
    assert [term["text"] for term in terms(canto_beats)] == ["卓瑩", "陳小明"]
    assert "terms" in canto_beats("glossary", "export", target).err


@pytest.fixture
def corrected(home: Home, tmp_path: Path) -> int:
    """A job in whose subtitles a person has put the same name right twice."""
    with Library.open(home) as library:
        job = library.begin_job(tmp_path / "film.wav", JobRequest(tmp_path / "film.wav"))
        texts = ("陳小名走咗", "我見到陳小名", "天氣好")
        library.save_cues(job, [FinalCue(Cue(at * 1000, at * 1000 + 900, text)) for at, text in enumerate(texts)])
        document = SubtitleDocument(library, job)
        for line, text in zip(document.lines[:], ("陳小明走咗", "我見到陳小明", "天氣真好"), strict=True):
            edit = with_text(document.sheet, line.id, text)
            assert edit is not None
            document.do(edit)
    return job


def test_what_was_corrected_twice_is_proposed_and_added_only_on_request(
    canto_beats: CommandLine, corrected: int
) -> None:
    told = canto_beats("glossary", "learn", str(corrected))
    assert told.out.splitlines()[0] == "陳小名 → 陳小明  (2 times)"
    assert terms(canto_beats) == []
    said = json.loads(canto_beats("glossary", "learn", str(corrected), "--accept", "--json").out)
    assert said == {"proposals": [{"text": "陳小明", "heard": "陳小名", "times": 2}], "accepted": True}
    assert [(term["text"], term["heard"]) for term in terms(canto_beats)] == [("陳小明", ["陳小名"])]
    assert "Nothing that sounds alike" in canto_beats("glossary", "learn", str(corrected)).out


def test_the_polish_can_be_switched_off_by_its_mode(canto_beats: CommandLine, film: Path, model: Path) -> None:
    said = canto_beats("transcribe", film, "--model", model, "--polish", "not-there", "--polish-mode", "off")
    assert said.code == ExitCode.DONE, said.err
