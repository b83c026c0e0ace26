"""What was measured, as tables for people. Rates are in per cent, times in milliseconds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from canto_beats.evaluation.boundaries import deviation
from canto_beats.evaluation.edits import Errors
from canto_beats.evaluation.scores import Scores
from canto_beats.service.evaluating.report import ContestantReport, EvaluationReport, Measured

_WIDTH_OF_A_FILE = 140
"""What a terminal would cut off, a file or a pipe can take."""

Figure = Callable[[Scores], str]


def print_report(report: EvaluationReport, most_files: int) -> None:
    files = _worst_first(report)
    if not files:  # a table of dashes tells nobody anything
        return
    console = Console(width=None if sys.stdout.isatty() else _WIDTH_OF_A_FILE)
    console.print(_totals(report.contestants))
    if most_files:
        console.print(_files(files[:most_files], report, len(files)))


def _rate(errors: Errors) -> str:
    if errors.rate is None:
        return f"{errors.count} invented" if errors.count else "-"
    return f"{errors.rate:.2%}"


def _of(errors: Errors) -> str:
    return f"{_rate(errors)} ({errors.count} of {errors.total})" if errors.total else _rate(errors)


def _times(errors_ms: Sequence[int]) -> str:
    found = deviation(errors_ms)
    return f"{found.median_ms:.0f} / {found.ninetieth_ms:.0f}" if found else "-"


def _missed(scores: Scores) -> str:
    boundaries = scores.boundaries
    return f"{boundaries.missed} of {boundaries.phrases}" if boundaries.phrases else "-"


_TOTALS: tuple[tuple[str, Figure], ...] = (
    ("Character error", lambda scores: _of(scores.normalised)),
    ("  as written", lambda scores: _of(scores.as_written)),
    ("English words and numbers", lambda scores: _of(scores.english)),
    ("Syllable error, with tone", lambda scores: _of(scores.syllables)),
    ("  without tone", lambda scores: _of(scores.toneless)),
    ("Start, median / 90 % (ms)", lambda scores: _times(scores.boundaries.starts_ms)),
    ("End, median / 90 % (ms)", lambda scores: _times(scores.boundaries.ends_ms)),
    ("Phrases missed", _missed),
)
_OF_ONE_FILE: tuple[tuple[str, Figure], ...] = (
    ("Characters", lambda scores: _rate(scores.normalised)),
    ("As written", lambda scores: _rate(scores.as_written)),
    ("English", lambda scores: _rate(scores.english)),
    ("Syllables", lambda scores: _rate(scores.syllables)),
    ("Start", lambda scores: _times(scores.boundaries.starts_ms)),
    ("End", lambda scores: _times(scores.boundaries.ends_ms)),
    ("Missed", _missed),
)


def _totals(contestants: Sequence[ContestantReport]) -> Table:
    table = Table(box=box.SIMPLE)
    table.add_column(f"{len(contestants[0].files)} recordings")
    for each in contestants:
        table.add_column(escape(each.label), justify="right", overflow="fold")
    table.add_row("Engine", *(f"{each.engine}, {each.device}, {each.dtype}" for each in contestants), end_section=True)
    for name, figure in _TOTALS:
        table.add_row(name, *(figure(each.total) for each in contestants))
    return table


def _files(files: Sequence[tuple[Measured, ...]], report: EvaluationReport, there_are: int) -> Table:
    """One contestant in every respect, or several in the one that counts."""
    every = len(files) == there_are
    title = "Each recording, the worst first" if every else f"The worst {len(files)} of {there_are} recordings"
    table = Table(box=box.SIMPLE, title=title, title_justify="left")
    table.add_column("Recording", overflow="fold")
    if len(report.contestants) == 1:
        for name, _ in _OF_ONE_FILE:
            table.add_column(name, justify="right")
        for (file,) in files:
            table.add_row(escape(file.name), *(figure(file.scores) for _, figure in _OF_ONE_FILE))
        return table
    for each in report.contestants:
        table.add_column(escape(each.label), justify="right", overflow="fold")
    for row in files:
        table.add_row(escape(row[0].name), *(_rate(file.scores.normalised) for file in row))
    return table


def _worst_first(report: EvaluationReport) -> list[tuple[Measured, ...]]:
    """Each recording's results, by the first contestant's character error; text invented out of nothing is worst."""

    def badness(row: tuple[Measured, ...]) -> float:
        errors = row[0].scores.normalised
        if errors.rate is None:
            return float("inf") if errors.count else 0.0
        return errors.rate

    rows = list(zip(*(each.files for each in report.contestants), strict=True))
    return sorted(rows, key=badness, reverse=True)
