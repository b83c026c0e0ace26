"""What was measured, as values: of each contestant, of each recording, and all together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from canto_beats.evaluation.report import plain_scores
from canto_beats.evaluation.scores import Scores
from canto_beats.service.evaluating.samples import Unmeasured


@dataclass(frozen=True, slots=True)
class Measured:
    name: str
    truth: str
    heard: str
    scores: Scores


@dataclass(frozen=True)
class ContestantReport:
    model: str
    polish: str | None
    engine: str
    device: str
    dtype: str
    files: tuple[Measured, ...]

    @property
    def label(self) -> str:
        return f"{self.model}, polished by {self.polish}" if self.polish else self.model

    @cached_property
    def total(self) -> Scores:
        return sum((file.scores for file in self.files), start=Scores())


@dataclass(frozen=True, slots=True)
class EvaluationReport:
    source: str
    contestants: tuple[ContestantReport, ...]
    """All over the same recordings: one that any of them could not be measured on counts for none."""
    unmeasured: tuple[Unmeasured, ...]


def plain_report(report: EvaluationReport) -> dict[str, object]:
    """For programs that read JSON. Other programs read these names: add some, rename none."""
    return {
        "set": report.source,
        "contestants": [
            {
                "model": each.model,
                "polish": each.polish,
                "engine": each.engine,
                "device": each.device,
                "dtype": each.dtype,
                "total": plain_scores(each.total),
                "files": [
                    {"name": file.name, "truth": file.truth, "heard": file.heard, **plain_scores(file.scores)}
                    for file in each.files
                ],
            }
            for each in report.contestants
        ],
        "unmeasured": [
            {"name": each.name, "code": each.problem.code, "what": each.problem.what, "todo": each.problem.todo}
            for each in report.unmeasured
        ],
    }
