"""`canto-beats transcribe --memory`: what becomes of the models, seen from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from canto_beats.cli.app import run
from canto_beats.cli.exit_codes import ExitCode
from canto_beats.composition import open_window
from tests.fakes.app import compose
from tests.fakes.models import fake_model
from tests.speech import long_dialogue, write_wav

pytestmark = pytest.mark.usefixtures("fake_engines", "home")


@pytest.fixture
def films(tmp_path: Path) -> list[str]:
    sounds = [long_dialogue(minutes)[0] for minutes in (0.5, 1)]
    return [str(write_wav(tmp_path / f"{number}.wav", sound)) for number, sound in enumerate(sounds)]


@pytest.mark.parametrize(
    ("policy", "loads"), [("sequential", 2), ("keep-warm", 1), ("park", 2), ("offload", 2), ("cpu", 2)]
)
def test_two_films_load_their_model_as_often_as_the_policy_says_and_leave_nothing(
    films: list[str], tmp_path: Path, policy: str, loads: int
) -> None:
    journal = tmp_path / "journal"
    model = str(fake_model(tmp_path / "model", journal=str(journal)))
    code = run(["transcribe", *films, "--model", model, "--memory", policy], compose, open_window)
    assert code == ExitCode.DONE
    assert journal.read_text(encoding="utf-8").splitlines().count("load") == loads
    assert all(Path(film).with_suffix(".srt").stat().st_size > 100 for film in films)
