"""What is heard in the sample clip, and the truth about it: the subtitles and where the music is.

The same on every run of the script. Not within one process, though: what espeak-ng said before changes its next line by
a hair.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from demo import pcm

from canto_beats.subtitles.cue import Cue

from .dialogue import AFTER_MUSIC, AFTER_MUSIC_MS, BEFORE_MUSIC, LEAD_IN_MS, LEAD_OUT_MS, MUSIC_MS
from .music import tune

if TYPE_CHECKING:
    from pathlib import Path

    from .dialogue import Line, Speaker

RATE = 48_000
_VOICE_LOUDNESS = 0.62


@dataclass(frozen=True, slots=True)
class Turn:
    """One line as it is heard."""

    speaker: Speaker
    cue: Cue


@dataclass(frozen=True, slots=True)
class Soundtrack:
    samples: np.ndarray
    """Left and right, 16 bits, `RATE`."""
    turns: tuple[Turn, ...]
    music_start_ms: int
    music_end_ms: int

    @property
    def duration_ms(self) -> int:
        return len(self.samples) * 1000 // RATE

    @property
    def cues(self) -> list[Cue]:
        return [turn.cue for turn in self.turns]

    def loudness(self, times_ms: np.ndarray) -> np.ndarray:
        """From 0 to about 1, around each of the times."""
        window = RATE * 60 // 1000
        power = np.cumsum(np.pad(self.samples.mean(axis=1) / 32768, (window, window)) ** 2)
        middle = times_ms.astype(int) * RATE // 1000 + window
        middle = np.clip(middle, window // 2, len(power) - window // 2 - 1)
        return np.sqrt((power[middle + window // 2] - power[middle - window // 2]) / window) / 0.16


def soundtrack() -> Soundtrack:
    mix = _Mix(LEAD_IN_MS)
    for line in BEFORE_MUSIC:
        mix.say(line)
    music_start_ms = mix.now_ms
    mix.play(tune(MUSIC_MS, RATE))
    music_end_ms = mix.now_ms
    mix.wait(AFTER_MUSIC_MS)
    for line in AFTER_MUSIC:
        mix.say(line)
    mix.wait(LEAD_OUT_MS)
    return Soundtrack(mix.samples(), tuple(mix.turns), music_start_ms, music_end_ms)


def write_wav(path: Path, track: Soundtrack) -> None:
    pcm.write_wav(path, track.samples.tobytes(), rate=RATE, channels=2)


class _Mix:
    """The sound track as it grows, always whole milliseconds long."""

    def __init__(self, quiet_ms: int) -> None:
        self.turns: list[Turn] = []
        self.now_ms = 0
        self._parts: list[np.ndarray] = []
        self.wait(quiet_ms)

    def say(self, line: Line) -> None:
        voice = line.speaker
        said = pcm.say(
            line.text,
            voice=voice.voice,
            speed=voice.words_a_minute,
            pitch=voice.pitch,
            pitch_range=voice.pitch_range,
        )
        spoken = pcm.audible(np.frombuffer(said, dtype="<i2"))  # another rate, and its ends may have become softer
        ms = -(-len(spoken) * 1000 // pcm.RATE)
        padded = np.zeros(ms * pcm.RATE // 1000)
        padded[: len(spoken)] = spoken / 32768
        self.turns.append(Turn(voice, Cue(self.now_ms, self.now_ms + ms, line.text)))
        self.play(np.repeat(pcm.resampled(padded, pcm.RATE, RATE)[:, None], 2, axis=1) * _VOICE_LOUDNESS)
        self.wait(line.pause_after_ms)

    def play(self, sound: np.ndarray) -> None:
        self._parts.append(sound)
        self.now_ms += len(sound) * 1000 // RATE

    def wait(self, ms: int) -> None:
        self.play(np.zeros((ms * RATE // 1000, 2)))

    def samples(self) -> np.ndarray:
        return pcm.to_pcm(np.concatenate(self._parts))
