"""`canto-beats jobs`: what was done, what it borrowed of the machine's memory, and what it changed by itself."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from canto_beats.cli.changed_lines_report import report
from canto_beats.cli.event_lines import plain
from canto_beats.service.automatic_changes import RuleFamily, Wishes, changes_of_job, write_job
from canto_beats.service.changed_lines import changed_lines
from canto_beats.service.job_memory import JobInFull, job_in_full, past_jobs
from canto_beats.service.job_service import JobService

jobs_app = typer.Typer(help="The jobs there were: their memory, and their automatic changes.", no_args_is_help=True)

AsJson = Annotated[bool, typer.Option("--json", help="The same as one JSON object.")]


def add_to(app: typer.Typer) -> None:
    app.add_typer(jobs_app, name="jobs")


@jobs_app.command("list")
def list_jobs(
    context: typer.Context,
    *,
    last: Annotated[int, typer.Option(min=1, help="How many, the newest first.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Number, time, state, file, peak of memory, and whether it was seen to be back."""
    service: JobService = context.obj()
    jobs = past_jobs(service.home, last)
    if as_json:
        typer.echo(json.dumps({"jobs": [plain(each) for each in jobs]}, indent=2))
    elif jobs:
        from canto_beats.cli.job_tables import print_jobs

        print_jobs(jobs)
    else:
        typer.echo("There are no jobs yet.")


@jobs_app.command("show")
def show(
    context: typer.Context,
    number: Annotated[int, typer.Argument(help="The job's number, as `jobs list` has it.")],
    *,
    memory_plot: Annotated[
        Path | None, typer.Option(metavar="FILE.png", help="Draw the job's memory into this file as well.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """One job: its stages, and its memory before, at its peak and afterwards."""
    service: JobService = context.obj()
    found = job_in_full(service.home, number)
    if memory_plot is not None:
        _draw(service, found, memory_plot)
    if as_json:
        typer.echo(json.dumps(_plain_job(found), indent=2))
    else:
        from canto_beats.cli.job_tables import print_job

        print_job(found)


@jobs_app.command("changes")
def changes(  # noqa: PLR0913 - one argument per option
    context: typer.Context,
    number: Annotated[int, typer.Argument(help="The job's number, as `jobs list` has it.")],
    *,
    take_back: Annotated[list[int] | None, typer.Option(metavar="NO.", help="What was heard stands again.")] = None,
    accept: Annotated[
        list[int] | None, typer.Option(metavar="NO.", help="Do what is proposed, or was taken back.")
    ] = None,
    reject: Annotated[list[int] | None, typer.Option(metavar="NO.", help="Never propose it again.")] = None,
    by_line: Annotated[
        bool, typer.Option("--by-line", help="Each changed subtitle in full, with [-what goes-] and {+what comes+}.")
    ] = False,
    only: Annotated[
        RuleFamily | None, typer.Option(help="Only changes of this kind, as polish: the language model's.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write the subtitles, as they are then, to this file.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """What was done to the job's text by itself: each change with its reason, and taken back by its number.

    The first three options may be given several times. The window can undo what is done here.
    """
    service: JobService = context.obj()
    found = changes_of_job(service.home, number, Wishes(take_back or (), accept or (), reject or ()), only)
    if by_line:
        lines = changed_lines(service.home, number, only)
        _tell({"lines": lines}, report(lines), as_json=as_json)
    elif as_json or not found:
        _tell({"changes": found}, "", as_json=as_json)
    else:
        from canto_beats.cli.changes_table import print_changes

        print_changes(found)
    if output is not None:
        target, kept = write_job(service.home, number, output)
        older = "" if kept is None else f" The older one is now {kept.name}."
        print(f"The subtitles are in {target}.{older}", file=sys.stderr)


def _tell(told: Mapping[str, Sequence[object]], text: str, *, as_json: bool) -> None:
    if as_json:
        everything = {name: [plain(each) for each in rows] for name, rows in told.items()}
        typer.echo(json.dumps(everything, indent=2, ensure_ascii=False))
    else:
        typer.echo(text or "Nothing was changed by itself.")


def _draw(service: JobService, found: JobInFull, target: Path) -> None:
    from canto_beats.service.memory_plot.plot_file import write_memory_plot

    kept = write_memory_plot(service.home, found, target)
    if kept is not None:
        print(f"The older {target.name} is now {kept.name}.", file=sys.stderr)
    print(f"The memory's time line is in {target}.", file=sys.stderr)


def _plain_job(found: JobInFull) -> dict[str, object]:
    memory = found.memory
    told = {"stages": memory.stages, "proofs": memory.proofs, "samples": memory.samples}
    return {**plain(found.job), "memory": {name: plain(each) for name, each in told.items()}}
