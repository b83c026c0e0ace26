"""What the model is shown at once: some lines of a dialogue with pauses and music between, and the truth about it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from .sounds import disturbed, music
from .voices import RATE, Voice, utter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .voices import Samples, Utterance

PADDING = RATE // 2
"""Digital silence that every window ends with, as every window does that is filled up to thirty seconds."""
_LINES_WITH_ONE_VOICE = 6
_LOOKED_AT = 24
_TRIED = 4
_SPOKEN_AGAIN = 0.5
"""Share of the lines that were heard a little earlier, in other company: speaking is the dearest part of a window."""


@dataclass(frozen=True, slots=True)
class Placed:
    utterance: Utterance
    start: int
    """In samples of the window."""

    @property
    def end(self) -> int:
        return self.start + len(self.utterance.samples)


@dataclass(frozen=True, slots=True)
class Window:
    samples: Samples
    lines: tuple[Placed, ...]


@dataclass
class Dialogue:
    """An endless source of windows: lines drawn at random, some by one voice, then some by another."""

    corpus: Sequence[str]
    made: Sequence[str]
    chance: np.random.Generator
    longest_line: int = 99
    share_made: float = 0.12
    _waiting: deque[Utterance] = field(default_factory=deque)
    _past: deque[Utterance] = field(default_factory=lambda: deque(maxlen=400))

    def window(self, length: int) -> Window:
        """Not longer than `length` samples, without what disturbs it."""
        if self.chance.random() < 0.02:
            return self._without_speech(length)
        placed: list[Placed] = []
        samples = np.zeros(length, np.float32)
        at = int(RATE * self.chance.choice((self.chance.uniform(0, 0.3), self.chance.uniform(0.1, 0.95))))
        at = min(at, length // 4)
        while (utterance := self._next_fitting(length - at - RATE // 10, must_fit=not placed)) is not None:
            samples[at : at + len(utterance.samples)] += utterance.samples * np.float32(self.chance.uniform(0.4, 1))
            placed.append(Placed(utterance, at))
            at += len(utterance.samples)
            at += self._pause(samples, at)
        end = min(length, (placed[-1].end if placed else at) + int(RATE * self.chance.uniform(0.1, 0.6)))
        return Window(samples[:end], tuple(placed))

    def _pause(self, samples: Samples, at: int) -> int:
        kind = self.chance.random()
        if kind < 0.7:
            return int(RATE * self.chance.uniform(0.15, 0.6))
        length = int(RATE * self.chance.uniform(0.6, 2.2))
        if kind > 0.93 and len(samples) - at > length:
            gap = RATE // 10
            samples[at + gap : at + length - gap] += music(length - 2 * gap, self.chance) * np.float32(0.4)
        return length

    def _without_speech(self, length: int) -> Window:
        if self.chance.random() < 0.5:
            return Window(music(length, self.chance) * np.float32(self.chance.uniform(0.1, 0.9)), ())
        quiet = self.chance.standard_normal(length, dtype=np.float32) * np.float32(self.chance.uniform(0, 0.01))
        return Window(quiet, ())

    def _next_fitting(self, room: int, *, must_fit: bool) -> Utterance | None:
        """Looks a little ahead, so that short windows do not have to throw long lines away."""
        for _ in range(_TRIED if must_fit else 1):
            while len(self._waiting) < _LOOKED_AT:
                self._waiting.extend(self._spoken_again() if self.chance.random() < _SPOKEN_AGAIN else self._spoken())
            for utterance in list(self._waiting)[:_LOOKED_AT]:
                if len(utterance.samples) <= room:
                    self._waiting.remove(utterance)
                    return utterance
            if must_fit:
                self._waiting.clear()
        return None

    def _spoken(self) -> Iterator[Utterance]:
        voice = Voice.drawn(self.chance)
        for _ in range(_LINES_WITH_ONE_VOICE):
            utterance = utter(self._line(), voice)
            self._past.append(utterance)
            yield utterance

    def _spoken_again(self) -> Iterator[Utterance]:
        for _ in range(_LINES_WITH_ONE_VOICE if self._past else 0):
            yield self._past[int(self.chance.integers(len(self._past)))]

    def _line(self) -> str:
        while True:
            source = self.made if self.chance.random() < self.share_made else self.corpus
            line = source[int(self.chance.integers(len(source)))]
            if len(line) <= self.longest_line:
                return line


def disturbed_and_padded(window: Window, chance: np.random.Generator) -> Samples:
    return np.pad(disturbed(window.samples, chance), (0, PADDING))
