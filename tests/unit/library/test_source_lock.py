from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.library.source_lock import source_lock

if TYPE_CHECKING:
    from canto_beats.settings import Home

HOLDING = (
    "from canto_beats.library.source_lock import source_lock; from canto_beats.settings import Home\n"
    "with source_lock(Home.from_environment(), 'film'):\n"
    "    print('held', flush=True)\n"
    "    input()\n"
)


def refusal(home: Home) -> str:
    with pytest.raises(CantoBeatsError) as caught, source_lock(home, "film"):
        pass
    problem = caught.value.problem
    assert (problem.kind, problem.code) == (ProblemKind.INPUT_UNUSABLE, "library.source-busy")
    return problem.what


def test_another_program_at_the_same_film_is_refused_and_told_who_has_it_until_that_one_dies(home: Home) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDING], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert f"process {holder.pid}" in refusal(home)
        with source_lock(home, "another film"):
            pass
        holder.kill()
    with source_lock(home, "film"):
        pass


def test_two_jobs_of_one_program_cannot_have_the_same_film_either(home: Home) -> None:
    with source_lock(home, "film"):
        assert "this program" in refusal(home)
    with source_lock(home, "film"):
        pass


def test_a_job_that_fails_gives_the_film_back(home: Home) -> None:
    with pytest.raises(RuntimeError), source_lock(home, "film"):
        raise RuntimeError
    with source_lock(home, "film"):
        pass


@pytest.mark.parametrize("content", [b"", b"999999", b"\xff not a number"])
def test_files_left_behind_hold_nobody_up(home: Home, content: bytes) -> None:
    home.locks.mkdir(parents=True)
    (home.locks / "film.lock").write_bytes(content)
    (home.locks / "film.pid").write_bytes(content)
    with source_lock(home, "film"):
        assert (home.locks / "film.pid").read_text() == str(os.getpid())


def test_a_holder_that_cannot_be_named_is_another_process(home: Home) -> None:
    with source_lock(home, "film"):
        (home.locks / "film.pid").write_bytes(b"\xff")
        assert "another process" in refusal(home)


def test_a_home_that_cannot_be_made_is_one_sentence(home: Home) -> None:
    home.root.parent.mkdir(parents=True, exist_ok=True)
    home.root.write_text("a file where the folder should be")
    with pytest.raises(CantoBeatsError) as caught, source_lock(home, "film"):
        pass
    assert caught.value.problem.code == "library.unwritable"
