"""What somebody sees who checks subtitles from anywhere: what is wrong, where, and what was put right."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import FORMATS, read, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import CommandLine, Said

SOUND = [Cue(1_000, 2_500, "我哋去食飯啦"), Cue(3_000, 5_000, "好呀，等我一陣先")]


def clock(ms: int) -> str:
    return f"00:00:{ms // 1000:02},{ms % 1000:03}"


def srt(path: Path, *cues: tuple[int, int, str]) -> Path:
    """Written by hand: our own writer would put the faults right."""
    blocks = [f"{n}\n{clock(start)} --> {clock(end)}\n{text}\n" for n, (start, end, text) in enumerate(cues, 1)]
    path.write_text("\n".join(blocks), encoding="utf-8")
    return path


def faulty(folder: Path) -> Path:
    return srt(
        folder / "talk.srt",
        (0, 3_000, "佢地話聽日先嚟"),  # overlaps, and a spelling
        (2_500, 2_700, "喂"),  # too short
        (5_000, 7_000, "我买咗呢本書"),  # simplified
        (7_100, 9_000, "嘅封面好靚"),  # a stranded particle, and the gap is large enough
        (9_500, 11_500, "佢係我老師這個是真的"),  # written Chinese
        (12_000, 14_000, "我買咗20\n26年嘅日曆"),  # a broken number
        (20_000, 22_000, "字幕由 Amara.org 社群提供"),
    )


def report(said: Said) -> dict[str, Any]:
    found = json.loads(said.out)
    assert isinstance(found, dict)
    return found


def faults(said: Said) -> dict[int, list[str]]:
    by_cue: dict[int, list[str]] = {}
    for each in report(said)["files"][0]["problems"]:
        by_cue.setdefault(each["cue"], []).append(each["fault"])
    return by_cue


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "txt"])
def test_sound_subtitles_of_every_format_have_no_problem(canto_beats: CommandLine, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"talk.{name}"
    path.write_text(write(SOUND, name), encoding="utf-8")
    said = canto_beats("check", path)
    assert (said.code, said.err) == (ExitCode.DONE, ""), said.out
    assert said.out == f"{path}: 2 subtitles, 0 problems\n"


def test_every_fault_is_told_with_its_cue(canto_beats: CommandLine, tmp_path: Path) -> None:
    said = canto_beats("check", faulty(tmp_path), "--json")
    assert said.code == ExitCode.FAULTS_FOUND
    assert faults(said) == {
        1: ["overlaps-next"],
        2: ["too-short", "overlaps-previous"],
        3: ["simplified"],
        4: ["stranded-particle"],
        5: ["written-chinese"],
        6: ["broken-word"],
        7: ["phantom"],
    }


def test_a_line_for_people_says_where_and_what(canto_beats: CommandLine, tmp_path: Path) -> None:
    said = canto_beats("check", faulty(tmp_path))
    lines = said.out.splitlines()
    assert lines[0].endswith("talk.srt: 7 subtitles, 8 problems")
    assert "  1 00:00:00.000: It ends 500 ms after the next one begins." in lines
    assert "  3 00:00:05.000: It has simplified characters: “买”." in lines
    assert "  6 00:00:12.000: A word or number is broken across lines: “20|26”." in lines


def test_a_repair_is_written_beside_the_file_and_every_change_is_told(canto_beats: CommandLine, tmp_path: Path) -> None:
    source = faulty(tmp_path)
    before = source.read_bytes()
    said = canto_beats("check", source, "--fix", "--json")
    (file,) = report(said)["files"]
    assert file["written"] == str(tmp_path / "talk.fixed.srt")
    assert source.read_bytes() == before
    cues = read((tmp_path / "talk.fixed.srt").read_bytes()).cues
    assert cues[0] == Cue(0, 2_417, "佢哋話聽日先嚟")
    assert (cues[1].end_ms, cues[2].text, cues[5].text) == (3_334, "我買咗呢本書", "我買咗2026年嘅日曆")
    assert all({"cue", "before", "after", "rule", "reason"} == set(change) for change in file["changes"])
    ends = [(change["before"], change["after"]) for change in file["changes"] if change["rule"].startswith("times.")]
    assert ends == [(3_000, 2_417), (2_700, 3_334)]
    assert all(change["reason"].endswith(".") for change in file["changes"])


def test_what_needs_a_person_is_left_and_told(canto_beats: CommandLine, tmp_path: Path) -> None:
    said = canto_beats("check", faulty(tmp_path), "--fix")
    assert said.code == ExitCode.FAULTS_FOUND
    assert "字幕由 Amara.org 社群提供" in (tmp_path / "talk.fixed.srt").read_text(encoding="utf-8")
    assert "left for a person" in said.out
    again = canto_beats("check", tmp_path / "talk.fixed.srt", "--fix", "--json", "-o", tmp_path / "again.srt")
    assert report(again)["files"][0]["changes"] == []


def test_all_put_right_is_a_success(canto_beats: CommandLine, tmp_path: Path) -> None:
    source = srt(tmp_path / "talk.srt", (0, 3_000, "我哋去食飯啦"), (2_500, 4_000, "好呀"))
    assert canto_beats("check", source).code == ExitCode.FAULTS_FOUND
    assert canto_beats("check", source, "--fix").code == ExitCode.DONE
    assert canto_beats("check", tmp_path / "talk.fixed.srt").code == ExitCode.DONE


def test_the_file_itself_is_written_over_only_when_told_and_then_kept(canto_beats: CommandLine, tmp_path: Path) -> None:
    source = faulty(tmp_path)
    before = source.read_bytes()
    assert canto_beats("check", source, "--fix", "-o", source).code == ExitCode.USAGE
    assert source.read_bytes() == before
    canto_beats("check", source, "--fix", "--in-place")
    assert source.read_bytes() != before
    assert (tmp_path / "talk.srt.bak").read_bytes() == before


def test_the_profile_decides_how_wide_a_line_may_be(canto_beats: CommandLine, tmp_path: Path) -> None:
    source = srt(tmp_path / "talk.srt", (0, 3_000, "今日天氣好好呀\n我哋去行山啦"))
    assert canto_beats("check", source).code == ExitCode.DONE
    assert faults(canto_beats("check", source, "--profile", "hk", "--json")) == {1: ["too-many-lines"]}
    said = canto_beats("check", source, "--profile", "hk,lines=2,cells=6,speed=4", "--json")
    assert faults(said) == {1: ["too-fast", "line-too-wide"]}
    assert report(said)["profile"] == "hk,lines=2,cells=6,speed=4"
    for wrong, told in (("cinema", "'cinema'"), ("hk,cells=8,linger=2", "Make pause 2.083 or more")):
        said = canto_beats("check", source, "--profile", wrong)
        assert (said.code, told in said.last) == (ExitCode.USAGE, True)


def test_a_repair_goes_where_and_as_what_it_is_wanted(canto_beats: CommandLine, tmp_path: Path) -> None:
    source = faulty(tmp_path)
    (tmp_path / "out").mkdir()
    canto_beats("check", source, "--fix", "-o", tmp_path / "talk.vtt")
    assert (tmp_path / "talk.vtt").read_text(encoding="utf-8").startswith("WEBVTT")
    canto_beats("check", source, "--fix", "-o", tmp_path / "out")
    assert (tmp_path / "out" / "talk.fixed.srt").is_file()


def test_options_that_contradict_one_another_are_refused(canto_beats: CommandLine, tmp_path: Path) -> None:
    source = faulty(tmp_path)
    for options in (("-o", "a.srt"), ("--in-place",), ("--fix", "--in-place", "-o", "a.srt")):
        assert canto_beats("check", source, *options).code == ExitCode.USAGE
    assert canto_beats("check", source, source, "--fix", "-o", tmp_path / "a.srt").code == ExitCode.USAGE


def test_what_was_odd_about_a_damaged_file_is_told_with_its_line(canto_beats: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "damaged.srt"
    path.write_text(
        "1\n00:00:xx,000 --> 00:00:02,000\n早晨\n\n00:00:03.000 --> 00:00:05.000\n食咗飯未呀\n", encoding="utf-8"
    )
    said = canto_beats("check", path)
    assert said.code == ExitCode.FAULTS_FOUND
    assert "  line 2: The times of this cue cannot be read; it was left out." in said.out
    assert "1 subtitle, 0 problems" in said.out


def test_big5_and_plain_text_are_read_and_are_no_fault(canto_beats: CommandLine, tmp_path: Path) -> None:
    old = srt(tmp_path / "old.srt", (0, 2_000, "我哋今日去飲茶"))
    old.write_bytes(old.read_text(encoding="utf-8").encode("big5hkscs"))
    plain = tmp_path / "words.txt"
    plain.write_text("我哋今日去飲茶\n食咗飯未呀\n", encoding="utf-8")
    said = canto_beats("check", old, plain)
    assert said.code == ExitCode.DONE, said.out
    assert "big5" in said.out


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.srt", b""),
        ("blank.srt", b"\n\n"),
        ("binary.srt", bytes(range(256)) * 40),
        ("prose.srt", b"no subtitles"),
    ],
)
def test_what_is_no_subtitle_file_is_refused_in_a_sentence(
    canto_beats: CommandLine, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    said = canto_beats("check", tmp_path / name)
    assert (said.code, said.out) == (ExitCode.INPUT_UNUSABLE, "")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


def test_a_folder_and_a_missing_file_are_refused_and_the_others_are_checked(
    canto_beats: CommandLine, tmp_path: Path
) -> None:
    said = canto_beats("check", tmp_path, tmp_path / "none.srt", faulty(tmp_path), "--json")
    assert said.code == ExitCode.INPUT_UNUSABLE
    folder, missing, checked = report(said)["files"]
    assert (folder["problem"]["code"], missing["problem"]["code"]) == ("check.folder", "media.missing")
    assert len(checked["problems"]) >= 8


def test_fix_writes_preferred_forms_and_spaces_as_is_wished(canto_beats: CommandLine, tmp_path: Path) -> None:
    path = srt(tmp_path / "two ways.srt", (0, 3_000, "俾部iPhone我"))
    wished = ("--prefer", "畀", "--latin-spacing", "space")
    refused = canto_beats("check", path, *wished)
    assert (refused.code, "Add --fix" in refused.err) == (ExitCode.USAGE, True)
    assert canto_beats("check", path, "--fix", "--prefer", "給").code == ExitCode.USAGE
    assert canto_beats("check", path, "--fix", *wished).code == ExitCode.DONE
    assert [cue.text for cue in read((tmp_path / "two ways.fixed.srt").read_bytes()).cues] == ["畀部 iPhone 我"]
