from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from canto_beats.library.library import JobState, Library
from tests.unit.library.committing_program import RECIPE, window

if TYPE_CHECKING:
    from canto_beats.settings import Home

PROGRAM = [sys.executable, "-m", "tests.unit.library.committing_program"]


@pytest.fixture(autouse=True)
def project_on_the_path(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath), prepend=os.pathsep)


def run_and_kill(after_s: float) -> set[int]:
    """The windows that the program said were committed, in whole lines."""
    with subprocess.Popen(PROGRAM, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        said = [program.stdout.readline()]
        assert said[0], "it ended by itself"
        killer = threading.Timer(after_s, program.kill)
        killer.start()
        said += program.stdout.readlines()
        killer.join()
    return {int(line) for line in said if line.endswith(b"\n")}


def test_windows_said_to_be_committed_survive_a_kill_at_any_moment(home: Home) -> None:
    rng = random.Random(2)
    safe: set[int] = set()
    for _ in range(10):
        new = run_and_kill(rng.uniform(0.0, 0.1))
        assert not new & safe, "a window was committed twice"
        safe |= new
        with Library.open(home) as library:
            kept = library.transcript_for(RECIPE).windows
        assert safe <= kept.keys()
        assert len(kept) - len(safe) <= 1, "the one under way may have been committed and not said"
        assert all(kept[index] == window(index) for index in kept)
        safe = set(kept)
    connection = sqlite3.connect(home.library)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_the_job_of_a_killed_program_is_interrupted_and_not_running_for_ever(home: Home) -> None:
    begin = (
        "import os; from pathlib import Path; from canto_beats.job.request import JobRequest;"
        "from canto_beats.library.library import Library; from canto_beats.settings import Home;"
        "library = Library.open(Home.from_environment());"
        "print(library.begin_job(Path('a.mp4'), JobRequest(Path('a.mp4'))), flush=True); input()"
    )
    with subprocess.Popen([sys.executable, "-c", begin], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        job_id = int(program.stdout.readline())
        with Library.open(home) as library:
            job = library.job(job_id)
            assert job is not None
            assert job.state is JobState.RUNNING, "its process is alive"
        program.kill()
    with Library.open(home) as library:
        job = library.job(job_id)
        assert job is not None
        assert job.state is JobState.INTERRUPTED
        assert job.sentence.endswith(".")
