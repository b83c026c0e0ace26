"""What came of the models, as values: of each item, of each model, and of all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from canto_beats.errors import Problem, ProblemKind
from canto_beats.job.outcome import Ending
from canto_beats.service.testing_models.folder_items import UnusableItem


class Came(StrEnum):
    """What came of one item."""

    SUCCEEDED = "succeeded"
    FAILED = "failed"
    OUT_OF_MEMORY = "out-of-memory"
    CANNOT_DO = "cannot-do"
    """The model is not made for it, and says so."""


@dataclass(frozen=True, slots=True)
class ItemResult:
    name: str
    kind: str
    """Of the models that it is for: `speech`, `language`, `image`."""
    came: Came
    seconds: float | None = None
    """The engine's own; nothing where it was not asked, or did not finish."""
    text: str = ""
    """What it answered."""
    explanation: str = ""
    """Of what it cannot do."""
    problem: Problem | None = None
    reached: bool = True
    """False: the engine had failed for good before."""


def failed(name: str, kind: str, problem: Problem, *, reached: bool = True) -> ItemResult:
    came = Came.OUT_OF_MEMORY if problem.kind is ProblemKind.OUT_OF_MEMORY else Came.FAILED
    return ItemResult(name, kind, came, problem=problem, reached=reached)


@dataclass(frozen=True, slots=True)
class ModelReport:
    name: str
    kind: str
    folder: str
    engine: str
    """Empty: none was needed, or none could be chosen."""
    device: str
    dtype: str
    results: tuple[ItemResult, ...]
    load_seconds: float | None
    """From the process's start until the model was ready; nothing where it never was."""
    peak_bytes: int | None
    """Of the engine's process."""
    peak_source: str
    """Where that is from: `system` or `samples`."""
    memory_back: bool | None
    """Its process has ended, and its memory with it; nothing where no process was started."""
    not_tried: int = 0
    """Items that nobody got to, because the person stopped."""

    def count(self, came: Came) -> int:
        return sum(result.came is came for result in self.results)

    @property
    def mean_seconds(self) -> float | None:
        """Of the items that succeeded."""
        taken = [result.seconds for result in self.results if result.seconds is not None]
        return sum(taken) / len(taken) if taken else None

    @property
    def problems(self) -> list[tuple[ItemResult, Problem]]:
        """Each of an item that was reached: what ends an engine is told once."""
        return [(each, each.problem) for each in self.results if each.problem is not None and each.reached]


@dataclass(frozen=True, slots=True)
class TrialReport:
    items: str
    """The folder; empty: those that come along."""
    models: tuple[ModelReport, ...]
    unusable: tuple[UnusableItem, ...] = ()
    """Items that no model was tried on."""
    ending: Ending = Ending.DONE
    problem: Problem | None = None
    """What ended it before every model was tried, if that was not wanted."""

    @property
    def problems(self) -> list[Problem]:
        """The first decides the exit code."""
        of_all = [self.problem] if self.problem else []
        of_models = [problem for model in self.models for _, problem in model.problems]
        return [*of_all, *of_models, *(each.problem for each in self.unusable)]


def plain_report(report: TrialReport) -> dict[str, object]:
    """For programs that read JSON. Other programs read these names: add some, rename none."""
    return {
        "items": report.items or None,
        "ending": report.ending.value,
        "problem": _plain_problem(report.problem),
        "models": [_plain_model(each) for each in report.models],
        "unusable": [{"name": each.name, "problem": _plain_problem(each.problem)} for each in report.unusable],
    }


def _plain_model(model: ModelReport) -> dict[str, object]:
    return {
        "model": model.name,
        "kind": model.kind,
        "folder": model.folder,
        "engine": model.engine or None,
        "device": model.device or None,
        "dtype": model.dtype or None,
        "succeeded": model.count(Came.SUCCEEDED),
        "failed": model.count(Came.FAILED),
        "out_of_memory": model.count(Came.OUT_OF_MEMORY),
        "cannot_do": model.count(Came.CANNOT_DO),
        "not_tried": model.not_tried,
        "mean_seconds": _rounded(model.mean_seconds),
        "load_seconds": _rounded(model.load_seconds),
        "peak_bytes": model.peak_bytes,
        "peak_source": model.peak_source or None,
        "memory_back": model.memory_back,
        "items": [_plain_item(each) for each in model.results],
    }


def _plain_item(item: ItemResult) -> dict[str, object]:
    return {
        "name": item.name,
        "kind": item.kind,
        "came": item.came.value,
        "seconds": _rounded(item.seconds),
        "text": item.text,
        "explanation": item.explanation or None,
        "problem": _plain_problem(item.problem),
        "reached": item.reached,
    }


def _plain_problem(problem: Problem | None) -> dict[str, str] | None:
    return {"code": problem.code, "what": problem.what, "todo": problem.todo} if problem else None


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)
