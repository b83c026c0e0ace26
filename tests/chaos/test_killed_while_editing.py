"""The program is killed while somebody corrects: at most the edit in progress is lost, and the document opens."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from canto_beats.desktop.cues.cue_editor import CueEditor
from canto_beats.job.request import JobRequest
from canto_beats.library.library import Library
from canto_beats.service.document import SubtitleDocument
from canto_beats.settings import Home
from canto_beats.subtitles.cue import Cue, FinalCue
from tests.chaos.editing_loop import READY, digest, edit_once

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

CUES = [FinalCue(Cue(3000 * at, 3000 * at + 2500, f"第{at}句，食咗飯未呀？")) for at in range(12)]


class Mirror:
    """Does in a library of its own what the killed program did, so that it is known what there has to be."""

    def __init__(self, home: Home, job_id: int) -> None:
        self._library, self._job_id = Library.open(home), job_id

    def close(self) -> None:
        self._library.close()

    def follow(self, seed: int, told: list[str], kept: str) -> int:
        """How many edits are kept."""
        editor = opened(self._library, self._job_id)
        rng = random.Random(seed)
        for said in told:
            edit_once(editor, rng)
            assert digest(editor) == said
        if digest(editor) == kept:
            return len(told)
        edit_once(editor, rng)  # it was on disk, and there was no time to say so
        assert digest(editor) == kept, "an edit was lost, or half of one is there"
        return len(told) + 1


def opened(library: Library, job_id: int) -> CueEditor:
    editor = CueEditor()
    editor.open(SubtitleDocument(library, job_id))
    return editor


def begun(home: Home) -> int:
    with Library.open(home) as library:
        job_id = library.begin_job(Path("film.mp4"), JobRequest(Path("film.mp4")))
        library.save_cues(job_id, CUES)
    return job_id


def told_until_killed(job_id: int, seed: int, after_s: float) -> list[str]:
    command = [sys.executable, "-m", "tests.chaos.editing_loop", str(job_id), str(seed)]
    # Without a buffer: `communicate` does not know of what `readline` took in beyond its line.
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0) as process:
        assert process.stdout is not None
        begins = process.stdout.readline().decode().strip()
        try:
            said, errors = process.communicate(timeout=after_s)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            said, errors = process.communicate()
    assert (begins, process.returncode) == (READY, -signal.SIGKILL), errors.decode()
    # A program killed in the middle of a line leaves half of one; only whole lines were said.
    return [line.decode().strip() for line in said.splitlines(keepends=True) if line.endswith(b"\n")]


def killed_again_and_again(home: Home, kills: int, seed: int) -> None:
    elsewhere = replace(home, root=home.root.with_name("mirror"))
    job_id = begun(home)
    assert begun(elsewhere) == job_id
    rng, edits = random.Random(seed), 0
    mirror = Mirror(elsewhere, job_id)
    try:
        for kill in range(kills):
            told = told_until_killed(job_id, seed + kill, rng.uniform(0, 0.4))
            with Library.open(home) as library:
                edits += mirror.follow(seed + kill, told, digest(opened(library, job_id)))
    finally:
        mirror.close()
    assert edits > kills, "nothing was tried"
    with Library.open(home) as library:
        editor = opened(library, job_id)
        while editor.undoes is not None:
            editor.undo()
        assert [line.cue for line in editor.lines] == [each.cue for each in CUES]


@pytest.mark.usefixtures("fake_engines")
def test_killing_the_program_loses_no_edit_that_was_seen(home: Home) -> None:
    killed_again_and_again(home, kills=4, seed=5)


@pytest.mark.nightly
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("fake_engines")
def test_killing_the_program_a_hundred_times_loses_no_edit_that_was_seen(home: Home) -> None:
    killed_again_and_again(home, kills=100, seed=6)
