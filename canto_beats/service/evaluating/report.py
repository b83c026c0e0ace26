"""What was measured, as values: of each contestant, of each recording, and all together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from canto_beats.errors import Problem
from canto_beats.evaluation.report import plain_scores
from canto_beats.evaluation.scores import Scores
from canto_beats.job.outcome import Ending
from canto_beats.service.evaluating.samples import Unmeasured


@dataclass(frozen=True, slots=True)
class Measured:
    place: int
    """Of the recording in the set: what a set calls it need not be a name of its own."""
    name: str
    truth: str
    heard: str
    scores: Scores


@dataclass(frozen=True)
class ContestantReport:
    label: str
    """Which no other contestant has."""
    model: str
    polish: str | None
    engine: str
    device: str
    dtype: str
    files: tuple[Measured, ...]
    not_reached: int = 0
    """How many recordings more it would have been measured on, had it not been interrupted."""

    @cached_property
    def total(self) -> Scores:
        return sum((file.scores for file in self.files), start=Scores())


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    source: str
    contestants: tuple[ContestantReport, ...]
    """All over the same recordings, one that was interrupted aside: what any of them could not be measured on counts
    for none.
    """
    unmeasured: tuple[Unmeasured, ...]
    ending: Ending = Ending.DONE
    problem: Problem | None = None
    """What ended it before everything was measured, if that was not wanted."""


def plain_report(report: EvaluationReport) -> dict[str, object]:
    """For programs that read JSON. Other programs read these names: add some, rename none."""
    return {
        "set": report.source,
        "ending": report.ending.value,
        "problem": _plain_problem(report.problem) if report.problem else None,
        "contestants": [
            {
                "label": each.label,
                "model": each.model,
                "polish": each.polish,
                "engine": each.engine,
                "device": each.device,
                "dtype": each.dtype,
                "not_reached": each.not_reached,
                "total": plain_scores(each.total),
                "files": [
                    {"name": file.name, "truth": file.truth, "heard": file.heard, **plain_scores(file.scores)}
                    for file in each.files
                ],
            }
            for each in report.contestants
        ],
        "unmeasured": [
            {"name": each.name, "contestant": each.contestant or None, **_plain_problem(each.problem)}
            for each in report.unmeasured
        ],
    }


def _plain_problem(problem: Problem) -> dict[str, str]:
    return {"code": problem.code, "what": problem.what, "todo": problem.todo}
