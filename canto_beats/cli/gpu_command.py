"""`canto-beats gpu`: what programs that run have borrowed of the machine's memory, and how to have it back."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

import typer

from canto_beats.cli.exit_codes import ExitCode
from canto_beats.cli.memory_lines import NOTHING_RUNS, device_lines, status_lines, title
from canto_beats.cli.memory_objects import device_objects, status_objects
from canto_beats.job.memory_status import MemoryPolicy
from canto_beats.service.devices_alone import devices_alone
from canto_beats.service.memory_channel.asking import Told, ask_all
from canto_beats.service.memory_channel.messages import Asked, Verb
from canto_beats.service.memory_channel.running_programs import ProgramKind
from canto_beats.service.preferences import LONGEST_IDLE_S, read_preferences, write_preferences
from canto_beats.settings import Home

gpu_app = typer.Typer(
    help="Memory of the devices: what a window, server or transcription has borrowed, and having it back.",
    no_args_is_help=True,
)

Models = Annotated[list[str] | None, typer.Argument(help="Models by name, as `gpu status` says it; without: all.")]
AsJson = Annotated[bool, typer.Option("--json", help="The same as one JSON object.")]


def add_to(app: typer.Typer) -> None:
    app.add_typer(gpu_app, name="gpu")


@gpu_app.command("status")
def status(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Devices, what is free on them, and which models are where. Looking keeps nothing from being released."""
    told = ask_all(_home(context), Asked(Verb.STATUS))
    if as_json:
        _print_json({"devices": device_objects(devices_alone()), "programs": [_object(each) for each in told]})
    elif not told:
        _print(["Devices", *device_lines(devices_alone()), "", NOTHING_RUNS])
    else:
        for each in told:
            _print([f"{title(each.program)}:", *(status_lines(each.answer.status) if each.answer.status else [])])
    _end(told)


@gpu_app.command("offload")
def offload(context: typer.Context, models: Models = None, *, as_json: AsJson = False) -> None:
    """Let models that are not in use wait in the computer's own memory."""
    _do(context, Asked(Verb.OFFLOAD, tuple(models or ())), as_json=as_json)


@gpu_app.command("release")
def release(context: typer.Context, models: Models = None, *, as_json: AsJson = False) -> None:
    """End models; one in use goes when its work is done."""
    _do(context, Asked(Verb.RELEASE, tuple(models or ())), as_json=as_json)


@gpu_app.command("policy")
def policy(
    context: typer.Context,
    name: Annotated[MemoryPolicy, typer.Argument(help="What becomes of a model whose work is done.")],
    *,
    idle_timeout_s: Annotated[
        float | None,
        typer.Option("--idle-timeout", min=1, max=LONGEST_IDLE_S, help="Seconds that a model may stay unused."),
    ] = None,
) -> None:
    """Choose what becomes of models whose work is done: in what runs now, and in the next window."""
    home = _home(context)
    told = ask_all(home, Asked(Verb.POLICY, policy=name, idle_timeout_s=idle_timeout_s))
    # A window keeps it itself, and would write over this.
    if all(each.program.kind is not ProgramKind.WINDOW for each in told):
        kept = read_preferences(home)
        timeout = kept.idle_timeout_s if idle_timeout_s is None else idle_timeout_s
        write_preferences(home, replace(kept, memory_policy=name, idle_timeout_s=timeout))
        _print([f"The next window begins with the policy {name}."])
    for each in told:
        if each.answer.status is not None:
            _print([f"{title(each.program)}: {each.answer.status.policy} from now on."])
    _end(told)


def _do(context: typer.Context, asked: Asked, *, as_json: bool) -> None:
    told = ask_all(_home(context), asked)
    if as_json:
        _print_json({"programs": [_object(each) for each in told]})
    elif not told:
        _print([NOTHING_RUNS])
    for each in () if as_json else told:
        nothing = "No model of that name is loaded." if asked.models else "No model is loaded."
        sentences = each.answer.sentences or (() if each.answer.problem else (nothing,))
        _print([f"{title(each.program)}: {sentence}" for sentence in sentences])
    _end(told)


def _object(told: Told) -> dict[str, Any]:
    program, answer = told.program, told.answer
    object_ = {"kind": program.kind.value, "process": program.process.id, "problem": answer.problem}
    return object_ | {"sentences": answer.sentences} | (status_objects(answer.status) if answer.status else {})


def _end(told: Sequence[Told]) -> None:
    """A program that could not do it has not been asked in vain unnoticed."""
    problems = [each.answer.problem for each in told if each.answer.problem]
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        raise typer.Exit(ExitCode.ENGINE_FAILED)


def _home(context: typer.Context) -> Home:
    home: Home = context.obj().home
    return home


def _print(lines: Sequence[str]) -> None:
    for line in lines:
        typer.echo(line)


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, indent=2))
