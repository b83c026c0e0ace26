"""The line of looks while a job runs. Looks are taken by hand here, but where the thread itself is what it is about."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence

import pytest

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.memory_record import EngineMemory, MemorySample, Proof
from canto_beats.job.stage import Stage
from canto_beats.memory.memory_line import WRITES_EVERY_MS, MemoryLine

NEVER_S = 3600.0


class Notebook:
    """A keeper."""

    def __init__(self) -> None:
        self.samples: list[MemorySample] = []
        self.entered: list[tuple[int, Stage]] = []
        self.writes = 0

    def enter(self, at_ms: int, stage: Stage) -> None:
        self.entered.append((at_ms, stage))

    def append(self, samples: Sequence[MemorySample]) -> None:
        self.samples += samples
        self.writes += 1

    def replace(self, samples: Sequence[MemorySample]) -> None:
        self.samples = list(samples)
        self.writes += 1

    def prove(self, proof: Proof) -> None:
        raise NotImplementedError


class FullDisk(Notebook):
    def append(self, samples: Sequence[MemorySample]) -> None:
        raise CantoBeatsError(Problem(ProblemKind.OUTPUT_UNWRITABLE, "library.disk-full", "It is full.", "Free some."))


class Looking:
    """Each look is so many milliseconds after the one before."""

    def __init__(self, every_ms: int = 250, figure: Callable[[int], int] = lambda number: number) -> None:
        self._every_ms, self._figure = every_ms, figure
        self.looks = 0

    def __call__(self, stage: Stage) -> MemorySample:
        self.looks += 1
        held = EngineMemory(1, "speech", self._figure(self.looks))
        return MemorySample(self.looks * self._every_ms, stage, 1, (held,))


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


@pytest.fixture
def ended() -> Iterator[Callable[[MemoryLine], MemoryLine]]:
    lines: list[MemoryLine] = []

    def begun(line: MemoryLine) -> MemoryLine:
        lines.append(line)
        line.begin()
        return line

    yield begun
    for line in lines:
        assert line.end()


Begun = Callable[[MemoryLine], MemoryLine]


def test_each_stage_has_a_look_at_its_beginning_which_is_on_disk_at_once(notebook: Notebook, ended: Begun) -> None:
    line = ended(MemoryLine(Looking(), notebook, every_s=NEVER_S))
    line.enter(Stage.LOAD_SPEECH)
    line.enter(Stage.TRANSCRIBE)
    assert notebook.entered == [(250, Stage.LOAD_SPEECH), (500, Stage.TRANSCRIBE)]
    assert [each.stage for each in notebook.samples] == [Stage.LOAD_SPEECH, Stage.TRANSCRIBE]


def test_looks_are_written_in_portions_and_the_last_ones_at_the_end(notebook: Notebook) -> None:
    line = MemoryLine(Looking(), notebook, every_s=NEVER_S)
    line.begin()
    for _ in range(20):
        line.note()
    assert 0 < notebook.writes <= 20 * 250 // WRITES_EVERY_MS
    assert 20 - len(notebook.samples) <= WRITES_EVERY_MS // 250
    assert line.end()
    assert [each.at_ms for each in notebook.samples] == [250 * (number + 1) for number in range(20)]


def test_a_job_of_a_day_keeps_few_looks_and_its_peak(notebook: Notebook, ended: Begun) -> None:
    peak_at = 4321
    looking = Looking(figure=lambda number: 999 if number == peak_at else number % 7)
    line = ended(MemoryLine(looking, notebook, every_s=NEVER_S, most=100))
    for _ in range(20_000):
        line.note()
    assert len(notebook.samples) <= 110
    assert max(each.engines_bytes for each in notebook.samples) == 999


def test_it_looks_by_itself_until_it_is_ended(notebook: Notebook) -> None:
    looked = threading.Event()

    def look(stage: Stage) -> MemorySample:
        looked.set()
        return MemorySample(1, stage, 1)

    line = MemoryLine(look, notebook, every_s=0.001)
    line.begin()
    assert looked.wait(30)
    assert line.end()
    assert notebook.samples


@pytest.mark.parametrize("trouble", [OSError("no such process"), MemoryError(), RuntimeError()])
def test_a_look_that_fails_ends_the_line_and_nothing_else(notebook: Notebook, trouble: Exception) -> None:
    def look(_stage: Stage) -> MemorySample:
        raise trouble

    line = MemoryLine(look, notebook, every_s=NEVER_S)
    line.begin()
    line.enter(Stage.TRANSCRIBE)
    line.note()
    assert line.end()
    assert not notebook.samples


def test_a_disk_that_is_full_ends_the_line_and_nothing_else() -> None:
    looking = Looking()
    line = MemoryLine(looking, FullDisk(), every_s=NEVER_S)
    line.begin()
    for _ in range(50):
        line.note()
    assert line.end()
    assert looking.looks <= 1 + WRITES_EVERY_MS // 250
