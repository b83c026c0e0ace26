"""What a viewer would stumble over in a cue, measured against the conventions.

A cue's problems depend on itself and its two neighbours alone, so that a table may ask for the rows it shows, and after
an edit for those beside it, and never for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import repeat

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_rules import CueRules, cells


class Fault(StrEnum):
    """A front end has the words for it; `CueProblem.sentence` has the English ones."""

    EMPTY = "empty"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    TOO_FAST = "too-fast"
    LINE_TOO_WIDE = "line-too-wide"
    TOO_MANY_LINES = "too-many-lines"
    OVERLAPS_NEXT = "overlaps-next"
    OVERLAPS_PREVIOUS = "overlaps-previous"
    GAP_TOO_SMALL = "gap-too-small"
    # Of the text alone: `canto_beats.cantonese.checking` finds these.
    PHANTOM = "phantom"
    STRANDED_PARTICLE = "stranded-particle"
    BROKEN_WORD = "broken-word"
    SIMPLIFIED = "simplified"
    WRITTEN_CHINESE = "written-chinese"


@dataclass(frozen=True, slots=True)
class ViewingLimits:
    """What viewers can follow: the rules by which cues are built."""

    rules: CueRules = CueRules()  # noqa: RUF009 - frozen
    tolerance_ms: int = 0
    """How far a time may be off for no fault of its own: files round times, and count frames of another length."""
    has_times: bool = True
    """They are real ones. Those of plain text are invented, so nothing is said of them."""


@dataclass(frozen=True, slots=True)
class CueProblem:
    fault: Fault
    measured: float = 0
    """In milliseconds, cells, lines or cells a second, as the fault has it; nothing for an empty cue."""
    limit: float = 0
    part: str = ""
    """The characters that it is about, where it is about some."""

    @property
    def sentence(self) -> str:
        return _SENTENCES[self.fault].format(
            measured=self.measured, limit=self.limit, s=self.measured / 1_000, part=self.part
        )


_SENTENCES = {
    Fault.EMPTY: "There is no text.",
    Fault.TOO_SHORT: "It is shown for {measured:.0f} ms; under {limit:.0f} ms it is missed.",
    Fault.TOO_LONG: "It is shown for {s:.1f} s, which is too long.",
    Fault.TOO_FAST: "It has {measured:.1f} characters a second; more than {limit:g} are hard to read.",
    Fault.LINE_TOO_WIDE: "A line is {measured:g} characters wide; {limit:g} fit.",
    Fault.TOO_MANY_LINES: "It has {measured:.0f} lines; there is room for {limit:.0f}.",
    Fault.OVERLAPS_NEXT: "It ends {measured:.0f} ms after the next one begins.",
    Fault.OVERLAPS_PREVIOUS: "It begins {measured:.0f} ms before the one in front of it ends.",
    Fault.GAP_TOO_SMALL: "The next one follows after {measured:.0f} ms; under {limit:.0f} ms the change is not seen.",
    Fault.PHANTOM: "This may not have been said: “{part}”.",
    Fault.STRANDED_PARTICLE: "“{part}” begins a line, and belongs to what is before it.",
    Fault.BROKEN_WORD: "A word or number is broken across lines: “{part}”.",
    Fault.SIMPLIFIED: "It has simplified characters: “{part}”.",
    Fault.WRITTEN_CHINESE: "Written Chinese stands among spoken Cantonese: “{part}”.",
}

USUAL_LIMITS = ViewingLimits()


def problems_of(
    previous: Cue | None, cue: Cue, following: Cue | None, limits: ViewingLimits = USUAL_LIMITS
) -> tuple[CueProblem, ...]:
    """Those of `cue`, the most telling first; usually none. `previous` and `following` stand beside it."""
    found = list(_of_text(cue, limits))
    if not limits.has_times:
        return tuple(found)
    found += _of_times(cue, limits)
    if following is not None:
        found += _of_gap(following.start_ms - cue.end_ms, limits)
    if previous is not None and (by := previous.end_ms - cue.start_ms) > 0:
        found.append(CueProblem(Fault.OVERLAPS_PREVIOUS, by))
    return tuple(found)


def all_problems(cues: Sequence[Cue], limits: ViewingLimits = USUAL_LIMITS) -> list[tuple[CueProblem, ...]]:
    """One entry for each cue, in their order."""
    before: Iterable[Cue | None] = [None, *cues[:-1]]
    after: Iterable[Cue | None] = [*cues[1:], None]
    return list(map(problems_of, before, cues, after, repeat(limits)))


def _of_text(cue: Cue, limits: ViewingLimits) -> Iterator[CueProblem]:
    if not cue.text.strip():
        yield CueProblem(Fault.EMPTY)
        return
    rules = limits.rules
    widths = [cells(line) for line in cue.lines]
    speed = sum(widths) * 1_000 / cue.duration_ms
    if limits.has_times and sum(widths) * 1_000 > rules.max_cells_per_second * (cue.duration_ms + limits.tolerance_ms):
        yield CueProblem(Fault.TOO_FAST, speed, rules.max_cells_per_second)
    if (widest := max(widths)) > rules.max_cells:
        yield CueProblem(Fault.LINE_TOO_WIDE, widest, rules.max_cells)
    if len(widths) > rules.max_lines:
        yield CueProblem(Fault.TOO_MANY_LINES, len(widths), rules.max_lines)


def _of_times(cue: Cue, limits: ViewingLimits) -> Iterator[CueProblem]:
    rules = limits.rules
    if cue.duration_ms + limits.tolerance_ms < rules.min_duration_ms:
        yield CueProblem(Fault.TOO_SHORT, cue.duration_ms, rules.min_duration_ms)
    elif cue.duration_ms - limits.tolerance_ms > rules.max_duration_ms:
        yield CueProblem(Fault.TOO_LONG, cue.duration_ms, rules.max_duration_ms)


def _of_gap(gap_ms: int, limits: ViewingLimits) -> Iterator[CueProblem]:
    if gap_ms < 0:
        yield CueProblem(Fault.OVERLAPS_NEXT, -gap_ms)
    elif gap_ms + limits.tolerance_ms < limits.rules.min_gap_ms:
        yield CueProblem(Fault.GAP_TOO_SMALL, gap_ms, limits.rules.min_gap_ms)
