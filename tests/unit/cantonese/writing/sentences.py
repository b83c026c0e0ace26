"""Sentences to measure the rules with, written before there was a rule.

`misspelt.txt` has a sentence a line in which `[left|right]` stands for what was typed and what was meant;
`looks_misspelt.txt` has right ones that look wrong. Every third of them was kept aside while the rules were made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_TYPED_OR_MEANT = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")
_KEPT_ASIDE = 3


class Sentence(NamedTuple):
    typed: str
    meant: str
    kept_aside: bool


def misspelt() -> tuple[Sentence, ...]:
    return tuple(_sentences("misspelt.txt"))


def looks_misspelt() -> tuple[Sentence, ...]:
    return tuple(_sentences("looks_misspelt.txt"))


def _sentences(name: str) -> Iterator[Sentence]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    written = (line for line in lines if line and not line.startswith("#"))
    for number, line in enumerate(written, start=1):
        yield Sentence(
            _TYPED_OR_MEANT.sub(r"\1", line), _TYPED_OR_MEANT.sub(r"\2", line), kept_aside=number % _KEPT_ASIDE == 0
        )
