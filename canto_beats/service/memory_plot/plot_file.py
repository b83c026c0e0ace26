"""Where the picture goes. As with subtitles, an older file of that name is kept."""

from __future__ import annotations

from pathlib import Path

from canto_beats.errors import CantoBeatsError, Problem, ProblemKind, wrong_usage
from canto_beats.service.job_memory import JobInFull
from canto_beats.service.output_file import FULL, replace_file
from canto_beats.settings import Home

_TODO = "Give another file with --memory-plot."


def write_memory_plot(home: Home, found: JobInFull, target: Path) -> Path | None:
    """Returns where a different older file of that name was kept."""
    target = target.absolute()
    try:
        _look_at(target)
        return replace_file(target, _picture(home, found))
    except OSError as error:
        reason = "its disk is full" if error.errno in FULL else error.strerror
        what = f"{target} could not be written: {reason}."
        problem = Problem(ProblemKind.OUTPUT_UNWRITABLE, "plot.unwritable", what, _TODO, str(error))
        raise CantoBeatsError(problem) from error


def _look_at(target: Path) -> None:
    if target.suffix.lower() != ".png":
        what = f"{target.name} does not end in .png, and the picture is a PNG."
        raise wrong_usage("plot.unknown-format", what, _TODO)
    if target.is_dir():
        raise wrong_usage("plot.not-a-file", f"{target} is a folder.", _TODO)
    if not target.parent.is_dir():
        todo = "Make the folder, or give another file with --memory-plot."
        raise wrong_usage("plot.no-folder", f"The folder {target.parent} does not exist.", todo)


def _picture(home: Home, found: JobInFull) -> bytes:
    if not found.memory.samples:
        what = f"Nothing was recorded of the memory of job {found.job.id}."
        todo = "Run its file again: since this version every job's memory is recorded."
        raise CantoBeatsError(Problem(ProblemKind.INPUT_UNUSABLE, "jobs.no-memory", what, todo))
    from canto_beats.service.memory_plot.drawing import memory_picture

    title = f"Memory of job {found.job.id}: {found.job.source.name}"
    return memory_picture(title, found.memory, home.resources / "fonts")
