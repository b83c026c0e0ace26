"""The tune between the two halves of the clip: four bars of chords under a small melody, all of it harmonic tones.

No noise and no voice, so that whatever a speech engine writes over it was not said.
"""

from __future__ import annotations

import numpy as np

_BEAT_S = 0.62
_BARS = (
    # A bass note, a chord, and the melody's (beat, note, beats) above it, in half tones from middle C.
    (-12, (0, 4, 7, 11), ((0.0, 16, 1.0), (1.0, 19, 0.5), (1.5, 21, 1.5), (3.0, 19, 1.0))),
    (-15, (-3, 0, 4, 7), ((0.0, 16, 1.0), (1.0, 19, 0.5), (1.5, 16, 0.5), (2.0, 14, 1.0), (3.0, 12, 1.0))),
    (-19, (-7, -3, 0, 4), ((0.0, 9, 1.0), (1.0, 12, 0.5), (1.5, 14, 1.0), (2.5, 16, 0.5), (3.0, 19, 1.0))),
    (-17, (-5, -1, 2, 5), ((0.0, 14, 1.5), (1.5, 16, 0.5), (2.0, 14, 1.0), (3.0, 11, 1.0))),
)
_LAST_CHORD = (-12, 0, 4, 7, 12, 16)
_LOUDNESS = 0.22
_FADE_S = 1.2


def tune(ms: int, rate: int) -> np.ndarray:
    """Left and right, from -1 to 1, silent at both ends."""
    band = _Band(ms, rate)
    for bar, (bass, chord, melody) in enumerate(_BARS):
        begins = bar * 4 * _BEAT_S
        for beat in (0.0, 2.0):
            band.pluck(begins + beat * _BEAT_S, bass, loudness=0.9, dies_after_s=1.6, side=0.0)
        band.hold(begins, chord, seconds=4 * _BEAT_S)
        for position, note in enumerate((*chord, *reversed(chord))):
            band.pluck(begins + position * _BEAT_S / 2, note + 12, loudness=0.22, dies_after_s=0.5, side=-0.5)
        for beat, note, beats in melody:
            band.pluck(begins + beat * _BEAT_S, note, loudness=0.8, dies_after_s=0.5 + 0.5 * beats, side=0.3)
    for position, note in enumerate(_LAST_CHORD):
        band.pluck(len(_BARS) * 4 * _BEAT_S + 0.04 * position, note, loudness=0.6, dies_after_s=1.8, side=0.1)
    return band.played()


class _Band:
    def __init__(self, ms: int, rate: int) -> None:
        self._rate = rate
        self._samples = np.zeros((ms * rate // 1000, 2))

    def pluck(self, at_s: float, note: int, *, loudness: float, dies_after_s: float, side: float) -> None:
        """A string: the higher a harmonic, the softer it is and the sooner it dies away."""
        seconds = np.arange(int(min(4 * dies_after_s, 6.0) * self._rate)) / self._rate
        struck = -np.expm1(-seconds / 0.004)
        sound = sum(
            np.sin(2 * np.pi * _hertz(note) * part * seconds) * np.exp(-seconds * part**0.7 / dies_after_s) / part**1.6
            for part in range(1, 8)
        )
        self._add(at_s, loudness * struck * sound, side)

    def hold(self, at_s: float, chord: tuple[int, ...], *, seconds: float) -> None:
        """A soft pad that swells and goes, one slightly sharp voice on each side."""
        time = np.arange(int(seconds * self._rate)) / self._rate
        swell = np.sin(np.pi * time / seconds) ** 0.7
        for side, detuned in ((-0.8, 0.9985), (0.8, 1.0015)):
            sound = sum(
                np.sin(2 * np.pi * _hertz(note) * detuned * part * time) / part**2
                for note in chord
                for part in (1, 2, 3)
            )
            self._add(at_s, 0.09 * swell * sound, side)

    def played(self) -> np.ndarray:
        fade = int(_FADE_S * self._rate)
        self._samples[-fade:] *= np.cos(np.linspace(0, np.pi / 2, fade))[:, None] ** 2
        return self._samples * (_LOUDNESS / np.abs(self._samples).max())

    def _add(self, at_s: float, sound: np.ndarray, side: float) -> None:
        begin = int(at_s * self._rate)
        room = len(self._samples) - begin
        self._samples[begin : begin + len(sound)] += sound[:room, None] * np.array([1 - side, 1 + side]) / 2


def _hertz(note: int) -> float:
    return 261.63 * 2 ** (note / 12)
