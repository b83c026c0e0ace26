"""What has been measured so far, by contestant and recording; at any moment a report can be made of it.

All contestants are measured on the same recordings: one that cannot be measured with one of them is left for none. That
is settled when a contestant has gone over all of them. One that was interrupted before has no say in it, or else hours
of another's figures would hang on the moment at which somebody pressed Ctrl-C.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from canto_beats.errors import Problem, ProblemKind
from canto_beats.job.events import EngineReady
from canto_beats.job.request import JobRequest
from canto_beats.service.evaluating.report import ContestantReport, Measured
from canto_beats.service.evaluating.samples import EvaluationSet, Sample, Unmeasured


@dataclass(slots=True)
class Contest:
    """One contestant, or one with its text polished, and what came of each recording, by place in the set."""

    label: str
    request: JobRequest
    engine: EngineReady
    polished: bool = False
    files: dict[int, Measured] = field(default_factory=dict)
    failed: dict[int, Problem] = field(default_factory=dict)
    over: bool = False
    """It has gone over all recordings."""


class Results:
    def __init__(self) -> None:
        self.left: dict[int, Sample] = {}
        """Those that every contestant so far could be measured on."""
        self._unmeasured: list[Unmeasured] = []
        self._contests: list[Contest] = []

    def begin(self, found: EvaluationSet) -> None:
        self.left = dict(enumerate(found.samples))
        self._unmeasured = list(found.unmeasured)

    def open(self, contest: Contest) -> None:
        self._contests.append(contest)

    def close(self, contest: Contest) -> None:
        contest.over = True
        self._leave_for_none(contest)

    def contestants(self) -> tuple[ContestantReport, ...]:
        """Those over all recordings, and one that was interrupted, over as many as were done."""
        return tuple(self._report_of(each) for each in self._contests if each.over or each.files)

    def unmeasured(self) -> tuple[Unmeasured, ...]:
        """Those that none of the contestants' figures are of, for a reason that is known."""
        return tuple(self._unmeasured)

    def interrupted(self) -> None:
        """Nothing more is going to come."""
        if len(self._contests) == 1:  # no figures but its own hang on it
            self._leave_for_none(self._contests[0])

    def _leave_for_none(self, contest: Contest) -> None:
        for place, problem in contest.failed.items():
            # ffmpeg and voice activity are the same for every contestant.
            own = problem.kind is not ProblemKind.INPUT_UNUSABLE and not problem.code.startswith(
                ("media.", "listening.")
            )
            whose = contest.label if own else ""
            self._unmeasured.append(Unmeasured(self.left.pop(place).name, problem, whose))
        contest.failed = {}

    def _report_of(self, contest: Contest) -> ContestantReport:
        files = tuple(contest.files[place] for place in self.left if place in contest.files)
        return ContestantReport(
            label=contest.label,
            model=contest.request.model or "",
            polish=contest.request.polish if contest.polished else None,
            engine=contest.engine.engine,
            device=contest.engine.device,
            dtype=contest.engine.dtype,
            files=files,
            not_reached=len(self.left) - len(files),
        )
