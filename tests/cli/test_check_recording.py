"""Subtitles checked against their recording: whether they are late, and put where the speech is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from canto_beats.cli.app import run
from canto_beats.cli.exit_codes import ExitCode
from canto_beats.composition import compose, open_window
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import read, write
from tests.media_files import Sound, film_of
from tests.speech import Spoken, long_dialogue, write_wav

if TYPE_CHECKING:
    from tests.cli.conftest import CommandLine, Said

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Spoken]]:
    pcm, spoken = long_dialogue(1)
    return write_wav(tmp_path_factory.mktemp("talk") / "talk.wav", pcm), spoken


def subtitles(path: Path, spoken: list[Spoken], *, late_ms: int = 0, rate: float = 1.0, name: str = "srt") -> Path:
    cues = [Cue(round(s.start_ms * rate) + late_ms, round(s.end_ms * rate) + late_ms, s.text) for s in spoken]
    path.write_text(write(cues, name), encoding="utf-8")
    return path


def timing(said: Said) -> dict[str, Any] | None:
    found = json.loads(said.out)["files"][0]["timing"]
    assert found is None or isinstance(found, dict)
    return found


def starts_off(path: Path, spoken: list[Spoken]) -> list[int]:
    return [abs(cue.start_ms - s.start_ms) for cue, s in zip(read(path.read_bytes()).cues, spoken, strict=True)]


def test_subtitles_that_fit_their_recording_are_told_so(
    canto_beats: CommandLine, talk: tuple[Path, list[Spoken]], tmp_path: Path
) -> None:
    recording, spoken = talk
    said = canto_beats("check", subtitles(tmp_path / "talk.srt", spoken), "--recording", recording, "--json")
    found = timing(said)
    assert found is not None
    assert found["fits"]
    assert found["sentence"].startswith("The subtitles fit the speech")


def test_another_audio_track_is_listened_to_where_it_is_named(
    canto_beats: CommandLine, talk: tuple[Path, list[Spoken]], tmp_path: Path
) -> None:
    recording, spoken = talk
    film = film_of(tmp_path / "film.mkv", recording, Sound(seconds=spoken[-1].end_ms / 1000 + 5))
    path = subtitles(tmp_path / "film.srt", spoken)
    fits = []
    for track in ((), ("--audio-track", "1")):
        found = timing(canto_beats("check", path, "--recording", film, *track, "--json"))
        assert found is not None
        fits.append(found["fits"])
    assert fits == [None, True]
    said = canto_beats("check", path, "--audio-track", "1")
    assert said.code == ExitCode.USAGE
    assert "Name the --recording as well" in said.err


def test_where_nobody_speaks_is_counted(
    canto_beats: CommandLine, talk: tuple[Path, list[Spoken]], tmp_path: Path
) -> None:
    recording, spoken = talk
    behind = spoken[-1].end_ms + 20_000
    path = subtitles(tmp_path / "talk.srt", [*spoken, Spoken(behind, behind + 1_500, "冇人講嘢")], late_ms=2_300)
    assert "  Where nobody speaks: 1 subtitle." in canto_beats("check", path, "--recording", recording).out


def test_late_ones_are_a_fault_told_in_one_sentence(
    canto_beats: CommandLine, talk: tuple[Path, list[Spoken]], tmp_path: Path
) -> None:
    recording, spoken = talk
    path = subtitles(tmp_path / "talk.srt", spoken, late_ms=2_300)
    before = path.read_bytes()
    said = canto_beats("check", path, "--recording", recording)
    assert said.code == ExitCode.FAULTS_FOUND
    (line,) = [each for each in said.out.splitlines() if " late " in each]
    assert line.startswith("  The subtitles are 2")
    assert line.endswith(" ms late (median).")
    assert "Listening to talk.wav" in said.err
    assert path.read_bytes() == before


@pytest.mark.parametrize(("late_ms", "rate"), [(2_300, 1.0), (-400, 1.0), (1_000, 25 / 24)])
def test_fixed_ones_begin_where_somebody_speaks(
    canto_beats: CommandLine, talk: tuple[Path, list[Spoken]], tmp_path: Path, late_ms: int, rate: float
) -> None:
    recording, spoken = talk
    path = subtitles(tmp_path / "talk.srt", spoken, late_ms=late_ms, rate=rate)
    said = canto_beats("check", path, "--recording", recording, "--fix")
    assert "That is put right, and " in said.out
    fixed = tmp_path / "talk.fixed.srt"
    assert [cue.text for cue in read(fixed.read_bytes()).cues]
    assert max(starts_off(fixed, spoken)) <= 150
    again = timing(canto_beats("check", fixed, "--recording", recording, "--json"))
    assert again is not None
    assert again["fits"]


def test_subtitles_of_another_film_keep_their_times(
    canto_beats: CommandLine, talk: tuple[Path, list[Spoken]], tmp_path: Path
) -> None:
    recording, _ = talk
    others = [Spoken(at * 7_919 + 501, at * 7_919 + 2_501, f"第{at}句說話") for at in range(15)]
    path = subtitles(tmp_path / "other.srt", others)
    said = canto_beats("check", path, "--recording", recording, "--fix")
    assert "cannot be told" in said.out
    assert "Their times are left alone." in said.out
    assert starts_off(tmp_path / "other.fixed.srt", others) == [0] * len(others)


def test_plain_text_has_no_times_to_compare(
    canto_beats: CommandLine, talk: tuple[Path, list[Spoken]], tmp_path: Path
) -> None:
    recording, spoken = talk
    path = subtitles(tmp_path / "talk.txt", spoken, name="txt")
    assert timing(canto_beats("check", path, "--recording", recording, "--json")) is None


def test_without_a_recording_nothing_is_said_of_it(
    canto_beats: CommandLine, talk: tuple[Path, list[Spoken]], tmp_path: Path
) -> None:
    said = canto_beats("check", subtitles(tmp_path / "talk.srt", talk[1], late_ms=5_000), "--json")
    assert timing(said) is None


def test_a_recording_that_is_not_there_is_one_sentence(canto_beats: CommandLine, tmp_path: Path) -> None:
    path = subtitles(tmp_path / "talk.srt", [Spoken(0, 1_000, "你好")])
    said = canto_beats("check", path, "--recording", tmp_path / "gone.mp4")
    assert said.code == ExitCode.INPUT_UNUSABLE
    assert "gone.mp4" in said.last
    assert not said.out


def test_a_wrong_usage_is_told_before_anything_is_listened_to(
    canto_beats: CommandLine, talk: tuple[Path, list[Spoken]], tmp_path: Path
) -> None:
    path = subtitles(tmp_path / "talk.srt", talk[1])
    said = canto_beats("check", path, "--recording", talk[0], "--in-place")
    assert said.code == ExitCode.USAGE
    assert "Listening" not in said.err


def test_the_sample_clip_with_everything_real(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As if made for a film of 25 frames a second that is shown with 24, and two seconds late."""
    truth = [Spoken(cue.start_ms, cue.end_ms, cue.text) for cue in read((SAMPLE / "sample.srt").read_bytes()).cues]
    path = subtitles(tmp_path / "clip.srt", truth, late_ms=2_000, rate=25 / 24)
    command = ["check", str(path), "--recording", str(SAMPLE / "sample.mp4"), "--fix"]
    assert run(command, compose, open_window) == ExitCode.DONE
    assert "ms late (median), changing by +15" in capsys.readouterr().out
    assert max(starts_off(tmp_path / "clip.fixed.srt", truth)) <= 60
