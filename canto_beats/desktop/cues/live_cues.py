"""Subtitles while they come: from committed windows, which arrive in any order, to cues in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from canto_beats.job.events import WindowCommitted
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Phrase


class LiveCues:
    """What was said before a long pause is settled: its cues stay, and only what follows is built again."""

    def __init__(self, rules: CueRules | None = None) -> None:
        self.cues: list[Cue] = []
        self._rules = rules or CueRules()
        self._early: dict[int, tuple[Phrase, ...]] = {}
        """Of windows before which another one is still missing."""
        self._next_window = 0
        self._open: list[Phrase] = []
        self._settled = 0
        """So many of the cues."""

    def add(self, windows: Iterable[WindowCommitted]) -> int | None:
        """The index of the first cue that is new or different now; nothing if none is."""
        self._early |= {window.index: window.phrases for window in windows if window.index >= self._next_window}
        came: list[Phrase] = []
        while self._next_window in self._early:
            came += self._early.pop(self._next_window)
            self._next_window += 1
        if not came:
            return None
        first = self._settled
        del self.cues[first:]
        self._open += came
        after_pause = _last_pause(self._open, self._rules.pause_ms)
        self._show(self._open[:after_pause])
        self._settled = len(self.cues)
        self._open = self._open[after_pause:]
        self._show(self._open)
        return first

    def _show(self, phrases: Sequence[Phrase]) -> None:
        free_from = self.cues[-1].end_ms + self._rules.min_gap_ms if self.cues else 0
        for cue in build_cues(phrases, self._rules):
            late = max(0, free_from - cue.start_ms)  # built alone, they do not know of those before
            self.cues.append(Cue(cue.start_ms + late, max(cue.end_ms, cue.start_ms + late + 1), cue.text))
            free_from = self.cues[-1].end_ms


def _last_pause(phrases: Sequence[Phrase], pause_ms: int) -> int:
    """The index of the first phrase after it; 0 if there is none."""
    silent_from, after = 0, 0
    for index, phrase in enumerate(phrases):
        if index and phrase.start_ms - silent_from >= pause_ms:
            after = index
        silent_from = max(silent_from, phrase.end_ms)
    return after
