"""The lines that the demo language model learns from and is measured with.

A reader of text needs no sound, so it may have the sentences with rare characters too, which the speech model has to do
without. Which side a line is on depends on the line alone, so what is held out for one model is held out for both.
"""

from __future__ import annotations

import random
from functools import cache

from canto_beats.subtitles.breaking_words import SHOWN_AS_SPACE

try:
    from scripts.demo.texts import Lines, cleaned, raw_lines, sample_lines_left_out, split  # as the tests see it
except ModuleNotFoundError:
    from demo.texts import Lines, cleaned, raw_lines, sample_lines_left_out, split  # as a script sees it

_CROPPED, _JOINED, _SHOWN = 0.2, 0.1, 0.7
"""How often, of all the lines of the training."""
_LONGEST_JOINED = 32
"""What two lines of a cue hold."""


@cache
def polish_lines() -> Lines:
    found = dict.fromkeys(line for raw in raw_lines() for line in cleaned(raw))
    return split(sample_lines_left_out(found))


def as_shown(line: str) -> str:
    """As a cue has it by default: what joins two clauses shows as a space."""
    return "".join(" " if sign in SHOWN_AS_SPACE else sign for sign in line)


def drawn_line(lines: tuple[str, ...], chance: random.Random) -> str:
    """Now and then a part of a sentence, or one and a half, because cues do not end where sentences end."""
    line = chance.choice(lines)
    clauses = line.split("，")
    if len(clauses) > 1 and chance.random() < _CROPPED:
        line = chance.choice([clause for clause in clauses if len(clause) > 2] or [line])
    elif chance.random() < _JOINED:
        joined = f"{line}，{chance.choice(lines)}"
        line = joined if len(joined) <= _LONGEST_JOINED else line
    return as_shown(line) if chance.random() < _SHOWN else line
