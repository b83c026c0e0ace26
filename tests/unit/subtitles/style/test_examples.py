"""Each style does what the documentation says, and leaves alone what it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from canto_beats.subtitles.style.cue_style import CueStyle, Numbers, Profanity, Punctuation
from canto_beats.subtitles.style.styling import styled_text

_DOCUMENT = Path(__file__).parents[4] / "docs" / "cantonese" / "style.md"
_STYLES = {
    "arabic": CueStyle(numbers=Numbers.ARABIC),
    "chinese": CueStyle(numbers=Numbers.CHINESE),
    "mask": CueStyle(profanity=Profanity.MASK),
    "remove": CueStyle(punctuation=Punctuation.REMOVE),
}


def _examples() -> Iterator[tuple[str, str, str, str]]:
    style = ""
    for line in _DOCUMENT.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 3 and cells[1:] == ["becomes", "stays"]:
            style = cells[0].strip("`")
        elif style and line.startswith("| "):
            yield style, cells[0], cells[1], cells[2]
        elif not line.startswith("|"):
            style = ""


EXAMPLES = tuple(_examples())


def test_every_style_has_examples() -> None:
    assert {style for style, *_ in EXAMPLES} == set(_STYLES)


@pytest.mark.parametrize(("style", "text", "becomes", "stays"), EXAMPLES)
def test_a_style_does_what_the_documentation_says(style: str, text: str, becomes: str, stays: str) -> None:
    assert styled_text(text, _STYLES[style]) == becomes
    assert styled_text(stays, _STYLES[style]) == stays
