"""What would be put right in subtitles from anywhere, proposed: somebody wrote them so, and may know why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from canto_beats.cantonese.writing import put_right
from canto_beats.subtitles.automatic import AutomaticChange, Deed
from canto_beats.subtitles.cue import Cue


def proposed_changes(cues: Iterable[Cue]) -> Iterator[AutomaticChange]:
    """Line by line, as `--fix` of the check does them: no rule looks across a break."""
    for cue in cues:
        begins = 0
        for line in cue.lines:
            for change in put_right(line).changes:
                yield AutomaticChange(
                    Deed.PROPOSED,
                    cue.start_ms,
                    cue.end_ms,
                    begins + change.start,
                    change.before,
                    change.after,
                    change.rule,
                    change.reason,
                )
            begins += len(line) + 1
