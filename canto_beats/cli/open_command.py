"""`canto-beats open`: the window, with these recordings on its list."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    app.command("open")(open_window)


def open_window(
    context: typer.Context,
    recordings: Annotated[list[Path], typer.Argument(help="Videos, sound files or folders of them.")],
) -> None:
    """Open the window on these recordings; `canto-beats` alone opens it empty."""
    raise typer.Exit(context.obj.open_window([each.absolute() for each in recordings]))
