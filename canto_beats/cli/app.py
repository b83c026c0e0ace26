"""The commands. Each asks the service and prints what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from canto_beats import __version__
from canto_beats.cli import (
    check_command,
    convert_command,
    doctor_command,
    evaluate_command,
    glossary_command,
    gpu_command,
    jobs_command,
    models_command,
    open_command,
    transcribe_command,
)
from canto_beats.cli.endings import ended
from canto_beats.cli.exit_codes import EPILOG, ExitCode
from canto_beats.service.job_service import JobService
from canto_beats.service.opening_wish import OpeningWish

Compose = Callable[[], JobService]
OpenWindow = Callable[[Compose, OpeningWish | None], int]

app = typer.Typer(
    name="canto-beats",
    help="Turns Cantonese video into subtitles, on your own machine.",
    epilog=EPILOG,
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
transcribe_command.add_to(app)
convert_command.add_to(app)
check_command.add_to(app)
evaluate_command.add_to(app)
models_command.add_to(app)
jobs_command.add_to(app)
glossary_command.add_to(app)
gpu_command.add_to(app)
doctor_command.add_to(app)
open_command.add_to(app)


class Parts:
    """What the commands are given; calling it makes the service."""

    def __init__(self, compose: Compose, open_window: OpenWindow) -> None:
        self._compose, self._open_window = compose, open_window

    def __call__(self) -> JobService:
        return self._compose()

    def open_window(self, wish: OpeningWish | None = None) -> int:
        return self._open_window(self._compose, wish)


def run(arguments: Sequence[str], compose: Compose, open_window: OpenWindow) -> int:
    """Run one command; the exit code."""

    def command() -> int:
        app(list(arguments), prog_name="canto-beats", obj=Parts(compose, open_window))
        return ExitCode.DONE

    return ended(command)


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"canto-beats {__version__}")
        raise typer.Exit


@app.callback()
def main(
    context: typer.Context,
    *,
    version: Annotated[  # noqa: ARG001 - its callback has done all
        bool, typer.Option("--version", help="Print the version.", callback=lambda wanted: _version(wanted=wanted))
    ] = False,
) -> None:
    """Without a command it opens the window."""
    if context.invoked_subcommand is None:
        raise typer.Exit(context.obj.open_window())
