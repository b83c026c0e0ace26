"""Spaces: never two beside each other, none between Chinese characters and their marks; beside Latin as is wished."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from canto_beats.cantonese.words import HAN
from canto_beats.cantonese.writing.rule import Fix, Rule, beside, spelling_rule
from canto_beats.subtitles.units import THIN_SPACE

_LATIN = r"[A-Za-z0-9\u00C0-\u024F]"
_BESIDE = re.compile(rf"(?<=[{HAN}])([ {THIN_SPACE}]*)(?={_LATIN})|(?<={_LATIN})([ {THIN_SPACE}]*)(?=[{HAN}])")


class LatinSpacing(StrEnum):
    AS_WRITTEN = "as-written"
    NONE = "none"
    THIN = "thin"
    SPACE = "space"


_BETWEEN = {LatinSpacing.NONE: "", LatinSpacing.THIN: THIN_SPACE, LatinSpacing.SPACE: " "}

SPACING: tuple[Rule, ...] = (
    spelling_rule("spacing.double", "One space is enough.", " \u3000", beside("[ \u3000]{2,}", " ")),
    spelling_rule(
        "spacing.marks",
        "A full-width mark has its own space.",
        " ",
        beside(" +", "", before="[，。？！；：、」』）》]"),
        beside(" +", "", after="[，。；：、「『（《]"),
    ),
)


def latin_spacing(wished: LatinSpacing) -> tuple[Rule, ...]:
    if wished is LatinSpacing.AS_WRITTEN:
        return ()

    def find(text: str) -> Iterator[Fix]:
        for found in _BESIDE.finditer(text):
            yield Fix(*found.span(), _BETWEEN[wished])

    return (Rule("spacing.latin", "Chinese and Latin stand apart as you chose.", frozenset(), find),)
