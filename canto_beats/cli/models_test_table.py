"""What came of each model, as a table for people, narrow enough for 80 columns."""

from __future__ import annotations

from rich.markup import escape
from rich.table import Table

from canto_beats.cli.tables import table_console
from canto_beats.job.outcome import Ending
from canto_beats.service.testing_models.report import Came, ModelReport, TrialReport

_FIGURES = (
    "Done",
    "Failed",
    "Out of\nmemory",
    "Cannot\ndo",
    "Mean\ns",
    "Load\ns",
    "Peak\nGB",
    "Memory\nback",
)


def print_report(report: TrialReport) -> None:
    console = table_console()
    if report.ending is not Ending.DONE:
        console.print("Incomplete: it ended before everything was tried.")
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)  # lines would cost the names their room
    table.add_column("Model", overflow="fold")
    table.add_column("Kind", no_wrap=True)
    for name in _FIGURES:
        table.add_column(name, justify="right", no_wrap=True)
    for model in report.models:
        left = f" ({model.not_tried} not tried)" if model.not_tried else ""
        table.add_row(escape(model.name + left), model.kind, *_figures(model))
    console.print(table)
    console.print()
    reasons = _reasons(report)
    if reasons:
        console.print("What a model cannot do is expected of it, and no failure:")
    for reason in reasons:
        console.print(f"- {reason}", markup=False, highlight=False, soft_wrap=True)


def _figures(model: ModelReport) -> tuple[str, ...]:
    counts = (str(model.count(came)) for came in (Came.SUCCEEDED, Came.FAILED, Came.OUT_OF_MEMORY, Came.CANNOT_DO))
    back = {True: "yes", False: "no", None: "-"}[model.memory_back]
    return (*counts, _seconds(model.mean_seconds), _seconds(model.load_seconds), _peak(model), back)


def _seconds(seconds: float | None) -> str:
    return "-" if seconds is None else f"{seconds:.2f}"


def _peak(model: ModelReport) -> str:
    """With a sign where more may have been held than was seen."""
    if model.peak_bytes is None:
        return "-"
    return f"{'' if model.peak_source == 'system' else '≥'}{model.peak_bytes / 1e9:.2f}"


def _reasons(report: TrialReport) -> list[str]:
    """Each once."""
    results = (result for model in report.models for result in model.results)
    return list(dict.fromkeys(result.explanation for result in results if result.explanation))
