"""`canto-beats transcribe`: files in, subtitle files out."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from canto_beats.cantonese.writing import LatinSpacing
from canto_beats.cli.exit_codes import EPILOG, ExitCode, of_outcome
from canto_beats.cli.foreground_job import run_in_foreground
from canto_beats.cli.profile_option import PROFILE_METAVAR, PROFILES_TOLD
from canto_beats.cli.progress import view_for
from canto_beats.cli.writing_options import PreferredForms, SpacesBesideLatin, SwearWords
from canto_beats.job.memory_status import MemoryPolicy
from canto_beats.job.request import AUTO, JobRequest, PolishMode
from canto_beats.logs import start_log
from canto_beats.service.job_service import JobService
from canto_beats.service.memory_channel.listener import MemoryListener
from canto_beats.service.memory_channel.running_programs import ProgramKind
from canto_beats.subtitles.cue_profiles import USUAL_PROFILE
from canto_beats.subtitles.formats import FORMATS
from canto_beats.subtitles.register import Register
from canto_beats.subtitles.style.cue_style import Numbers, Profanity
from canto_beats.subtitles.tracks import English


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EPILOG)(transcribe)


def transcribe(  # noqa: PLR0913 - one argument per option
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Video or sound files.", show_default=False)],
    *,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="File, or folder for several files. Otherwise beside each source."),
    ] = None,
    format_name: Annotated[
        str | None, typer.Option("--format", help=f"{', '.join(FORMATS)}. Otherwise by the output's ending.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(help="Speech model: a name (see `models list`), a hub id, a local folder, or demo.")
    ] = None,
    engine: Annotated[str, typer.Option(help="auto, faster-whisper, transformers or mlx-whisper.")] = AUTO,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:1, mps ...")] = AUTO,
    language: Annotated[str, typer.Option(help="Language spoken.")] = "yue",
    prompt: Annotated[str, typer.Option(help="A sentence in the style wanted, for the speech model.")] = "",
    polish: Annotated[
        str, typer.Option(help="Language model that corrects, and writes --register and --english; or off.")
    ] = "off",
    polish_mode: Annotated[
        PolishMode, typer.Option(help="Apply what it proposes, suggest it and leave the text alone, or off.")
    ] = PolishMode.APPLY,
    profile: Annotated[
        str, typer.Option(metavar=PROFILE_METAVAR, help=f"How cues are built: {PROFILES_TOLD}")
    ] = USUAL_PROFILE,
    put_right: Annotated[
        bool, typer.Option("--put-right/--as-heard", help="Repair the spelling, or leave the text as it was heard.")
    ] = True,
    prefer: PreferredForms = None,
    latin_spacing: SpacesBesideLatin = LatinSpacing.AS_WRITTEN,
    hide_phantoms: Annotated[
        bool, typer.Option("--hide-phantoms/--keep-phantoms", help="Hide what nobody said, or keep it.")
    ] = True,
    register: Annotated[
        Register, typer.Option(help="Of the file that is written: spoken, semi-written or written; see `convert`.")
    ] = Register.SPOKEN,
    bilingual: Annotated[
        bool, typer.Option("--bilingual", help="What is said above, the register of --register below.")
    ] = False,
    jyutping: Annotated[bool, typer.Option("--jyutping", help="With how each line is read.")] = False,
    english: Annotated[
        English, typer.Option(help="English in what is said: keep it, translate it, or both; takes --polish.")
    ] = English.KEEP,
    numbers: Annotated[
        Numbers, typer.Option(help="Numbers as heard, in figures (300蚊), or in words (三百蚊).")
    ] = Numbers.AS_HEARD,
    profanity: SwearWords = Profanity.KEEP,
    audio_track: Annotated[
        int | None, typer.Option(min=0, help="Audio track, counted from 0. Otherwise the file's default.")
    ] = None,
    resume: Annotated[
        bool,
        typer.Option("--resume/--fresh", help="Go on from what was transcribed before, or begin anew."),
    ] = True,
    memory: Annotated[
        MemoryPolicy, typer.Option(help="What becomes of a model whose work is done, or where it runs.")
    ] = MemoryPolicy.SEQUENTIAL,
    json_events: Annotated[bool, typer.Option("--json-events", help="One JSON object per event on stdout.")] = False,
) -> None:
    """Turn each FILE into a subtitle file."""
    if len(files) > 1 and output is not None and not output.is_dir():
        message = f"{output} is not a folder; for several files -o takes an existing folder."
        raise typer.BadParameter(message, param_hint="-o")
    _refuse_to_write_twice(files, output)
    service: JobService = context.with_resource(closing(context.obj()))
    start_log(service.home.logs)
    service.memory.set_policy(memory)
    context.with_resource(MemoryListener(service.home, ProgramKind.TRANSCRIPTION, service.memory))
    worst = ExitCode.DONE
    rewrites = register is not Register.SPOKEN or english is not English.KEEP
    for file in files:
        request = JobRequest(
            source=file,
            output=output,
            format=format_name,
            model=model,
            engine=engine,
            device=device,
            language=language,
            prompt=prompt,
            polish=None if polish == "off" or (polish_mode is PolishMode.OFF and not rewrites) else polish,
            polish_mode=polish_mode,
            profile=profile,
            put_right=put_right,
            hide_phantoms=hide_phantoms,
            preferred=tuple(prefer or ()),
            latin_spacing=latin_spacing,
            audio_track=audio_track,
            fresh=not resume,
            register=register,
            bilingual=bilingual,
            jyutping=jyutping,
            english=english,
            numbers=numbers,
            profanity=profanity,
        )
        outcome = run_in_foreground(service, request, view_for(json_events=json_events))
        if not json_events:
            prefix = f"{file}: " if len(files) > 1 else ""
            print(prefix + outcome.sentence, file=sys.stdout if outcome.ok else sys.stderr)
        code = of_outcome(outcome)
        if code is ExitCode.CANCELLED:
            raise typer.Exit(code)
        worst = worst or code
    raise typer.Exit(worst)


def _refuse_to_write_twice(files: list[Path], output: Path | None) -> None:
    """Of two files of one name the second's subtitles would take the place of the first's."""
    taken: dict[Path, Path] = {}
    for file in files:
        target = (output or file.parent).absolute() / file.stem
        if target in taken:
            message = (
                f"{taken[target]} and {file} would write the same file; run them one by one, each with its own -o."
            )
            raise typer.BadParameter(message, param_hint="FILE...")
        taken[target] = file
