"""What was measured, as tables for people. Rates are in per cent, times in milliseconds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich import box
from rich.markup import escape
from rich.table import Table

from canto_beats.cli.tables import table_console
from canto_beats.evaluation.boundaries import deviation
from canto_beats.evaluation.edits import Errors
from canto_beats.evaluation.scores import Scores
from canto_beats.job.outcome import Ending
from canto_beats.service.evaluating.report import ContestantReport, EvaluationReport, Measured

Figure = Callable[[Scores], str]
Row = tuple[Measured, *tuple[Measured | None, ...]]
"""One recording, by contestant. Only the first is sure to have measured every one; the last may have been interrupted.
"""


def print_report(report: EvaluationReport, most_files: int) -> None:
    files = _worst_first(report)
    if not files:  # a table of dashes tells nobody anything
        return
    console = table_console()
    if report.ending is not Ending.DONE:
        console.print("Incomplete: it ended before everything was measured.")
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
    table.add_column(_recordings(len(contestants[0].files)))
    for each in contestants:
        table.add_column(_header(each), justify="right", overflow="fold")
    table.add_row("Engine", *(f"{each.engine}, {each.device}, {each.dtype}" for each in contestants), end_section=True)
    for name, figure in _TOTALS:
        table.add_row(name, *(figure(each.total) for each in contestants))
    return table


def _files(files: Sequence[Row], report: EvaluationReport, there_are: int) -> Table:
    """One contestant in every respect, or several in the one that counts."""
    every = len(files) == there_are
    title = "Each recording, the worst first" if every else f"The worst {len(files)} of {there_are} recordings"
    table = Table(box=box.SIMPLE, title=title, title_justify="left")
    table.add_column("Recording", overflow="fold")
    if len(report.contestants) == 1:
        for name, _ in _OF_ONE_FILE:
            table.add_column(name, justify="right")
        for file, *_ in files:
            table.add_row(escape(file.name), *(figure(file.scores) for _, figure in _OF_ONE_FILE))
        return table
    for each in report.contestants:
        table.add_column(_header(each), justify="right", overflow="fold")
    for first, *others in files:
        rates = (_rate(file.scores.normalised) if file else "" for file in (first, *others))
        table.add_row(escape(first.name), *rates)
    return table


def _recordings(number: int) -> str:
    return f"{number} recording" if number == 1 else f"{number} recordings"


def _header(contestant: ContestantReport) -> str:
    if not contestant.not_reached:
        return escape(contestant.label)
    done = len(contestant.files)
    return escape(f"{contestant.label} (incomplete: {done} of {_recordings(done + contestant.not_reached)})")


def _worst_first(report: EvaluationReport) -> list[Row]:
    """Each recording's results, by the first contestant's character error; text invented out of nothing is worst."""

    def badness(row: Row) -> float:
        errors = row[0].scores.normalised
        if errors.rate is None:
            return float("inf") if errors.count else 0.0
        return errors.rate

    if not report.contestants:
        return []
    first, *others = ({file.place: file for file in each.files} for each in report.contestants)
    rows: list[Row] = [(file, *(other.get(place) for other in others)) for place, file in first.items()]
    return sorted(rows, key=badness, reverse=True)
