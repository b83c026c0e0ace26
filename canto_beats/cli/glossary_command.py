"""`canto-beats glossary ...`: the names and terms that are to be written your way."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from canto_beats.cantonese.glossary.terms import Term
from canto_beats.service.glossary import (
    accept_proposals,
    add_term,
    export_terms,
    glossary_of,
    import_terms,
    proposals_from,
    remove_term,
)
from canto_beats.service.job_service import JobService

glossary_app = typer.Typer(
    help="Names and terms: told to the speech model, put right in the text, and kept by the polish.",
    no_args_is_help=True,
)

AsJson = Annotated[bool, typer.Option("--json", help="The same as one JSON object.")]


def add_to(app: typer.Typer) -> None:
    app.add_typer(glossary_app, name="glossary")


@glossary_app.command("list")
def list_terms(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Each term, how it sounds, and how it was written wrongly."""
    service: JobService = context.obj()
    terms = glossary_of(service.home).terms
    if as_json:
        typer.echo(json.dumps({"terms": [asdict(term) for term in terms]}, indent=2))
        return
    for term in terms:
        typer.echo(_line(term))
    if not terms:
        typer.echo("There are no terms yet.")


@glossary_app.command("add")
def add(
    context: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TERM", help="As it is to be written.")],
    *,
    jyutping: Annotated[str, typer.Option(help="How it sounds, where that is not what one would read.")] = "",
    heard: Annotated[
        list[str] | None, typer.Option(help="A wrong spelling to be put right; may be given several times.")
    ] = None,
    same_sound: Annotated[
        bool, typer.Option("--same-sound", help="Put right whatever sounds the same: for names that are no other word.")
    ] = False,
    note: Annotated[str, typer.Option(help="For yourself.")] = "",
) -> None:
    """Add TERM, or put it in the place of the one of that name."""
    service: JobService = context.obj()
    add_term(service.home, Term(text, jyutping, tuple(heard or ()), same_sound, note))
    typer.echo(f"{text} is in the glossary.")


@glossary_app.command("remove")
def remove(
    context: typer.Context, text: Annotated[str, typer.Argument(metavar="TERM", help="As `list` has it.")]
) -> None:
    """Take TERM out."""
    service: JobService = context.obj()
    remove_term(service.home, text)
    typer.echo(f"{text} is no longer in the glossary.")


@glossary_app.command("import")
def import_file(
    context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE", help="A .json or .tsv file.")]
) -> None:
    """Add the terms of FILE; those of a name that is there already take its place."""
    service: JobService = context.obj()
    number = import_terms(service.home, file)
    typer.echo(f"{number} terms were read from {file}.")


@glossary_app.command("export")
def export_file(
    context: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE", help="A .json or .tsv file.")]
) -> None:
    """Write the glossary to FILE."""
    service: JobService = context.obj()
    kept = export_terms(service.home, file)
    if kept is not None:
        print(f"The older {file.name} is now {kept.name}.", file=sys.stderr)
    typer.echo(f"The glossary is in {file}.")


@glossary_app.command("learn")
def learn(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="JOB", help="The job's number, as `jobs list` has it.")],
    *,
    accept: Annotated[bool, typer.Option("--accept", help="Add all that is proposed.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tell what you corrected more than once in that job's subtitles; nothing is added unless you say so."""
    service: JobService = context.obj()
    proposals = proposals_from(service.home, number)
    if accept:
        accept_proposals(service.home, proposals)
    if as_json:
        typer.echo(json.dumps({"proposals": [asdict(each) for each in proposals], "accepted": accept}, indent=2))
        return
    for each in proposals:
        typer.echo(f"{each.heard} → {each.text}  ({each.times} times)")
    if not proposals:
        typer.echo("Nothing that sounds alike was corrected more than once.")
    else:
        typer.echo("They are in the glossary." if accept else "Say --accept to add them, or `glossary add` for one.")


def _line(term: Term) -> str:
    told = [term.text, term.jyutping, *(f"✗ {wrong}" for wrong in term.heard)]
    told += ["by its sound" if term.same_sound else "", term.note]
    return "  ".join(filter(None, told))
