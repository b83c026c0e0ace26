"""What the picture is made of, and where it goes. What it looks like has to be looked at."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from canto_beats.errors import CantoBeatsError, ProblemKind
from canto_beats.job.memory_record import DeviceMemory, EngineMemory, MemoryRecord, MemorySample, Proof, Verdict
from canto_beats.job.stage import Stage
from canto_beats.service.job_memory import JobInFull, PastJob
from canto_beats.service.memory_plot.drawing import HEIGHT, WIDTH, memory_picture
from canto_beats.service.memory_plot.plot_file import write_memory_plot
from canto_beats.service.memory_plot.scale import bytes_step, time_step_ms, time_words

if TYPE_CHECKING:
    from canto_beats.settings import Home

GB = 1_000_000_000
NOW = datetime(2026, 11, 28, tzinfo=UTC)
JOB = PastJob(3, Path("電影.mp4"), "done", NOW, NOW, "", None, GB, (), released=True)
ENTERED = ((0, Stage.LOAD_SPEECH), (1000, Stage.TRANSCRIBE), (9000, Stage.CLEANUP))
SPEECH = (47, 111, 181)


def record(*held: int, device: str = "cpu") -> MemoryRecord:
    samples = tuple(
        MemorySample(
            number * 1000,
            Stage.TRANSCRIBE,
            GB // 10,
            (EngineMemory(1, "speech", each),) if each else (),
            DeviceMemory(device, 12 * GB - each, 12 * GB),
        )
        for number, each in enumerate(held)
    )
    proof = Proof(Stage.CLEANUP, device, 0, max(held, default=0), 0, Verdict.UNVERIFIED, "It did not come back.", 2000)
    return MemoryRecord(ENTERED, samples, (proof,))


def drawn(memory: MemoryRecord, home: Home) -> Image.Image:
    image = Image.open(io.BytesIO(memory_picture("電影 film.mp4", memory, home.resources / "fonts")))
    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
    return image.convert("RGB")


def colours(image: Image.Image) -> set[object]:
    return {colour for _, colour in image.getcolors(1 << 20) or []}


def test_more_memory_is_more_of_the_engines_colour(home: Home) -> None:
    def share(*held: int) -> float:
        image = drawn(record(*held), home)
        return sum(count for count, colour in image.getcolors(1 << 20) or [] if colour == SPEECH)

    assert share(0, GB, 0, GB, 0) < share(0, GB, GB, GB, 0)
    assert share(0, GB) > 1000


def test_an_accelerator_has_a_line_of_its_own(home: Home) -> None:
    red = (198, 40, 40)
    assert red in colours(drawn(record(GB, 2 * GB, device="cuda:0"), home))
    assert red not in colours(drawn(record(GB, 2 * GB), home))


@pytest.mark.parametrize("held", [(0,), (GB,), (0, 0)])
def test_a_job_of_a_moment_or_without_engines_can_be_drawn(home: Home, held: tuple[int, ...]) -> None:
    drawn(record(*held), home)


@pytest.mark.parametrize(("most", "step"), [(1, 1_000_000), (7_000_000, 2_000_000), (6 * GB, GB), (13 * GB, 5 * GB)])
def test_lines_are_at_round_sizes(most: int, step: int) -> None:
    assert bytes_step(most, 6) == step


@pytest.mark.parametrize(
    ("ms", "step", "words"), [(9_000, 1000, "9 s"), (600_000, 60_000, "10 min"), (86_400_000, 14_400_000, "24 h")]
)
def test_times_are_told_in_the_unit_that_fits(ms: int, step: int, words: str) -> None:
    assert time_step_ms(ms, 10) == step
    assert time_words(ms, step) == words


def test_the_same_picture_again_keeps_no_older_one_and_another_one_does(home: Home, tmp_path: Path) -> None:
    target = tmp_path / "memory.png"
    first, other = JobInFull(JOB, record(GB, GB)), JobInFull(JOB, record(GB, 0))
    assert write_memory_plot(home, first, target) is None
    before = target.read_bytes()
    assert write_memory_plot(home, first, target) is None
    kept = write_memory_plot(home, other, target)
    assert kept == tmp_path / "memory.png.bak"
    assert kept.read_bytes() == before != target.read_bytes()


def refused(home: Home, target: Path, memory: MemoryRecord | None = None) -> CantoBeatsError:
    with pytest.raises(CantoBeatsError) as caught:
        write_memory_plot(home, JobInFull(JOB, memory or record(GB)), target)
    return caught.value


def test_a_file_that_cannot_be_is_refused_in_a_sentence(home: Home, tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    targets = {"plot.jpg": "plot.unknown-format", "folder.png": "plot.not-a-file", "no/plot.png": "plot.no-folder"}
    for name, code in targets.items():
        error = refused(home, tmp_path / name)
        assert (error.problem.code, error.problem.kind) == (code, ProblemKind.USAGE)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="such a folder takes files all the same")
def test_a_folder_that_takes_no_files_is_told(home: Home, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    assert refused(home, closed / "plot.png").problem.kind is ProblemKind.OUTPUT_UNWRITABLE


def test_a_name_that_no_disk_takes_is_told(home: Home, tmp_path: Path) -> None:
    assert refused(home, tmp_path / f"{'x' * 300}.png").problem.code == "plot.unwritable"


def test_a_job_of_before_there_were_records_is_told(home: Home, tmp_path: Path) -> None:
    error = refused(home, tmp_path / "plot.png", MemoryRecord(ENTERED))
    assert (error.problem.code, error.problem.kind) == ("jobs.no-memory", ProblemKind.INPUT_UNUSABLE)
    assert not list(tmp_path.glob("*.png*"))
