"""Puts right what needs no person to decide it: spelling and script, the breaks inside of a cue, and ends.

Phantoms stay, and so do words of written Chinese, speech too fast for any time there is, and a particle that has got
into the next cue: these are decided by somebody who hears what is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canto_beats.cantonese.checking.new_lines import newly_broken
from canto_beats.cantonese.writing import WritingRules, put_right
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.problems import ViewingLimits
from canto_beats.subtitles.timing.ends import REASONS, new_ends


@dataclass(frozen=True, slots=True)
class CueChange:
    cue: int
    """Its number, from 1."""
    before: str | int
    """Text, or an end in milliseconds."""
    after: str | int
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Repaired:
    cues: tuple[Cue, ...]
    changes: tuple[CueChange, ...]
    """By cue; each cue's text first, then its lines, then its end."""


def repaired_subtitles(
    cues: Sequence[Cue],
    limits: ViewingLimits,
    *,
    with_times: bool = True,
    writing: WritingRules = WritingRules(),  # noqa: B008 - frozen
) -> Repaired:
    """`with_times`: the times are real ones and may be put right as well."""
    done = list(cues)
    changes: list[CueChange] = []
    for index, cue in enumerate(done):
        found = list(_of_text(index + 1, cue, limits, writing))
        changes += [change for change, _ in found]
        if found:
            done[index] = found[-1][1]
    for new in new_ends(done, limits) if with_times else ():
        number = new.index + 1
        changes.append(CueChange(number, new.before_ms, new.after_ms, f"times.{new.fault}", REASONS[new.fault]))
        done[new.index] = Cue(done[new.index].start_ms, new.after_ms, done[new.index].text)
    return Repaired(tuple(done), tuple(sorted(changes, key=lambda change: change.cue)))


def _of_text(number: int, cue: Cue, limits: ViewingLimits, writing: WritingRules) -> Iterator[tuple[CueChange, Cue]]:
    """Each change with the cue after all of them so far."""
    lines = [put_right(line, writing) for line in cue.lines]
    righted = cue.with_text("\n".join(line.text for line in lines))
    for change in (change for line in lines for change in line.changes):
        yield CueChange(number, change.before, change.after, change.rule, change.reason), righted
    broken = newly_broken(righted.text, limits.rules)
    if broken is not None and broken != righted.text:
        why = "Its lines were too many, too wide, or broken where no line should be."
        yield CueChange(number, righted.text, broken, "lines.broken-anew", why), righted.with_text(broken)
