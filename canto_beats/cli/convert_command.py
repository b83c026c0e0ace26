"""`canto-beats convert`: a subtitle file in, one in another register, with jyutping, or of another format out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from canto_beats.cli.exit_codes import EPILOG
from canto_beats.service.converting import Conversion, Converted, convert
from canto_beats.service.spelled_out import Spelling
from canto_beats.subtitles.formats import FORMATS
from canto_beats.subtitles.register import Register

WARNINGS_TOLD = 10


def add_to(app: typer.Typer) -> None:
    app.command("convert", epilog=EPILOG)(convert_command)


def convert_command(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="Subtitles, from anywhere.", show_default=False)],
    *,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="File or folder. Otherwise beside FILE, with a name of its own."),
    ] = None,
    format_name: Annotated[
        str | None,
        typer.Option("--format", help=f"{', '.join(FORMATS)}. Otherwise by the output's ending, or as FILE."),
    ] = None,
    register: Annotated[
        Register, typer.Option(help="Spoken as it is, semi-written, or written Chinese; by rules alone.")
    ] = Register.SPOKEN,
    bilingual: Annotated[
        bool, typer.Option("--bilingual", help="What is said above, the register of --register below.")
    ] = False,
    jyutping: Annotated[
        bool, typer.Option("--jyutping", help="How each line is read: below it, or beside it in ASS and VTT.")
    ] = False,
) -> None:
    """Put subtitles into written Chinese, add their jyutping, or change their format."""
    done = convert(Conversion(source, output, format_name, Spelling(register, bilingual, jyutping)))
    _tell_of_oddities(done)
    if done.kept is not None:
        print(f"The older {done.target.name} is now {done.kept.name}.", file=sys.stderr)
    print(f"Written to {done.target}: {done.cues} subtitle{'s' if done.cues != 1 else ''}.")


def _tell_of_oddities(done: Converted) -> None:
    for warning in done.warnings[:WARNINGS_TOLD]:
        print(f"Line {warning.line}: {warning.text}", file=sys.stderr)
    if len(done.warnings) > WARNINGS_TOLD:
        print(f"... and {len(done.warnings) - WARNINGS_TOLD} more oddities.", file=sys.stderr)
