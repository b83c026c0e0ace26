"""The window used as a person does, on a display of its own; and that a wrong file would be seen."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from canto_beats.subtitles.cue import Cue
from scripts.driving.expected import Changes, wrong
from scripts.driving.stage import missing

if TYPE_CHECKING:
    from pathlib import Path

HEARD = [Cue(at * 1000, at * 1000 + 900, f"第{at}句嘢") for at in range(6)]
CHANGES = Changes(typed=(1, "改咗"), pulled=(0, 300), merged=2, split=(5, 2))
RIGHT = [
    Cue(300, 900, "第0句嘢"),
    Cue(1000, 1900, "改咗"),
    Cue(2000, 3900, "第2句嘢\n第3句嘢"),
    Cue(4000, 4900, "第4句嘢"),
    Cue(5000, 5400, "第5"),
    Cue(5400, 5900, "句嘢"),
]


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux")
def test_keys_and_mouse_take_a_new_person_from_the_welcome_to_the_right_file(
    pytestconfig: pytest.Config, tmp_path: Path
) -> None:
    if lacking := missing():
        pytest.skip(f"no {', '.join(lacking)} here, which the display, its keys and its mouse need")
    script = pytestconfig.rootpath / "scripts" / "drive_window.py"
    driven = subprocess.run(
        [sys.executable, str(script), "--keep", str(tmp_path / "drive")],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert driven.returncode == 0, driven.stdout


def test_a_file_with_all_changes_and_nothing_else_is_right() -> None:
    assert wrong(RIGHT, HEARD, CHANGES) == []


@pytest.mark.parametrize(
    ("at", "instead"),
    [
        (0, Cue(0, 900, "第0句嘢")),
        (1, Cue(1000, 1900, "第1句嘢")),
        (2, Cue(2000, 3900, "第2句嘢")),
        (3, Cue(4000, 4900, "冇人講過")),
        (3, Cue(4000, 4950, "第4句嘢")),
        (4, Cue(5000, 5400, "第5句")),
        (5, Cue(5300, 5900, "句嘢")),
    ],
)
def test_a_change_that_was_lost_or_made_where_nobody_asked_is_told(at: int, instead: Cue) -> None:
    assert wrong([*RIGHT[:at], instead, *RIGHT[at + 1 :]], HEARD, CHANGES)


def test_a_lost_subtitle_is_told() -> None:
    assert wrong(RIGHT[:-1], HEARD, CHANGES) == ["5 subtitles were exported, and not 6"]
