"""What a person may prefer where two ways of writing are right, as options of several commands."""

from __future__ import annotations

from typing import Annotated

import typer

from canto_beats.cantonese.writing import PREFERENCES, LatinSpacing

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
