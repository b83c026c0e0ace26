"""From dialogues to the numbers that the network trains on."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import IterableDataset
from transformers.audio_utils import mel_filter_bank

from .learning import rounded_up
from .speech_net import POSITIONS
from .spelling import units_of
from .voices import INITIALS, RATE, RIMES
from .windows import Dialogue, Window, disturbed_and_padded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .spelling import Spelling
    from .voices import Samples

POSITION = RATE // 50
"""Samples to a position of the encoder, which is also the step of the timestamps."""
BATCHES_IN_A_SHARE = 40
"""What is said in a share, by whom and with what noise, depends on its number alone, so training can go on at the
beginning of any. The sound itself differs a little: espeak-ng carries the phase of its voice from one line to the next.
"""
NOT_ASKED = -100
_LATER = 0.7
"""Share of the windows that have silence before them."""
_AFTER = 20
"""Positions after the last character at which it is seen that nothing more comes: fewer than every window has there."""
_NEAR = 2
"""How many positions to either side of a moment attention is spread over."""


class Batch(NamedTuple):
    features: Tensor
    firsts: Tensor
    """How many positions of silence are before each window, which nobody computes."""
    lengths: Tensor
    """In positions."""
    sounds: Tensor
    """Initial, rime and tone at each position, one more than their number; 0: nobody speaks."""
    tokens: Tensor
    labels: Tensor
    places: Tensor
    """For each label the first and last position where it is heard; -1 where that is not asked."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a part of the training is made of."""

    until: float
    """The step before which it ends."""
    seconds: float
    """Of sound in a batch."""
    windows: tuple[float, ...]
    """Lengths of the windows, drawn alike often."""
    longest_line: int


LESSONS = (
    Lesson(2_000, 40, (2.0, 3.0, 4.0), 12),
    Lesson(6_000, 40, (3.0, 4.0, 5.0, 6.0), 24),
    Lesson(9_600, 48, (4.0, 4.0, 5.0, 5.0, 6.0, 6.0, 9.0, 14.0, 20.0, 29.0), 99),
    Lesson(math.inf, 48, (4.0, 5.0, 6.0, 7.0, 8.0, 8.0, 8.0, 10.0, 10.0, 20.0), 99),
)
"""Short windows first: there is less to look through until the network has found out where to look. Of the last ones
few are longer than those the program gives this model (`demo_models.py`): in a window of half a minute so small a model
loses its place.
"""
_STUMBLES = 0.08
"""Share of the tokens before the one asked for that are others than those said: a model that has never seen a mistake
does not find its way back after its own.
"""
_BENT = 0.5
"""Share of the windows whose voice is another's."""
_BENDS = 64
_BENT_AT, _BENT_BY = (0, 700, 1600, 2800, 4500, 8000), 0.13


@dataclass
class Batches(IterableDataset[Batch]):
    """An endless row of batches of about equally much sound."""

    corpus: Sequence[str]
    made: Sequence[str]
    spelling: Spelling
    mels: int
    seed: int
    most_seconds: float = math.inf
    first_share: int = 0

    def __iter__(self) -> Iterator[Batch]:
        torch.set_num_threads(1)
        share = self.first_share
        while True:
            yield from self._share(share)
            share += 1

    def _share(self, number: int) -> Iterator[Batch]:
        chance = np.random.default_rng((self.seed, number))
        lesson = next(lesson for lesson in LESSONS if number * BATCHES_IN_A_SHARE < lesson.until)
        dialogue = Dialogue(self.corpus, self.made, chance, lesson.longest_line)
        for _ in range(BATCHES_IN_A_SHARE):
            length = float(chance.choice(lesson.windows))
            count = max(1, round(min(lesson.seconds, self.most_seconds) / length))
            windows = [dialogue.window(int(length * RATE)) for _ in range(count)]
            yield batch_of(windows, self.spelling, self.mels, chance)


def batch_of(windows: Sequence[Window], spelling: Spelling, mels: int, chance: np.random.Generator) -> Batch:
    heard = [features_of(disturbed_and_padded(window, chance), mels, _bend(chance)) for window in windows]
    frames = rounded_up(max(each.shape[1] for each in heard), 64)
    # What follows a window in its batch is never looked at, except by the first convolution's last step.
    features = torch.stack(
        [torch.nn.functional.pad(each, (0, frames - each.shape[1]), value=float(each[0, -1])) for each in heard]
    )
    lengths = [each.shape[1] // 2 for each in heard]
    firsts = [_first(length, chance) for length in lengths]
    answers = [_answer(window, first, spelling, chance) for window, first in zip(windows, firsts, strict=True)]
    longest = rounded_up(max(len(tokens) for tokens, _, _ in answers), 16)
    tokens = torch.full((len(windows), longest), spelling.end)
    labels = torch.full((len(windows), longest), NOT_ASKED)
    places = torch.full((len(windows), longest, 2), -1)
    for row, (own_tokens, own_labels, own_places) in enumerate(answers):
        tokens[row, : len(own_tokens)] = torch.tensor(own_tokens)
        labels[row, : len(own_labels)] = torch.tensor(own_labels)
        places[row, : len(own_places)] = torch.tensor(own_places)
    return Batch(
        features,
        torch.tensor(firsts),
        torch.tensor(lengths),
        torch.stack([_sounds(window, frames // 2) for window in windows]),
        tokens,
        labels,
        places,
    )


def _first(length: int, chance: np.random.Generator) -> int:
    """A window may be heard anywhere in the thirty seconds, so that short ones teach what every position means."""
    return int(chance.integers(POSITIONS - length)) if chance.random() < _LATER else 0


def _bend(chance: np.random.Generator) -> int | None:
    return int(chance.integers(_BENDS)) if chance.random() < _BENT else None


def features_of(samples: Samples, mels: int, bend: int | None = None) -> Tensor:
    """As Whisper's feature extractors make them of a window: mels × frames, an even number of frames."""
    whole = -(-len(samples) // POSITION) * POSITION
    waves = torch.from_numpy(np.pad(samples, (0, whole - len(samples))))
    spectrum = torch.stft(waves, 400, 160, window=_hann(), return_complex=True)[:, :-1].abs() ** 2
    filters = _filters(mels) if bend is None else _bent_filters(mels, bend)
    logarithms = (filters @ spectrum).clamp(min=1e-10).log10()
    return (torch.maximum(logarithms, logarithms.max() - 8.0) + 4.0) / 4.0


@cache
def _hann() -> Tensor:
    return torch.hann_window(400)


@cache
def _filters(mels: int) -> Tensor:
    filters = mel_filter_bank(201, mels, 0.0, 8000.0, RATE, norm="slaney", mel_scale="slaney")
    return torch.from_numpy(filters.T.astype(np.float32))


@cache
def _bent_filters(mels: int, bend: int) -> Tensor:
    """They listen a little too high here and too low there, so that a voice sounds as if from another throat."""
    shifts = np.random.default_rng(bend).uniform(-_BENT_BY, _BENT_BY, len(_BENT_AT))
    shifts[0] = shifts[-1] = 0
    frequencies = np.linspace(0, RATE / 2, 201)
    heard_as = np.interp(frequencies, _BENT_AT, _BENT_AT * (1 + shifts))
    straight = _filters(mels).numpy()
    return torch.from_numpy(np.stack([np.interp(heard_as, frequencies, each) for each in straight]).astype(np.float32))


def _sounds(window: Window, positions: int) -> Tensor:
    sounds = torch.zeros(positions, 3, dtype=torch.long)
    for line in window.lines:
        sounds[line.start // POSITION : line.end // POSITION + 1] = NOT_ASKED
        for sound in line.utterance.sounds:
            begins, ends = ((line.start + at) // POSITION for at in (sound.start, sound.end))
            sounds[begins : max(begins + 1, ends)] = torch.tensor(
                (INITIALS.index(sound.initial) + 1, RIMES.index(sound.rime) + 1, sound.tone)
            )
    return sounds


def _answer(
    window: Window, first: int, spelling: Spelling, chance: np.random.Generator
) -> tuple[list[int], list[int], list[tuple[int, int]]]:
    """The tokens, what is to follow each of them, and where that is heard."""
    timed = chance.random() < 0.85 or not window.lines
    said, places = _said(window, first, spelling, timed=timed)
    ended = window.lines[-1].end // POSITION if window.lines else 0
    prompted = chance.random() < (0.75 if timed else 0.2)
    before = [spelling.previous, *spelling.prompt] if prompted else []
    start = [spelling.start, spelling.language, spelling.task] + ([] if timed else [spelling.no_timestamps])
    # Where it starts the model is asked whether anybody speaks at all; what it then says of the language is given.
    labels = [NOT_ASKED] * (len(before) + len(start) - 1)
    labels[len(before)] = spelling.language if window.lines else spelling.no_speech
    nowhere = [(-1, -1)] * len(labels)
    given = _stumbled(said, spelling, chance)
    return [*before, *start, *given], [*labels, *said, spelling.end], [*nowhere, *places, (ended, ended + _AFTER)]


def _stumbled(said: Sequence[int], spelling: Spelling, chance: np.random.Generator) -> list[int]:
    return [
        int(chance.integers(spelling.texts)) if token < spelling.texts and chance.random() < _STUMBLES else token
        for token in said
    ]


def _said(window: Window, before: int, spelling: Spelling, *, timed: bool) -> tuple[list[int], list[tuple[int, int]]]:
    said: list[int] = []
    places: list[tuple[int, int]] = []

    def say(tokens: Sequence[int], first: int, last: int) -> None:
        said.extend(tokens)
        places.extend([(max(0, first), last)] * len(tokens))

    if not window.lines:
        say([spelling.moment(0)], 0, _NEAR)
    for line in window.lines:
        begins, ends = round(line.start / POSITION), round(line.end / POSITION)
        if timed:
            say([spelling.moment(before + begins)], begins - _NEAR, begins + _NEAR)
        for written, unit in zip(line.utterance.written, units_of(line.utterance.text), strict=True):
            first, last = ((line.start + at) // POSITION for at in (written.start, written.end))
            margin = 0 if last > first else _NEAR
            say(spelling.unit(unit), first - margin, last + margin)
        if timed:
            say([spelling.moment(before + ends)], ends - _NEAR, ends + _NEAR)
    return said, places
