"""Cantonese spoken by espeak-ng, with the exact time and sound of every character."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch.nn import functional

from .espeak import PHONEME, SYLLABLE_END, WORD, espeak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from .espeak import Happened

    Samples = NDArray[np.float32]

RATE = 16_000

# Not `aunty`, whose pitch falls where those of all others rise: her tones are upside down.
SEEN_VOICES = ("f1", "f2", "f3", "f4", "f5", "Annie", "belinda", "Andrea", "anika")
ALSO_HEARD = ("grandma", "zac")
"""In training alone, to widen what a voice may be: one's pitch varies far more than usual, the other is a child's."""
UNSEEN_VOICES = ("steph", "linda", "Alicia")
"""No training step hears these."""
PITCHES = (55, 92)
"""espeak-ng's scale, on which the low tones of the voices above begin at about 130 Hz. A spectrogram as Whisper makes
it, from 25 ms at a time, cannot show the tones of a lower voice: its harmonics run into one another.
"""
PITCH_RANGE = 99
"""In most of these voices the high level tone is then 1.4 times as high as the low one, as people speak. As espeak-ng
comes, at 50, it is 1.18 times, and six tones are too close together to be told apart.
"""
SPEEDS = (135, 225)

INITIALS = ("", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "N", "h", "gw", "kw", "w", "z", "c", "s", "j")
_RIMES = """
aa aai aau aam aan aang aap aat aak a ai au am an ang ap at ak e ei em eng ep ek eo eoi eon eot oe oeng oek
o oi ou on ong ot ok i iu im in ing ip it ik u ui un ung ut uk yu yun yut ng m
"""
RIMES = tuple(_RIMES.split())
TONES = 6

_STEP_IN, _STEP_OUT = 441, 320
"""22,050 and 16,000 in lowest terms."""
_REACH = 44
"""How many samples to either side the filter looks that changes the rate."""
_QUIET = 0.004

WRITTEN_AS_ONE = re.compile(r"[a-zA-Z]+|\d+|\S")
_VOWEL = re.compile(r"[aeiouyAEIOU@0-9]|ng?$|m$")


class Sound(NamedTuple):
    """A syllable, in espeak-ng's own letters."""

    initial: str
    rime: str
    tone: int
    start: int
    end: int


class Written(NamedTuple):
    """A Han character, a Latin word, a number or a punctuation mark, and when it is heard, in samples."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Utterance:
    text: str
    samples: Samples
    written: tuple[Written, ...]
    sounds: tuple[Sound, ...]
    """Without those that are not single Cantonese syllables."""


@dataclass(frozen=True, slots=True)
class Voice:
    variant: str
    pitch: int
    speed: int

    @classmethod
    def drawn(cls, chance: np.random.Generator, variants: tuple[str, ...] = SEEN_VOICES + ALSO_HEARD) -> Voice:
        return cls(str(chance.choice(variants)), int(chance.integers(*PITCHES)), int(chance.integers(*SPEEDS)))


def utter(text: str, voice: Voice) -> Utterance:
    """The text spoken, without the silence around it."""
    name = f"yue+{voice.variant}"
    spoken, happened = espeak().speak(text, voice=name, speed=voice.speed, pitch=voice.pitch, pitch_range=PITCH_RANGE)
    syllables = espeak().syllables(text, voice=name)
    samples = _resampled(np.frombuffer(spoken, "<i2").astype(np.float32) / np.float32(32768))
    loud = np.flatnonzero(np.abs(samples) > _QUIET)
    if not loud.size:
        raise ValueError(f"espeak-ng says nothing for {text!r}")
    first, last = int(loud[0]), int(loud[-1]) + 1

    def at(sample: int) -> int:
        return min(max(sample * _STEP_OUT // _STEP_IN, first), last) - first

    return Utterance(
        text,
        samples[first:last],
        tuple(Written(unit, at(start), at(end)) for unit, start, end in _written(text, happened)),
        tuple(
            sound._replace(start=at(sound.start), end=at(sound.end))
            for sound in _sounds(syllables, happened)
            if sound.tone
        ),
    )


def _resampled(samples: Samples) -> Samples:
    """Every block of 441 samples gives 320, each by a filter of its own that cuts off what 16 kHz cannot carry."""
    blocks = -(-len(samples) // _STEP_IN)
    padded = functional.pad(torch.from_numpy(samples), (_REACH, blocks * _STEP_IN - len(samples) + _REACH))
    filtered = functional.conv1d(padded[None, None], _filters(), stride=_STEP_IN)
    resampled: Samples = filtered[0].T.reshape(-1).numpy()
    return resampled


@cache
def _filters() -> torch.Tensor:
    times = torch.arange(-_REACH, _STEP_IN + _REACH) / _STEP_IN - torch.arange(_STEP_OUT)[:, None] / _STEP_OUT
    times = times * _STEP_OUT  # in samples at the new rate
    rolloff = 0.96
    window = torch.cos((times / (_REACH * _STEP_OUT / _STEP_IN) * torch.pi / 2).clamp(-torch.pi / 2, torch.pi / 2)) ** 2
    return (torch.sinc(times * rolloff) * window * rolloff * _STEP_OUT / _STEP_IN)[:, None]


def _written(text: str, happened: tuple[Happened, ...]) -> Iterator[tuple[str, int, int]]:
    """Every unit with the samples, at espeak-ng's rate, in which it is heard.

    Words that its dictionary knows, and figures with what stands before them, are one event to espeak-ng; their
    characters share its time. What is not spoken, as a comma, stands at the end of what was spoken before it.
    """
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    word = 0
    for event in happened:
        if event.type == WORD:
            word = event.position - 1
            starts.setdefault(word, event.sample)
        elif event.name == SYLLABLE_END:
            ends[word] = event.sample
    together: list[str] = []
    start = end = 0
    for unit in WRITTEN_AS_ONE.finditer(text):
        inside = [position for position in starts if unit.start() <= position < unit.end()]
        if inside:
            yield from _shared_out(together, start, end)
            together = []
            start, end = starts[min(inside)], max(ends.get(position, starts[position]) for position in inside)
        together.append(unit.group())
    yield from _shared_out(together, start, end)


def _shared_out(units: list[str], start: int, end: int) -> Iterator[tuple[str, int, int]]:
    lengths = [len(unit) if unit.isdigit() else int(unit.isalnum()) for unit in units]
    whole = max(1, sum(lengths))
    before = 0
    for unit, length in zip(units, lengths, strict=True):
        yield unit, start + (end - start) * before // whole, start + (end - start) * (before + length) // whole
        before += length


def _sounds(syllables: list[str], happened: tuple[Happened, ...]) -> Iterator[Sound]:
    """Nothing where the two accounts of what was said do not fit together."""
    times: list[tuple[int, int]] = []
    start: int | None = None
    for event in happened:
        if event.type != PHONEME or event.name in (b"_:", b"_", b""):
            continue
        if event.name == SYLLABLE_END:
            if start is not None:
                times.append((start, event.sample))
            start = None
        elif start is None:
            start = event.sample
    if len(times) != len(syllables):
        return
    for spelled, (begins, ends) in zip(syllables, times, strict=True):
        yield _sound(spelled, begins, ends)


def _sound(spelled: str, start: int, end: int) -> Sound:
    """`s'i6k` is an initial s, the rime ik and the sixth tone; English has no tone and is marked with 0."""
    letters = spelled.replace("'", "").replace(",", "")
    tone = re.search(r"[1-9]", letters)
    if tone is None or "(" in letters:
        return Sound("", "", 0, start, end)
    letters = re.sub(r"[1-9]", "", letters)
    vowel = _VOWEL.search(letters)
    at = vowel.start() if vowel else 0
    initial, rime = letters[:at], letters[at:]
    if initial not in INITIALS or rime not in RIMES:  # several syllables that the dictionary keeps as one word
        return Sound("", "", 0, start, end)
    return Sound(initial, rime, min(int(tone.group()), 7) % 6 or 6, start, end)
