"""Spoken lines and how they may be written, from the files beside this one: the rules were made with the first in
sight; the second is of subtitles and speech (CTCPC, CC0), and was written down before the rules saw it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Pair:
    spoken: str
    written: tuple[str, ...]
    """Any of them is right."""


def pairs(name: str) -> list[Pair]:
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [Pair(spoken, tuple(written)) for spoken, *written in (line.split("\t") for line in lines)]
