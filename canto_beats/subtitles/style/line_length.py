"""Lines broken again where one is longer than it may be. Lines that are short enough stay where somebody broke them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from canto_beats.subtitles import breaking_words as words
from canto_beats.subtitles.boundary_costs import boundary_cost
from canto_beats.subtitles.cue_rules import CueRules, cells, half_cells
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.units import Unit, WordStarts, line_of, split_into_units

_ONE_MORE_LINE = 4.0
_UNEVEN = 0.01
"""For each half cell squared that a line falls short: lines alike in length are easier on the eye."""
_A_MOMENT_MS = 300


def broken_to(text: str, max_cells: int, word_starts: WordStarts | None = None) -> str:
    """Few lines, about as long as one another, broken between clauses and words, as `word_starts` tells them, rather
    than inside them.
    """
    lines = text.split("\n")
    if all(len(line) <= max_cells or cells(line) <= max_cells for line in lines):
        return text
    units = split_into_units(_phrases(lines), _rules(max_cells), word_starts)
    return "\n".join(line_of(line) for line in _shared_out(units, max_cells * 2))


def _phrases(lines: Sequence[str]) -> Iterator[Phrase]:
    """As if they were spoken, a moment apart where a space will be needed if they come to stand on one line."""
    at, before = 0, ""
    for line in filter(None, map(str.strip, lines)):
        at += _A_MOMENT_MS * (bool(before) and _needs_space(before, line))
        yield Phrase(line, ((at, at),) * len(line))
        before = line[-1]


def _needs_space(before: str, line: str) -> bool:
    if half_cells(before) == half_cells(line[0]) == 1:
        return True
    return before in words.FINAL_PARTICLES or line.startswith(words.STARTS_A_CLAUSE)


@lru_cache(maxsize=64)
def _rules(max_cells: int) -> CueRules:
    return CueRules(max_cells=max_cells, keep_punctuation=True)


def _shared_out(units: Sequence[Unit], widest: int) -> list[Sequence[Unit]]:
    """The cheapest way through, by the same costs that cues are broken by."""
    cheapest, came_from = [0.0], [0]
    for last in range(1, len(units) + 1):
        best, best_first, width = float("inf"), last - 1, 0
        for first in range(last - 1, -1, -1):
            width += units[first].half_cells
            if width > widest and first < last - 1:
                break
            cost = cheapest[first] + _ONE_MORE_LINE + _UNEVEN * (widest - width) ** 2
            if cost < best:
                best, best_first = cost, first
            width += len(units[first].space)
        cheapest.append(best + (boundary_cost(units, last) if last < len(units) else 0.0))
        came_from.append(best_first)
    lines: list[Sequence[Unit]] = []
    last = len(units)
    while last:
        lines.append(units[came_from[last] : last])
        last = came_from[last]
    return lines[::-1]
