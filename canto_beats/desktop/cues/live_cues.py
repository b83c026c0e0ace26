"""Subtitles while they come: from committed windows, which arrive in any order, to cues in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from canto_beats.cantonese.words import word_starts
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Phrase

_LONGEST_OPEN_MS = 30_000
"""Building so much anew takes a few milliseconds, and hardly anybody talks for so long without a pause."""
_LEFT_OPEN_MS = 4_000


class HeardWindow(Protocol):
    """Told by a job that is at work, or kept by one that was."""

    @property
    def index(self) -> int: ...

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """It may take a while to make them."""
        ...


class LiveCues:
    """What was said before a pause is settled: its cues stay, and only what follows is built again. They are those that
    the job will make, unless somebody talks for long without one.

    Building takes time, and a job that goes on begins by telling all that it has: so what was heard is taken in by
    portions, between which whoever asks can do something else.
    """

    def __init__(self, rules: CueRules | None = None) -> None:
        self.cues: list[Cue] = []
        self.rules = rules or CueRules()
        self._waiting: dict[int, HeardWindow] = {}
        """Those that were not taken in yet."""
        self._next_window = 0
        self._open: list[Phrase] = []
        self._settled = 0
        """So many of the cues."""

    def hear(self, windows: Iterable[HeardWindow]) -> None:
        self._waiting |= {window.index: window for window in windows if window.index >= self._next_window}

    @property
    def is_behind(self) -> bool:
        return self._next_window in self._waiting

    def take_in(self, phrases: int) -> int | None:
        """About so many of what was heard. The index of the first cue that is new or different; nothing if none is."""
        came: list[Phrase] = []
        while self.is_behind and len(came) < phrases:
            came += self._waiting.pop(self._next_window).phrases
            self._next_window += 1
        if not came:
            return None
        first = self._settled
        del self.cues[first:]
        for phrase in came:  # one by one, so that the cues are the same in whatever portions it comes
            self._open.append(phrase)
            if settled := _settled(self._open, self.rules.pause_ms):
                self._show(self._open[:settled])
                self._settled = len(self.cues)
                del self._open[:settled]
        self._show(self._open)
        return first

    def _show(self, phrases: Sequence[Phrase]) -> None:
        free_from = self.cues[-1].end_ms + self.rules.min_gap_ms if self.cues else 0
        self.cues += build_cues(phrases, self.rules, word_starts=word_starts, free_from_ms=free_from)


def _settled(phrases: Sequence[Phrase], pause_ms: int) -> int:
    """How many of them: all before the last long pause, or where nobody pauses for long, before the longest one."""
    pauses = _pauses(phrases)
    after = max((index for index, pause in enumerate(pauses) if pause >= pause_ms), default=0)
    latest = phrases[-1].end_ms - _LEFT_OPEN_MS
    if phrases[-1].end_ms - phrases[after].start_ms <= _LONGEST_OPEN_MS:
        return after
    early = [index for index in range(after + 1, len(phrases)) if phrases[index].start_ms <= latest]
    return max(early, key=lambda index: (pauses[index], index), default=after)


def _pauses(phrases: Sequence[Phrase]) -> list[int]:
    """Before each of them; none before the first."""
    pauses, silent_from = [], phrases[0].start_ms
    for phrase in phrases:
        pauses.append(phrase.start_ms - silent_from)
        silent_from = max(silent_from, phrase.end_ms)
    return pauses
