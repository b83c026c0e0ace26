"""`canto-beats open`: the window, with these recordings and subtitles on its list."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from canto_beats.service.opening_wish import OpeningWish


def add_to(app: typer.Typer) -> None:
    app.command("open")(open_window)


def open_window(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="Videos, sound files, subtitles from anywhere, or folders of them."),
    ],
    *,
    start: Annotated[bool, typer.Option("--start", help="Start the transcription of the recordings at once.")] = False,
    model: Annotated[str | None, typer.Option("--model", help="Speech model for it, instead of the window's.")] = None,
    polish: Annotated[str | None, typer.Option("--polish", help="Language model for it.")] = None,
) -> None:
    """Open the window on these files; `canto-beats` alone opens it as it was left.

    Subtitles are corrected there, and are only read: their recording is found beside them by its name.
    """
    wish = OpeningWish(tuple(each.absolute() for each in files), start=start, model=model, polish=polish)
    raise typer.Exit(context.obj.open_window(wish))
