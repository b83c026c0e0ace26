"""`canto-beats evaluate`: how close models come to a truth that is known."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from canto_beats.cli.exit_codes import EPILOG, ExitCode, of_problem
from canto_beats.cli.watched_work import watched
from canto_beats.errors import ProblemKind
from canto_beats.job.outcome import Ending
from canto_beats.job.request import AUTO
from canto_beats.logs import start_log
from canto_beats.service.evaluating.evaluate import EvaluationRequest, evaluate
from canto_beats.service.evaluating.report import EvaluationReport, plain_report
from canto_beats.service.evaluating.samples import Unmeasured
from canto_beats.service.job_service import JobService

UNMEASURED_TOLD = 20


def add_to(app: typer.Typer) -> None:
    app.command("evaluate", epilog=EPILOG)(evaluate_command)


def evaluate_command(  # noqa: PLR0913 - one argument per option
    context: typer.Context,
    source: Annotated[
        Path, typer.Argument(metavar="FOLDER|MANIFEST", help="Recordings with their truth; see docs/evaluation.md.")
    ],
    *,
    model: Annotated[
        str | None, typer.Option(help="Speech model: a name (see `models list`), a hub id, a local folder, or demo.")
    ] = None,
    versus: Annotated[
        list[str] | None, typer.Option("--vs", metavar="MODEL", help="Another one, side by side. May be repeated.")
    ] = None,
    engine: Annotated[
        list[str] | None, typer.Option(help="auto, faster-whisper, transformers or mlx-whisper. May be repeated.")
    ] = None,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:1, mps ...")] = AUTO,
    language: Annotated[str, typer.Option(help="Language spoken.")] = "yue",
    prompt: Annotated[str, typer.Option(help="A sentence in the style wanted, for the speech model.")] = "",
    polish: Annotated[str, typer.Option(help="Language model; its text is measured beside what was heard.")] = "off",
    worst: Annotated[int, typer.Option(min=0, help="How many recordings are listed, the worst first.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout, with every text.")] = False,
) -> None:
    """Measure how close models come to the truth about recordings: characters, English words, syllables, times."""
    service: JobService = context.obj()
    start_log(service.home.logs)
    request = EvaluationRequest(
        source=source,
        models=(model, *(versus or ())),
        engines=tuple(engine or (AUTO,)),
        device=device,
        language=language,
        prompt=prompt,
        polish=None if polish == "off" else polish,
    )
    report = watched(lambda emit, cancel: evaluate(service, request, emit, cancel))
    if report.contestants:  # else there is only to say why not
        if as_json:
            typer.echo(json.dumps(plain_report(report), indent=2))
        else:
            from canto_beats.cli.evaluation_tables import print_report

            print_report(report, worst)
    _tell_of(report.unmeasured, named=request.has_several_contestants)
    _tell_of_the_end(report)
    raise typer.Exit(_exit_code(report))


def _exit_code(report: EvaluationReport) -> ExitCode:
    if report.ending is Ending.CANCELLED:
        return ExitCode.CANCELLED
    problems = [report.problem] if report.problem else [each.problem for each in report.unmeasured]
    return of_problem(problems[0].kind) if problems else ExitCode.DONE


def _tell_of(unmeasured: Sequence[Unmeasured], *, named: bool) -> None:
    """`named`: say which contestant it was that failed."""
    for each in unmeasured[:UNMEASURED_TOLD]:
        whose = f"{each.contestant}: " if named and each.contestant else ""
        print(f"{whose}{each.name}: {each.problem}", file=sys.stderr)
    if len(unmeasured) > UNMEASURED_TOLD:
        print(f"... and {len(unmeasured) - UNMEASURED_TOLD} more (--json names all of them).", file=sys.stderr)
    if unmeasured:
        without = "recording was not measured; no figure includes it."
        if len(unmeasured) > 1:
            without = "recordings were not measured; no figure includes them."
        print(f"{len(unmeasured)} {without}", file=sys.stderr)


def _tell_of_the_end(report: EvaluationReport) -> None:
    """If it was one before its time."""
    until_then = "The figures are of what was measured until then. " if report.contestants else ""
    begins_anew = "Nothing is kept of an evaluation; the same command begins anew."
    if report.ending is Ending.CANCELLED:
        print(f"Stopped. {until_then}{begins_anew}", file=sys.stderr)
    elif report.problem:
        half_way = report.problem.kind in (ProblemKind.ENGINE_FAILED, ProblemKind.OUT_OF_MEMORY)
        print(f"{until_then}{report.problem}{f' {begins_anew}' if half_way else ''}", file=sys.stderr)
