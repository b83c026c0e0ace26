"""The window is closed at random moments of a job: it goes in time, without a word of complaint, and nothing stays."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from canto_beats.desktop.workbench import SECONDS_TO_STOP
from tests.fakes.models import fake_model
from tests.speech import long_dialogue, write_wav

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("fake_engines")

HANG_S = 60
_OF_THE_MACHINE = ("propagateSizeHints", "pa_context_connect", "No RHI backend", "support raise()")


def closed_again_and_again(tmp_path: Path, times: int, seed: int) -> None:
    film = write_wav(tmp_path / "film.wav", long_dialogue(2)[0])
    model = fake_model(tmp_path / "model", window_s=0.15, parallel=2)
    chance, moments = random.Random(seed), set()
    for _ in range(times):
        after_ms = chance.choice([0, 50, 200, 1000, 2000, 4000]) + chance.randrange(200)
        command = [sys.executable, "-m", "tests.chaos.closing_window", str(film), str(model), str(after_ms)]
        surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            command, env=surroundings, capture_output=True, encoding="utf-8", timeout=HANG_S, check=False
        )
        complaints = [line for line in done.stderr.splitlines() if not any(each in line for each in _OF_THE_MACHINE)]
        assert (done.returncode, complaints) == (0, []), f"closed after {after_ms} ms"
        told = json.loads(done.stdout.splitlines()[-1])
        assert (told["code"], told["left"]) == (0, []), f"closed after {after_ms} ms"
        assert told["seconds"] < SECONDS_TO_STOP + 2, "a thread that was given up, or none of ours"
        moments.add(after_ms)
    assert len(moments) > times / 2


def test_closing_the_window_in_the_middle_of_anything(tmp_path: Path) -> None:
    closed_again_and_again(tmp_path, times=4, seed=7)


@pytest.mark.nightly
@pytest.mark.timeout(3600)
def test_closing_the_window_fifty_times(tmp_path: Path) -> None:
    closed_again_and_again(tmp_path, times=50, seed=8)
