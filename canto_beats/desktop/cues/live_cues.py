"""Subtitles while they come: from committed windows, which arrive in any order, to cues in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from canto_beats.cantonese.words import word_starts
from canto_beats.job.events import WindowCommitted
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.cue_rules import CueRules
from canto_beats.subtitles.phrase import Phrase, Span
from canto_beats.subtitles.timing.speech_snapping import snapped_to_speech
from canto_beats.subtitles.timing.stretches import joined

_LONGEST_OPEN_MS = 30_000
"""Building so much anew takes a few milliseconds, and hardly anybody talks for so long without a pause."""
_LEFT_OPEN_MS = 4_000


class LiveCues:
    """What was said before a pause is settled: its cues stay, and only what follows is built again. They are those that
    the job will make, beginning and ending with the voice, unless somebody talks for long without a pause.

    Building takes time, and a job that goes on begins by telling all that it has: so what was heard is taken in by
    portions, between which whoever asks can do something else.
    """

    def __init__(self, rules: CueRules | None = None) -> None:
        self.cues: list[Cue] = []
        self.rules = rules or CueRules()
        self._waiting: dict[int, WindowCommitted] = {}
        """Those that were not taken in yet."""
        self._next_window = 0
        self._open: list[Phrase] = []
        self._built: list[Cue] = []
        """The cues before they are moved to the speech."""
        self._settled = 0
        """So many of those."""
        self._final = 0
        """So many of the cues: neither what else is said nor where moves them any more."""
        self._speech: list[Span] = []
        self._speech_until_ms = 0

    def hear(self, windows: Iterable[WindowCommitted]) -> None:
        self._waiting |= {window.index: window for window in windows if window.index >= self._next_window}

    @property
    def is_behind(self) -> bool:
        return self._next_window in self._waiting

    def take_in(self, phrases: int) -> int | None:
        """About so many of what was heard. The index of the first cue that is new or different; nothing if none is."""
        came: list[Phrase] = []
        while self.is_behind and len(came) < phrases:
            window = self._waiting.pop(self._next_window)
            came += window.phrases
            self._speech[-1:] = joined([*self._speech[-1:], *window.speech])
            self._speech_until_ms = window.end_ms
            self._next_window += 1
        if came:
            self._build(came)
        return self._snap()

    def _build(self, came: Sequence[Phrase]) -> None:
        del self._built[self._settled :]
        for phrase in came:  # one by one, so that the cues are the same in whatever portions it comes
            self._open.append(phrase)
            if settled := _settled(self._open, self.rules.pause_ms):
                self._add(self._open[:settled])
                self._settled = len(self._built)
                del self._open[:settled]
        self._add(self._open)

    def _add(self, phrases: Sequence[Phrase]) -> None:
        free_from = self._free_after(self._built)
        self._built += build_cues(phrases, self.rules, word_starts=word_starts, free_from_ms=free_from)

    def _snap(self) -> int | None:
        """What is not final. The index of the first cue that is new or different."""
        first, was = self._final, self.cues[self._final :]
        del self.cues[first:]
        self.cues += snapped_to_speech(self._built[first:], self._speech, self.rules, self._free_after(self.cues))
        while self._is_final(self._final):
            self._final += 1
        pairs = enumerate(zip_longest(was, self.cues[first:]), first)
        return next((index for index, (old, new) in pairs if old != new), None)

    def _is_final(self, index: int) -> bool:
        """The two after it are settled, and the speech that it may go to is known: it is before the second one ends."""
        second = index + 2
        return second < self._settled and self._built[second].end_ms <= self._speech_until_ms

    def _free_after(self, cues: Sequence[Cue]) -> int:
        return cues[-1].end_ms + self.rules.min_gap_ms if cues else 0


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
