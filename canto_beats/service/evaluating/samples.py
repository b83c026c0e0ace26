"""A recording with the truth about it, and what a set of them is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from canto_beats.errors import CantoBeatsError, Problem
from canto_beats.evaluation.scores import Truth
from canto_beats.media.source_file import check_readable, unreadable
from canto_beats.subtitles.formats import format_for_path, read
from canto_beats.subtitles.formats.decoding import decode

PLAIN_TEXT = "txt"


@dataclass(frozen=True, slots=True)
class Sample:
    name: str
    """As the set calls it."""
    audio: Path
    truth: Truth


@dataclass(frozen=True, slots=True)
class Unmeasured:
    name: str
    problem: Problem
    contestant: str = ""
    """The label of the one that failed on it; empty where the recording itself is at fault, whoever listens to it."""


@dataclass(frozen=True, slots=True)
class EvaluationSet:
    samples: tuple[Sample, ...]
    unmeasured: tuple[Unmeasured, ...] = ()
    """Those whose truth could not be read. Whether the sound can shows when it is listened to."""
    notices: tuple[str, ...] = ()


def read_truth(path: Path) -> Truth:
    """Of a subtitle file the cues with their times, of any other file the text. An empty one says: nothing is said."""
    try:
        if not (path.is_file() and path.stat().st_size == 0):
            check_readable(path)
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
    found = format_for_path(path)
    if found in (None, PLAIN_TEXT):
        return Truth(decode(data).text)
    try:
        return Truth.of_cues(read(data, found).cues)
    except CantoBeatsError as error:
        problem = error.problem
        what = f"{path} is no subtitle file, whatever its name says."
        raise CantoBeatsError(Problem(problem.kind, problem.code, what, problem.todo, problem.what)) from error
