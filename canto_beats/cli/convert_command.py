"""`canto-beats convert`: a subtitle file in, one in another register or style, with jyutping, or reformatted out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from canto_beats.cantonese.model_lines import ModelLines
from canto_beats.cli.exit_codes import EPILOG
from canto_beats.cli.watched_work import watched
from canto_beats.cli.writing_options import SwearWords
from canto_beats.errors import wrong_usage
from canto_beats.logs import start_log
from canto_beats.service.converting import Conversion, Converted, convert
from canto_beats.service.job_service import JobService
from canto_beats.service.lines_by_model import lines_by_model
from canto_beats.service.spelled_out import Spelling
from canto_beats.subtitles.formats import FORMATS
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import Numbers, Profanity, Punctuation
from canto_beats.subtitles.tracks import English

WARNINGS_TOLD = 10


def add_to(app: typer.Typer) -> None:
    app.command("convert", epilog=EPILOG)(convert_command)


def convert_command(  # noqa: PLR0913 - one argument per option
    context: typer.Context,
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
        Register, typer.Option(help="Spoken as it is, semi-written, or written Chinese.")
    ] = Register.SPOKEN,
    bilingual: Annotated[
        bool, typer.Option("--bilingual", help="What is said above, the register of --register below.")
    ] = False,
    jyutping: Annotated[
        bool, typer.Option("--jyutping", help="How each line is read: below it, or beside it in ASS and VTT.")
    ] = False,
    english: Annotated[
        English, typer.Option(help="English in them: keep it, translate it, or both; takes --polish.")
    ] = English.KEEP,
    numbers: Annotated[
        Numbers, typer.Option(help="Numbers as they are, in figures (300蚊), or in words (三百蚊).")
    ] = Numbers.AS_HEARD,
    profanity: SwearWords = Profanity.KEEP,
    punctuation: Annotated[
        Punctuation, typer.Option(help="Keep 。 and ， or remove them, as subtitles do.")
    ] = Punctuation.KEEP,
    polish: Annotated[
        str, typer.Option(help="Language model that writes the register and translates; off: by rules alone.")
    ] = "off",
) -> None:
    """Put subtitles into written Chinese, add their jyutping, or change their numbers, marks and format."""
    spelling = Spelling(register, bilingual, jyutping, english, numbers, profanity, punctuation)
    asked = Conversion(source, output, format_name, spelling)
    done = convert(asked) if polish == "off" else _by_model(asked, polish, context)
    _tell_of_oddities(done)
    if done.kept is not None:
        print(f"The older {done.target.name} is now {done.kept.name}.", file=sys.stderr)
    print(f"Written to {done.target}: {done.cues} subtitle{'s' if done.cues != 1 else ''}.")


def _by_model(asked: Conversion, model: str, context: typer.Context) -> Converted:
    if asked.spelling.register is Register.SPOKEN and asked.spelling.english is English.KEEP:
        what = "There is nothing for a language model to do."
        raise wrong_usage("convert.nothing-to-write", what, "Say --register or --english as well.")
    service: JobService = context.with_resource(closing(context.obj()))
    start_log(service.home.logs)

    def lines_of(texts: Sequence[str]) -> ModelLines:
        return watched(lambda emit, cancel: lines_by_model(texts, asked.spelling, model, service, emit, cancel))

    return convert(asked, lines_of)


def _tell_of_oddities(done: Converted) -> None:
    for warning in done.warnings[:WARNINGS_TOLD]:
        print(f"Line {warning.line}: {warning.text}", file=sys.stderr)
    if len(done.warnings) > WARNINGS_TOLD:
        print(f"... and {len(done.warnings) - WARNINGS_TOLD} more oddities.", file=sys.stderr)
