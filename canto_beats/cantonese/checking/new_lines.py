"""The text of a cue broken into lines anew, where its lines are at fault and what it says fits."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from canto_beats.cantonese.checking.line_beginnings import broken_word, stranded_particle
from canto_beats.cantonese.words import word_starts
from canto_beats.subtitles.boundary_costs import boundary_cost, may_break
from canto_beats.subtitles.cue_rules import CueRules, cells, half_cells
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.units import line_of, split_into_units

_SPEAKERS = ("-", "–", "—", "－")
_PER_CELL_OF_DIFFERENCE = 0.2
"""Against the costs of breaking: two lines of about the same length are read best."""


def newly_broken(text: str, rules: CueRules) -> str | None:
    """Nothing if its lines are as they should be, or if no other lines would be better.

    Two people in one cue keep a line each, and so do two languages.
    """
    lines = [line.strip() for line in text.split("\n")]
    if not _is_at_fault(lines, rules) or _lines_are_apart(lines):
        return None
    joined = _joined(lines)
    if cells(joined) <= rules.max_cells:
        return joined
    return _on_two_lines(joined, rules) if rules.max_lines == 2 else None


def _is_at_fault(lines: list[str], rules: CueRules) -> bool:
    if len(lines) > rules.max_lines or any(cells(line) > rules.max_cells for line in lines):
        return True
    return any(stranded_particle(before, line) or broken_word(before, line) for before, line in pairwise(lines))


def _lines_are_apart(lines: list[str]) -> bool:
    if any(line.startswith(_SPEAKERS) for line in lines):
        return True
    return len({any(_is_han(char) for char in line) for line in lines}) > 1 and not any(
        broken_word(before, line) for before, line in pairwise(lines)
    )


def _is_han(char: str) -> bool:
    return half_cells(char) == 2 and char.isalpha()


def _joined(lines: list[str]) -> str:
    """A line's end stands for a breath, so a space takes its place, but not inside of a word."""
    text = lines[0]
    for before, line in pairwise(lines):
        goes_on = stranded_particle(before, line) or broken_word(before, line)
        text += line if goes_on or before.endswith(tuple("？！，。…?!")) else f" {line}"
    return text


def _on_two_lines(text: str, rules: CueRules) -> str | None:
    """The cheapest place where both halves fit, by the costs that cues are built with."""
    phrase = Phrase(text, tuple((at, at) for at in range(len(text))))
    units = split_into_units([phrase], replace(rules, keep_punctuation=True), word_starts)
    best: tuple[float, str] | None = None
    for index in range(1, len(units)):
        first, second = line_of(units[:index]), line_of(units[index:])
        if not may_break(units, index) or max(cells(first), cells(second)) > rules.max_cells:
            continue
        cost = boundary_cost(units, index) + abs(cells(first) - cells(second)) * _PER_CELL_OF_DIFFERENCE
        if best is None or cost < best[0]:
            best = cost, f"{first}\n{second}"
    return best[1] if best else None
