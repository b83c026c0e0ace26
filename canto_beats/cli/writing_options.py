"""How the text is to be written, as options of several commands."""

from __future__ import annotations

from typing import Annotated

import typer

from canto_beats.cantonese.writing import PREFERENCES, LatinSpacing
from canto_beats.subtitles.style.cue_style import Profanity

PreferredForms = Annotated[
    list[str] | None,
    typer.Option(
        "--prefer",
        help=f"A form you prefer; may be given several times: {' '.join(PREFERENCES)}.",
        show_default=False,
    ),
]
SpacesBesideLatin = Annotated[
    LatinSpacing,
    typer.Option("--latin-spacing", help="Between Chinese and Latin: nothing, a thin space or a space."),
]
SwearWords = Annotated[Profanity, typer.Option("--profanity", help="Keep swear words, or cover them with stars.")]
