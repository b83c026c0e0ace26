"""`canto-beats models list` and `models get`; `models test` has a module of its own."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from canto_beats.cli import models_test_command
from canto_beats.cli.foreground_job import stopping_on_signals
from canto_beats.job.cancellation import Cancellation
from canto_beats.service.job_service import JobService
from canto_beats.service.models import get_model, offers, others_here

models_app = typer.Typer(help="The models canto-beats knows.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    models_test_command.add_to(models_app)
    app.add_typer(models_app, name="models")


@models_app.command("list")
def list_models(context: typer.Context) -> None:
    """Models by name, with their licence, and which are here."""
    service: JobService = context.obj()
    for offer in offers(service.home):
        mark = "here" if offer.here else "-"
        typer.echo(f"{offer.name:26} {offer.kind:9} {mark:5} {offer.licence}. {offer.notes}")
    for model in others_here(service.home):
        typer.echo(f"{model.name:26} {model.kind:9} {'here':5} Got by its hub id; its licence is told there.")


@models_app.command("get")
def get(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="A name from `models list`, or a hub id such as owner/model.")],
) -> None:
    """Download a model. Nothing but this command ever uses the network."""
    service: JobService = context.obj()
    cancel = Cancellation()
    shown = -1

    def on_progress(fraction: float) -> None:
        nonlocal shown
        percent = int(fraction * 100)
        if percent > shown:
            shown = percent
            print(f"\r{percent:3} %", end="", file=sys.stderr, flush=True)

    with stopping_on_signals(cancel):
        folder = get_model(service.home, name, on_progress, cancel)
    print(file=sys.stderr)
    typer.echo(f"{name} is in {folder}.")
