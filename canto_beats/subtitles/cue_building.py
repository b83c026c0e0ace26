"""From recognised speech to cues: pieces, stretches between pauses, breaks, then times on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_breaks import Break, choose_breaks
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Phrase
from canto_beats.subtitles.shot_changes import ShotChanges
from canto_beats.subtitles.units import Unit, WordStarts, line_of, split_into_units


def build_cues(
    phrases: Iterable[Phrase],
    rules: CueRules = CueRules(),  # noqa: B008 - frozen
    *,
    word_starts: WordStarts | None = None,
    shots: ShotChanges = ShotChanges(),  # noqa: B008 - frozen
    free_from_ms: int = 0,
) -> list[Cue]:
    """Cues in time order that never overlap and hold all the text, whatever times the phrases come with.

    No line begins inside a word, as `word_starts` tells them, or with what leans back on the word before, unless the
    word is wider than the line or somebody pauses in it. Where the shots are known, cues prefer to end with them.

    Every line keeps to `rules.max_cells`; every cue keeps to the shortest and longest duration and to the gap. Speech
    too fast for that is shown a little later rather than left out.

    Cues depend on nearby phrases only, so that they can be shown while more is being recognised: a pause of
    `rules.pause_ms` between two words always ends a cue, and no phrase after it changes any cue before it. What was
    said before a pause has one influence on what comes after: speech too fast for its cues can push the next ones back.
    Whoever builds what comes after a pause alone says with `free_from_ms` when the screen is free.
    """
    cues: list[Cue] = []
    for stretch in between_pauses(split_into_units(phrases, rules, word_starts), rules.pause_ms):
        breaks = choose_breaks(stretch, rules, shots)
        for index, one in enumerate(breaks):
            is_last = index + 1 == len(breaks)
            free_at = cues[-1].end_ms + rules.min_gap_ms if cues else free_from_ms
            next_start = None if is_last else stretch[one.last].start_ms
            cues.append(_cue(stretch, one, free_at, next_start, rules, shots))
    return cues


def between_pauses(units: Sequence[Unit], pause_ms: int) -> Iterator[Sequence[Unit]]:
    """The stretches that cues are built from, each by itself."""
    first = 0
    silent_from = 0
    for index, unit in enumerate(units):
        if index > first and unit.start_ms - silent_from >= pause_ms:
            yield units[first:index]
            first = index
        silent_from = max(silent_from, unit.end_ms)
    if units:
        yield units[first:]


def _cue(
    units: Sequence[Unit], one: Break, free_at: int, next_start: int | None, rules: CueRules, shots: ShotChanges
) -> Cue:
    spoken = units[one.first : one.last]
    said_by = max(unit.end_ms for unit in spoken)
    start = max(spoken[0].start_ms, free_at)
    end = min(said_by + rules.linger_ms, start + rules.max_duration_ms)
    if next_start is not None:
        end = min(end, next_start - rules.min_gap_ms)
    if shots:
        start = shots.start_near(start, free_at_ms=free_at)
        end = shots.end_before(end, spoken_until_ms=said_by, gap_ms=rules.min_gap_ms)
    end = min(max(end, start + rules.min_duration_ms), start + rules.max_duration_ms)
    lines = [units[one.first : one.middle], units[one.middle : one.last]]
    return Cue(start, end, "\n".join(line_of(line) for line in lines if line))
