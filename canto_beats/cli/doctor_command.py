"""`canto-beats doctor`: what is here, in one look."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from canto_beats.service.doctor import Report, examine


def add_to(app: typer.Typer) -> None:
    app.command("doctor")(doctor)


def doctor(
    context: typer.Context,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="The same as one JSON object.")] = False,
) -> None:
    """Versions, devices, free memory, ffmpeg, engines, models, and where files live."""
    service = context.obj()
    report = examine(service.home, service.engines)
    if as_json:
        typer.echo(json.dumps(asdict(report), indent=2))
        return
    for line in _lines(report):
        typer.echo(line)


def _lines(report: Report) -> list[str]:
    lines = [f"canto-beats {report.version}, Python {report.python}, {report.system}", "", "Devices"]
    lines += [f"  {each.name:8} {each.label}: {each.free_mb} of {each.total_mb} MB free" for each in report.devices]
    lines += ["", "Engines"]
    for engine in report.engines:
        state = "ready" if not engine.missing else f"not installed ({', '.join(engine.missing)} missing)"
        lines.append(f"  {engine.name:22} {engine.kind:15} {state}")
    lines += ["", "Packages", "  " + ", ".join(f"{name} {version}" for name, version in report.packages.items())]
    lines += ["", f"ffmpeg: {report.ffmpeg or report.ffmpeg_problem}", "", "Models"]
    for model in report.models:
        limits = f"; a demo that {model.demo}" if model.demo else ""
        lines.append(f"  {model.name} ({model.kind}, {model.formats}{limits}): {model.folder}")
    if all(model.demo for model in report.models):
        lines.append(
            "  no real one yet; `canto-beats models list` shows what there is, `canto-beats models get NAME` gets one"
        )
    lines += ["", "Files"]
    lines += [f"  {name}: {path}" for name, path in report.places.items()]
    return lines
