"""Sound as signed 16-bit little-endian samples: of a text, at another rate, in a file.

For the sample clip and the tests. What the speech model is trained on comes from `voices`, which has a filter of its
own: the model was made with that one's sound and the clip with this one's, so neither can take the other's place.
"""

from __future__ import annotations

import wave
from functools import lru_cache
from math import gcd
from typing import TYPE_CHECKING

import numpy as np

from .espeak import RATE as ESPEAK_RATE
from .espeak import espeak

if TYPE_CHECKING:
    from pathlib import Path

RATE = 16_000
"""As everywhere inside the program."""
_AUDIBLE = 150
"""Of 32,768. Softer than this is the silence that espeak-ng puts around what it says."""


@lru_cache(maxsize=512)
def say(text: str, *, voice: str = "yue", speed: int = 160, pitch: int = 50, pitch_range: int = 50) -> bytes:
    """The text spoken, mono, at `RATE`, without the silence around it, in whole milliseconds."""
    spoken = espeak().speak(text, voice=voice, speed=speed, pitch=pitch, pitch_range=pitch_range)
    heard = audible(np.frombuffer(spoken.pcm, dtype="<i2"))
    if not heard.size:
        raise ValueError(f"espeak-ng says nothing for {text!r}")
    return to_pcm(resampled(heard / 32768, ESPEAK_RATE, RATE)).tobytes()


def audible(pcm: np.ndarray) -> np.ndarray:
    """From the first sample to the last that can be heard."""
    loud = np.flatnonzero(np.abs(pcm.astype(np.int32)) > _AUDIBLE)
    return pcm[loud[0] : loud[-1] + 1] if loud.size else pcm[:0]


def resampled(samples: np.ndarray, rate: int, new_rate: int) -> np.ndarray:
    """Up, with nothing above what there was; or down, by cutting the spectrum off at the new rate: free of aliases.

    Filled up with silence to whole steps of both rates, so that there is no remainder.
    """
    step_in, step_out = rate // gcd(rate, new_rate), new_rate // gcd(rate, new_rate)
    steps = -(-len(samples) // step_in)
    spectrum = np.fft.rfft(samples, steps * step_in)
    return np.fft.irfft(spectrum[: steps * step_out // 2 + 1], steps * step_out) * (step_out / step_in)


def to_pcm(samples: np.ndarray) -> np.ndarray:
    """Of samples from -1 to 1."""
    return np.clip(np.round(samples * 32767), -32768, 32767).astype("<i2")


def write_wav(path: Path, pcm: bytes, *, rate: int = RATE, channels: int = 1) -> Path:
    with wave.open(str(path), "wb") as wav:
        wav.setnchannels(channels)
        wav.setsampwidth(2)
        wav.setframerate(rate)
        wav.writeframes(pcm)
    return path
