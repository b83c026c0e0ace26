"""What a subtitle format is, and how to add one more.

To add a format: write a module beside this one with a subclass of `SubtitleFormat`, give it `name`, `title` and
`suffixes`, write `render` and `parse`, and put an instance of it into `FORMATS` in `formats/__init__.py`. The tests in
`tests/unit/subtitles/formats/test_every_format.py` then run over it without a change.

- `render` gets cues that are already in order, apart, on the format's time grid and with clean text; it only spells
  them out. If some text cannot be told from the format's own marks, change it in `fit_text`, so that what was written
  is read back as it was fitted.
- Where people may choose (a style, a frame rate), the constructor takes it, with a usual one if nobody chose; the
  instance in `FORMATS` is the usual one, and `write` takes any other.
- `parse` finds entries and says on which line each stood. It repairs nothing that concerns two entries (order,
  overlaps, empty text): that is done for all formats in one place, with the warnings. It never raises for bad input,
  only for a file that is not of its format at all.
"""

from __future__ import annotations

import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.formats.oddities import ReadWarning
from canto_beats.subtitles.formats.order import Entry, in_order

_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file says, before it is put in order."""

    entries: tuple[Entry, ...]
    warnings: tuple[ReadWarning, ...] = ()


class SubtitleFormat(ABC):
    name: ClassVar[str]
    """As in `--format`."""
    title: ClassVar[str]
    """For people."""
    suffixes: ClassVar[tuple[str, ...]]
    """With their dot; the first is the one to write."""
    utf8_only: ClassVar[bool] = False
    """Whether the format itself leaves no choice of encoding."""
    resolution_ms: Fraction = Fraction(1)
    """Times are written in whole multiples of this, and read as the nearest millisecond."""

    @abstractmethod
    def recognises(self, text: str) -> bool:
        """Whether a file is surely of this format, by its contents."""

    @abstractmethod
    def render(self, cues: Sequence[Cue]) -> str:
        """The whole file; a valid one for no cues as well."""

    @abstractmethod
    def parse(self, text: str) -> Parsed: ...

    def fit_text(self, text: str) -> str:
        """The nearest text that the format can hold. Leaves what it has already fitted as it is."""
        return text

    def stored(self, cues: Iterable[Cue]) -> list[Cue]:
        """The cues as this format can hold them: what reading its file gives back.

        They are in order and apart, without empty ones, and their times are rounded to `resolution_ms`.
        """
        ordered = in_order([Entry(0, cue.start_ms, cue.end_ms, clean_text(cue.text)) for cue in cues]).cues
        kept: list[Cue] = []
        free_from = 0
        for cue in ordered:
            # A cue shorter than the grid would vanish, so it takes one step and the next one waits for it.
            start = max(self.step_of(cue.start_ms), free_from)
            free_from = max(self.step_of(cue.end_ms), start + 1)
            kept.append(Cue(self.time_of_step(start), self.time_of_step(free_from), self.fit_text(cue.text)))
        return kept

    def step_of(self, time_ms: int) -> int:
        """The nearest one, counted from 0."""
        return _nearest(time_ms * self.resolution_ms.denominator, self.resolution_ms.numerator)

    def time_of_step(self, step: int) -> int:
        return _nearest(step * self.resolution_ms.numerator, self.resolution_ms.denominator)


def _nearest(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def clean_text(text: str) -> str:
    """Cue text that every format can hold: no control characters, no blank lines, no space around a line."""
    lines = (_printable(line).strip() for line in _LINE_ENDS.split(text))
    return "\n".join(line for line in lines if line)


def _printable(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(_kept(char) for char in line)


def _kept(char: str) -> str:
    match unicodedata.category(char):
        case "Cc":
            return " " if char == "\t" else ""
        case "Cs":
            return "\N{REPLACEMENT CHARACTER}"
        case _:
            return "" if char == "\N{ZERO WIDTH NO-BREAK SPACE}" else char
