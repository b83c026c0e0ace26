from __future__ import annotations

from pathlib import Path

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats import read, write
from tests.cli.conftest import CommandLine


def subtitles(folder: Path) -> Path:
    path = folder / "film.srt"
    path.write_text(write([Cue(0, 1_000, "佢唔知")], "srt"), encoding="utf-8")
    return path


def test_written_chinese_from_a_file_that_canto_beats_never_made(canto_beats: CommandLine, tmp_path: Path) -> None:
    said = canto_beats("convert", subtitles(tmp_path), "--register", "written", "-o", tmp_path / "out.vtt")
    assert said.code == ExitCode.DONE, said
    assert "1 subtitles" not in said.out
    assert "out.vtt" in said.out
    assert [cue.text for cue in read((tmp_path / "out.vtt").read_bytes()).cues] == ["他不知道"]


def test_what_cannot_be_asked_for_together_is_wrong_usage(canto_beats: CommandLine, tmp_path: Path) -> None:
    said = canto_beats("convert", subtitles(tmp_path), "--bilingual")
    assert said.code == ExitCode.USAGE
    assert "--register" in said.err


def test_oddities_of_the_file_go_to_stderr(canto_beats: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "odd.srt"
    path.write_text("0:1 --> 0:2\n佢唔知\n", encoding="utf-8")
    said = canto_beats("convert", path, "--register", "semi-written")
    assert said.code == ExitCode.DONE
    assert "Line 1: " in said.err
    assert said.out.count("\n") == 1


def test_transcribe_writes_the_register_and_the_reading_that_are_asked_for(
    canto_beats: CommandLine, film: Path, model: Path, tmp_path: Path
) -> None:
    spoken, read_out = tmp_path / "spoken.srt", tmp_path / "read.srt"
    assert canto_beats("transcribe", film, "--model", model, "-o", spoken).code == ExitCode.DONE
    assert canto_beats("transcribe", film, "--model", model, "-o", read_out, "--jyutping").code == ExitCode.DONE
    before, after = (read(path.read_bytes()).cues for path in (spoken, read_out))
    assert [cue.start_ms for cue in before] == [cue.start_ms for cue in after]
    assert all(one.lines == other.lines[::2] for one, other in zip(before, after, strict=True))
    said = canto_beats("transcribe", film, "--model", model, "-o", tmp_path / "no.srt", "--bilingual")
    assert said.code == ExitCode.USAGE
    assert not (tmp_path / "no.srt").exists()
