"""`canto-beats models test`: whether each model works here, how fast, and with how much memory."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from canto_beats.cli.exit_codes import EPILOG, ExitCode, of_problem
from canto_beats.cli.watched_work import watched
from canto_beats.job.outcome import Ending
from canto_beats.job.request import AUTO
from canto_beats.logs import start_log
from canto_beats.service.job_service import JobService
from canto_beats.service.testing_models.report import TrialReport, plain_report
from canto_beats.service.testing_models.trying import TrialRequest, try_models

_TOLD = 20


def add_to(app: typer.Typer) -> None:
    app.command("test", epilog=EPILOG)(models_test)


def models_test(
    context: typer.Context,
    models: Annotated[
        list[str] | None,
        typer.Argument(metavar="MODEL", help="Names, hub ids or folders. Without any: all that are installed."),
    ] = None,
    *,
    items: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Sounds or videos, .txt files and pictures, each put to every model. Without it: a few that come "
            "along.",
        ),
    ] = None,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:1, mps ...")] = AUTO,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout, with every answer.")] = False,
) -> None:
    """Load each model once, in a process of its own, and try it on the same items."""
    service: JobService = context.obj()
    start_log(service.home.logs)
    request = TrialRequest(tuple(models or ()), items, device)
    report = watched(lambda emit, cancel: try_models(service, request, emit, cancel))
    if as_json and (report.models or report.unusable):
        typer.echo(json.dumps(plain_report(report), indent=2))
    elif report.models:
        from canto_beats.cli.models_test_table import print_report

        print_report(report)
    _tell_of_failures(report)
    raise typer.Exit(_exit_code(report))


def _exit_code(report: TrialReport) -> ExitCode:
    if report.ending is Ending.CANCELLED:
        return ExitCode.CANCELLED
    problems = report.problems
    return of_problem(problems[0].kind) if problems else ExitCode.DONE


def _tell_of_failures(report: TrialReport) -> None:
    lines = [f"{each.name}: {each.problem}" for each in report.unusable]
    for model in report.models:
        lines += [f"{model.name} ({model.kind}), {item.name}: {problem}" for item, problem in model.problems]
    for line in lines[:_TOLD]:
        print(line, file=sys.stderr)
    if len(lines) > _TOLD:
        print(f"... and {len(lines) - _TOLD} more (--json names all of them).", file=sys.stderr)
    if report.ending is Ending.CANCELLED:
        until_then = " The table is of what was tried until then." if report.models else ""
        print(f"Stopped.{until_then}", file=sys.stderr)
    elif report.problem:
        print(report.problem, file=sys.stderr)
