"""Files that are there as a whole or not at all, and the pieces that killed programs leave behind."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from canto_beats.whole_file import written_whole

WRITER = """
import sys
from pathlib import Path
from canto_beats.whole_file import written_whole
with written_whole(Path(sys.argv[1])) as part:
    part.write_text("half of")
    print("writing", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another program in the middle of writing `film.srt`."""
    command = [sys.executable, "-c", WRITER, str(tmp_path / "film.srt")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"writing"
        yield process
        process.kill()


def written(target: Path, text: str) -> list[str]:
    with written_whole(target) as part:
        part.write_text(text)
    return sorted(path.name for path in target.parent.iterdir())


def test_what_goes_wrong_leaves_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "film.srt"
    written(target, "older")
    with contextlib.suppress(KeyboardInterrupt), written_whole(target) as part:
        part.write_text("new")
        raise KeyboardInterrupt
    assert [path.name for path in tmp_path.iterdir()] == ["film.srt"]
    assert target.read_text() == "older"


def test_the_piece_of_a_killed_program_is_taken_away(tmp_path: Path, writer: subprocess.Popen[bytes]) -> None:
    writer.kill()
    writer.wait()
    [piece] = [path.name for path in tmp_path.iterdir()]
    assert piece.endswith(".part")
    assert written(tmp_path / "another.srt", "whole") == ["another.srt"]


def test_the_piece_of_a_program_that_runs_stays(tmp_path: Path, writer: subprocess.Popen[bytes]) -> None:
    assert written(tmp_path / "film.srt", "whole")[1:] == ["film.srt"]
    writer.communicate()
    assert [path.name for path in tmp_path.iterdir()] == ["film.srt"]
    assert (tmp_path / "film.srt").read_text() == "half of"


def test_pieces_of_other_machines_and_other_files_stay(tmp_path: Path) -> None:
    others = [".canto-beats-00000000-1-" + "0" * 32 + ".part", ".canto-beats-note.part", "film.part"]
    for name in others:
        (tmp_path / name).touch()
    assert written(tmp_path / "film.srt", "whole") == sorted([*others, "film.srt"])
