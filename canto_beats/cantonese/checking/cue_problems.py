"""Everything that viewers would stumble over in a cue: its times and widths, and its text.

The window asks for the rows it shows, `all_cue_problems` for a whole file: both are told the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from canto_beats.cantonese.checking.text_problems import phantoms_at, text_problems
from canto_beats.cantonese.simplified import simplified_in, traditional_forms
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.problems import USUAL_LIMITS, CueProblem, Fault, ViewingLimits, problems_of

Problems = tuple[CueProblem, ...]


def cue_problems(cues: Sequence[Cue], at: int, limits: ViewingLimits = USUAL_LIMITS) -> Problems:
    """Those of the cue at that place, usually none. Only what stands within `REACH` of it makes a difference.

    Simplified characters are told in any case; whether they are a fault, `is_in_simplified` says of a whole file.
    """
    beside = (cues[at - 1] if at else None, cues[at], cues[at + 1] if at + 1 < len(cues) else None)
    return (*phantoms_at(cues, at), *problems_of(*beside, limits), *text_problems(*beside, limits.rules))


def without_simplified(problems: Problems) -> Problems:
    """Of a file that is in simplified characters throughout, and so mixes nothing."""
    return tuple(each for each in problems if each.fault is not Fault.SIMPLIFIED)


def all_cue_problems(cues: Sequence[Cue], limits: ViewingLimits = USUAL_LIMITS) -> list[Problems]:
    """One entry for each cue, in their order."""
    found = [cue_problems(cues, at, limits) for at in range(len(cues))]
    return list(map(without_simplified, found)) if is_in_simplified(cues) else found


def is_in_simplified(cues: Sequence[Cue]) -> bool:
    """Most cues that say in which characters they are written are in simplified ones."""
    traditional = frozenset(traditional_forms().values())
    simplified_cues = sum(bool(simplified_in(cue.text)) for cue in cues)
    traditional_cues = sum(not traditional.isdisjoint(cue.text) for cue in cues)
    return simplified_cues > traditional_cues
