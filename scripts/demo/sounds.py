"""What lies under and around speech: music, noise, rooms, microphones. All of it drawn from a seeded generator."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from .voices import RATE

if TYPE_CHECKING:
    from .voices import Samples

_COLOURED_AT = (100, 300, 600, 1200, 2000, 3000, 5000)
"""Hertz."""
_CHORDS = ((0, 4, 7), (0, 3, 7), (0, 5, 9), (2, 5, 9), (0, 4, 7, 11), (0, 3, 7, 10))


def disturbed(speech: Samples, chance: np.random.Generator) -> Samples:
    """As it might have been recorded: three windows in ten are as clean as espeak-ng made them."""
    samples = speech
    if chance.random() < 0.12:
        samples = _in_a_room(samples, chance)
    if chance.random() < 0.3:
        samples = _through_a_microphone(samples, chance)
    if chance.random() < 0.45:
        samples = with_noise(samples, noise(len(samples), chance), float(chance.uniform(10, 35)))
    if chance.random() < 0.10:
        samples = with_noise(samples, music(len(samples), chance), float(chance.uniform(12, 28)))
    if chance.random() < 0.5:
        samples = samples * np.float32(10 ** chance.uniform(-1.2, 0.15))
    return np.clip(samples, -1, 1)


def with_noise(speech: Samples, other: Samples, ratio_db: float) -> Samples:
    """`ratio_db` counts the speech where it is loud enough to be speech, so pauses do not make the noise quieter."""
    loud = np.abs(speech) > 0.01
    if not loud.any():
        return speech + other * np.float32(0.02)
    power = float(np.mean(speech[loud] ** 2))
    scale = np.sqrt(power / (float(np.mean(other**2)) + 1e-12) / 10 ** (ratio_db / 10))
    mixed: Samples = speech + other * np.float32(scale)
    return mixed


def noise(length: int, chance: np.random.Generator) -> Samples:
    """White, pink or brown, or a mains hum with a hiss."""
    return _passage(_noises()[int(chance.integers(len(_noises())))], length, chance)


def music(length: int, chance: np.random.Generator) -> Samples:
    return _passage(_pieces()[int(chance.integers(len(_pieces())))], length, chance)


def _passage(recording: Samples, length: int, chance: np.random.Generator) -> Samples:
    start = int(chance.integers(len(recording)))
    return np.take(recording, np.arange(start, start + length), mode="wrap")


@cache
def _noises(seconds: int = 100) -> tuple[Samples, ...]:
    """Made once and taken from at random places: making noise anew every time took a third of all work."""
    chance = np.random.default_rng(11)
    white = chance.standard_normal(seconds * RATE, dtype=np.float32)
    spectrum = np.fft.rfft(white)
    coloured = [
        np.fft.irfft(spectrum / np.maximum(np.arange(len(spectrum)), 20 * seconds) ** (0.5 * power), len(white))
        for power in (1, 2)
    ]
    times = np.arange(len(white), dtype=np.float32) / RATE
    hum = 0.3 * white + sum(np.sin(2 * np.pi * np.float32(50 * k) * times) / k for k in (1, 2, 3, 5))
    return tuple((each / each.std()).astype(np.float32) for each in (white, *coloured, hum))


@cache
def _pieces(count: int = 48) -> tuple[Samples, ...]:
    chance = np.random.default_rng(7)
    return tuple(_piece(chance) for _ in range(count))


def _piece(chance: np.random.Generator) -> Samples:
    beat = int(RATE * chance.uniform(0.22, 0.6))
    beats = 32
    piece = np.zeros(beat * (beats + 8), np.float32)
    key = 110 * 2 ** (chance.integers(0, 24) / 12)
    brightness = chance.uniform(0.3, 0.8)
    for position in range(beats):
        if position % 4 == 0:
            chord, root = _CHORDS[int(chance.integers(len(_CHORDS)))], int(chance.choice((0, 5, 7, 9)))
            for step in chord:
                _add_note(piece, position * beat, beat * 5, key * 2 ** ((root + step) / 12), 0.25, brightness)
        if chance.random() < 0.8:
            step = int(chance.choice((0, 2, 4, 5, 7, 9, 11, 12, 14, 16)))
            _add_note(piece, position * beat, beat * 2, key * 2 ** (1 + step / 12), 0.4, brightness)
        if chance.random() < 0.3:
            hit = chance.standard_normal(beat // 3, dtype=np.float32)
            piece[position * beat :][: len(hit)] += hit * np.exp(-np.linspace(0, 8, len(hit), dtype=np.float32)) * 0.2
    return piece[: beat * beats] / np.float32(np.abs(piece).max())


def _add_note(piece: Samples, at: int, length: int, frequency: float, volume: float, brightness: float) -> None:
    times = np.arange(length, dtype=np.float32) / RATE
    envelope = np.minimum(times / 0.015, 1) * np.exp(-times * 2.2)
    for harmonic in range(1, 7):
        if frequency * harmonic < RATE / 2:
            wave = np.sin(np.float32(2 * np.pi * frequency * harmonic) * times)
            piece[at : at + length] += (volume * brightness ** (harmonic - 1)) * envelope * wave


def _in_a_room(samples: Samples, chance: np.random.Generator) -> Samples:
    length = int(RATE * chance.uniform(0.08, 0.35))
    echo = chance.standard_normal(length, dtype=np.float32) * np.exp(-np.linspace(0, 7, length, dtype=np.float32))
    echo *= np.float32(chance.uniform(0.1, 0.5)) / np.float32(np.sqrt(np.sum(echo**2)))
    echo[0] = 1
    size = 1 << (len(samples) + length).bit_length()
    reverberant = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(echo, size), size)[: len(samples)]
    return (reverberant / max(1.0, float(np.abs(reverberant).max()))).astype(np.float32)


def _through_a_microphone(samples: Samples, chance: np.random.Generator) -> Samples:
    """Coloured by chance, and sometimes without the deepest and the highest sounds."""
    size = 1 << len(samples).bit_length()
    spectrum = np.fft.rfft(samples, size)
    frequencies = np.linspace(0, RATE / 2, len(spectrum), dtype=np.float32)
    gains = chance.uniform(-12, 12, len(_COLOURED_AT))  # decibels
    response = 10 ** (np.interp(frequencies, _COLOURED_AT, gains).astype(np.float32) / 20)
    if chance.random() < 0.4:
        response *= 1 / (1 + (frequencies / np.float32(chance.uniform(3400, 6500))) ** 8)
    filtered = np.fft.irfft(spectrum * response, size)[: len(samples)]
    return (filtered * (np.abs(samples).max() / (np.abs(filtered).max() + 1e-9))).astype(np.float32)
