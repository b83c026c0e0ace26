"""Everything that viewers would stumble over in a cue: its times and widths, and its text.

The window asks for the rows it shows, from a cue and its two neighbours; `all_cue_problems` sees a whole file.
"""

from __future__ import annotations

from collections.abc import Sequence

from canto_beats.cantonese.checking.text_problems import all_phantoms, phantom_of, text_problems
from canto_beats.cantonese.simplified import simplified_in, traditional_forms
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.problems import USUAL_LIMITS, CueProblem, Fault, ViewingLimits, problems_of

Problems = tuple[CueProblem, ...]


def cue_problems(
    previous: Cue | None, cue: Cue, following: Cue | None, limits: ViewingLimits = USUAL_LIMITS
) -> Problems:
    """Those of `cue`; usually none."""
    return (
        *phantom_of(previous, cue, following),
        *problems_of(previous, cue, following, limits),
        *text_problems(previous, cue, following, limits.rules),
    )


def all_cue_problems(cues: Sequence[Cue], limits: ViewingLimits = USUAL_LIMITS) -> list[Problems]:
    """One entry for each cue, in their order.

    A file that is in simplified characters throughout mixes nothing; its cues are not marked for that.
    """
    phantoms = all_phantoms(cues)
    found = []
    for index, cue in enumerate(cues):
        beside = (cues[index - 1] if index else None, cue, cues[index + 1] if index + 1 < len(cues) else None)
        found.append(
            (*phantoms.get(index, ()), *problems_of(*beside, limits), *text_problems(*beside, limits.rules)),
        )
    if is_in_simplified(cues):
        return [tuple(each for each in problems if each.fault is not Fault.SIMPLIFIED) for problems in found]
    return found


def is_in_simplified(cues: Sequence[Cue]) -> bool:
    """Most cues that say in which characters they are written are in simplified ones."""
    traditional = frozenset(traditional_forms().values())
    simplified_cues = sum(bool(simplified_in(cue.text)) for cue in cues)
    traditional_cues = sum(not traditional.isdisjoint(cue.text) for cue in cues)
    return simplified_cues > traditional_cues
