from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from canto_beats.job.memory_record import (
    DeviceMemory,
    EngineMemory,
    MemoryRecord,
    MemorySample,
    Proof,
    Verdict,
    came_back,
)
from canto_beats.job.request import JobRequest
from canto_beats.job.stage import Stage
from canto_beats.library.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from canto_beats.settings import Home

FILM = Path("film.mp4")
ENGINES = (EngineMemory(11, "silero activity", 70), EngineMemory(12, "faster whisper speech", 600))
SAMPLES = (
    MemorySample(10, Stage.LOAD_SPEECH, 90),
    MemorySample(20, Stage.TRANSCRIBE, 91, ENGINES, DeviceMemory("cuda:0", 1 << 40, 1 << 41, None)),
    MemorySample(20, Stage.TRANSCRIBE, 92, ENGINES[:1], DeviceMemory("cuda:0", 5, 9, 3)),
)
PROOF = Proof(Stage.CLEANUP, "cuda:0", None, 1 << 40, 5, Verdict.UNVERIFIED, "Nobody said.", 2000)

WRITING = (
    "from canto_beats.library.library import Library; from canto_beats.settings import Home;"
    "from canto_beats.job.memory_record import MemorySample; from canto_beats.job.stage import Stage\n"
    "with Library.open(Home.from_environment()) as library:\n"
    "    for at_ms in range(1_000_000):\n"
    "        library.memory.of(1).append([MemorySample(at_ms, Stage.TRANSCRIBE, 1)])\n"
    "        print(at_ms, flush=True)\n"
)


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    with Library.open(home) as opened:
        yield opened


def begun(library: Library) -> int:
    return library.begin_job(FILM, JobRequest(FILM))


def test_what_is_kept_comes_back_as_it_was(library: Library) -> None:
    job = begun(library)
    kept = library.memory.of(job)
    kept.enter(10, Stage.LOAD_SPEECH)
    kept.append(SAMPLES[:1])
    kept.enter(20, Stage.TRANSCRIBE)
    kept.append(SAMPLES[1:])
    kept.prove(PROOF)
    expected = MemoryRecord(((10, Stage.LOAD_SPEECH), (20, Stage.TRANSCRIBE)), SAMPLES, (PROOF,))
    assert library.memory.record(job) == expected


def test_a_thinner_line_takes_the_place_of_that_of_this_job_alone(library: Library) -> None:
    one, other = begun(library), begun(library)
    for job in (one, other):
        library.memory.of(job).append(SAMPLES)
    library.memory.of(one).replace(SAMPLES[1:2])
    assert [library.memory.record(job).samples for job in (one, other)] == [SAMPLES[1:2], SAMPLES]


def test_peaks_and_proofs_of_many_jobs_are_found_at_once(library: Library) -> None:
    jobs = [begun(library) for _ in range(4)]
    for job in jobs[1:3]:
        library.memory.of(job).append(SAMPLES)
        library.memory.of(job).prove(PROOF)
    library.memory.of(jobs[2]).prove(replace(PROOF, device="cpu"))
    assert library.memory.peaks(jobs[0], jobs[-1]) == {jobs[1]: 670, jobs[2]: 670}
    found = library.memory.proofs(jobs[0], jobs[-1])
    assert found == {jobs[1]: (PROOF,), jobs[2]: (PROOF, replace(PROOF, device="cpu"))}
    assert library.memory.proofs(jobs[0], jobs[0]) == {}


def test_a_job_of_which_nothing_is_recorded_has_an_empty_record(library: Library) -> None:
    record = library.memory.record(begun(library))
    assert record == MemoryRecord()
    assert (record.end_ms, record.stages, record.peak) == (0, (), None)


def test_what_was_written_survives_the_programs_death(
    home: Home, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(pytestconfig.rootpath), prepend=os.pathsep)
    with Library.open(home) as library:
        begun(library)
    with subprocess.Popen([sys.executable, "-c", WRITING], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        said = [int(program.stdout.readline()) for _ in range(20)]
        program.kill()
        said += [int(line) for line in program.stdout.readlines() if line.endswith(b"\n")]
    with Library.open(home) as library:
        kept = [each.at_ms for each in library.memory.record(1).samples]
    assert kept[: len(said)] == said
    assert len(kept) - len(said) <= 1, "the one under way may have been written and not said"


def test_all_is_back_only_if_every_look_at_the_end_says_so() -> None:
    released = replace(PROOF, verdict=Verdict.RELEASED)
    assert came_back([replace(PROOF, stage=Stage.UNLOAD_SPEECH), released]) is True
    assert came_back([released, PROOF]) is False
    assert came_back([replace(released, stage=Stage.POLISH)]) is None


def test_stages_last_until_the_next_one_and_the_last_until_the_last_look() -> None:
    record = MemoryRecord(((5, Stage.PRE_CLEAR), (10, Stage.LOAD_SPEECH), (10, Stage.TRANSCRIBE)), SAMPLES)
    spans = [(each.stage, each.start_ms, each.end_ms) for each in record.stages]
    assert spans == [(Stage.PRE_CLEAR, 5, 10), (Stage.LOAD_SPEECH, 10, 10), (Stage.TRANSCRIBE, 10, 20)]
    assert record.peak == SAMPLES[1]
