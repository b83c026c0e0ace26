"""`canto-beats check`: what is wrong with subtitles, and put right what needs no person."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from canto_beats.cantonese.writing import LatinSpacing
from canto_beats.cli.check_lines import print_check
from canto_beats.cli.exit_codes import EPILOG, ExitCode, of_problem
from canto_beats.cli.profile_option import PROFILE_METAVAR, PROFILES_TOLD
from canto_beats.cli.watched_work import watched
from canto_beats.cli.writing_options import PreferredForms, SpacesBesideLatin
from canto_beats.errors import wrong_usage
from canto_beats.job.cancellation import JobCancelled
from canto_beats.logs import start_log
from canto_beats.service.job_service import JobService
from canto_beats.service.subtitle_check.check import CheckRequest, check_subtitles
from canto_beats.service.subtitle_check.recording import speech_of
from canto_beats.service.subtitle_check.report import Checked, plain_check
from canto_beats.subtitles.cue_profiles import USUAL_PROFILE
from canto_beats.subtitles.phrase import Span


def add_to(app: typer.Typer) -> None:
    app.command("check", epilog=EPILOG)(check_command)


def check_command(  # noqa: PLR0913 - one argument per option
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Subtitles, from anywhere.")],
    *,
    profile: Annotated[
        str, typer.Option(metavar=PROFILE_METAVAR, help=f"What they are measured by: {PROFILES_TOLD}")
    ] = USUAL_PROFILE,
    recording: Annotated[
        Path | None,
        typer.Option(help="What they belong to: tells whether they are late or early; --fix moves them to the speech."),
    ] = None,
    audio_track: Annotated[
        int | None,
        typer.Option(min=0, help="Audio track of --recording, counted from 0. Otherwise the file's default."),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Write a file in which everything is put right that needs no person.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="File or folder for --fix. Otherwise NAME.fixed.srt beside FILE."),
    ] = None,
    in_place: Annotated[
        bool, typer.Option("--in-place", help="With --fix: over FILE itself, which is kept as FILE.bak.")
    ] = False,
    prefer: PreferredForms = None,
    latin_spacing: SpacesBesideLatin = LatinSpacing.AS_WRITTEN,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object on stdout.")] = False,
) -> None:
    """Look for what viewers would stumble over: times, widths, script, spelling, phantoms."""
    request = CheckRequest(tuple(files), profile, fix, output, in_place, tuple(prefer or ()), latin_spacing)
    request.check()  # before anything is listened to
    if audio_track is not None and recording is None:
        raise wrong_usage(
            "check.no-recording",
            "--audio-track chooses the sound of a recording, and none is given.",
            "Name the --recording as well, or leave the track out.",
        )
    speech = None if recording is None else _speech_of(recording, audio_track, context.obj())
    checked = []
    for each in check_subtitles(request, speech):
        checked.append(each)
        if each.problem is not None:
            print(f"{each.source}: {each.problem}", file=sys.stderr)
        elif not as_json:
            print_check(each)
    if as_json:
        typer.echo(json.dumps({"profile": profile, "files": [plain_check(each) for each in checked]}, indent=2))
    raise typer.Exit(_exit_code(checked))


def _speech_of(recording: Path, track: int | None, service: JobService) -> Sequence[Span]:
    start_log(service.home.logs)
    try:
        return watched(lambda emit, cancel: speech_of(service, recording, track, emit, cancel))
    except JobCancelled as stopped:
        print("Stopped; nothing was written.", file=sys.stderr)
        raise typer.Exit(ExitCode.CANCELLED) from stopped


def _exit_code(checked: list[Checked]) -> ExitCode:
    """A file that could not be checked counts before one that could and has faults."""
    for each in checked:
        if each.problem is not None:
            return of_problem(each.problem.kind)
    return ExitCode.DONE if all(each.is_sound for each in checked) else ExitCode.FAULTS_FOUND
