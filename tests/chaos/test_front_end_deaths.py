"""The whole program is killed at random moments: what it had committed is there the next time, and nothing runs on."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes.models import fake_model
from tests.speech import long_dialogue, write_wav

pytestmark = [
    pytest.mark.usefixtures("fake_engines"),
    pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX"),
]


class Program:
    """`canto-beats transcribe FILM` with fake engines, killed or let to its end."""

    def __init__(self, film: Path, model: Path, *options: str) -> None:
        self._command = [
            *(sys.executable, "-m", "tests.fakes.app", "transcribe", str(film)),
            *("--model", str(model), "--json-events", *options),
        ]

    def run(self, kill_after_s: float | None = None) -> tuple[int, set[int], set[int]]:
        """Exit code, the windows it said were committed, and those it said were reused."""
        # A program killed in the middle of a line leaves half of one; only whole lines were said.
        with subprocess.Popen(self._command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            try:
                said, _ = process.communicate(timeout=kill_after_s)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                said, _ = process.communicate()
        events = [json.loads(line) for line in said.splitlines(keepends=True) if line.endswith(b"\n")]
        windows = [event for event in events if event["event"] == "window-committed"]
        new = [event["index"] for event in windows if not event["reused"]]
        assert len(new) == len(set(new))
        return process.returncode, set(new), {event["index"] for event in windows if event["reused"]}


def killed_and_run_again(tmp_path: Path, moments: int, seed: int) -> None:
    film = write_wav(tmp_path / "film.wav", long_dialogue(3)[0])
    model = fake_model(tmp_path / "model", window_s=0.15, parallel=2)
    output = film.with_suffix(".srt")
    code, windows, _ = Program(film, model, "--fresh").run()
    assert (code, len(windows) > 5) == (0, True)
    expected = output.read_bytes()
    rng, kills, fresh = random.Random(seed), 0, True
    safe: set[int] = set()
    while kills < moments:
        output.unlink(missing_ok=True)
        options = ("--fresh",) if fresh else ()
        code, new, reused = Program(film, model, *options).run(kill_after_s=rng.uniform(0.3, 3.0))
        assert not new & safe, "a committed window was transcribed again"
        if code == 0:
            assert reused >= safe, "a committed window was lost"
            assert output.read_bytes() == expected
            safe, fresh = set(), True
        else:
            assert code == -signal.SIGKILL
            kills += 1
            safe, fresh = safe | new, fresh and not new and not safe
    code, new, reused = Program(film, model).run()
    assert (code, output.read_bytes()) == (0, expected)
    assert reused >= safe
    assert not new & safe
    pieces = [path.name for path in tmp_path.iterdir() if path.suffix == ".part"]
    assert not pieces


def test_killing_the_program_loses_no_committed_window(tmp_path: Path) -> None:
    killed_and_run_again(tmp_path, moments=3, seed=3)


@pytest.mark.nightly
@pytest.mark.timeout(1800)
def test_killing_the_program_fifty_times_loses_no_committed_window(tmp_path: Path) -> None:
    killed_and_run_again(tmp_path, moments=50, seed=4)
