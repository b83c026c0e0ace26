"""The moving picture: two friends at the harbour, from sunset to night, a ferry crossing while the music plays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from . import people
from .boats import Boats
from .dialogue import SPEAKERS
from .shapes import Sheet, ellipse, mix, rgb, smooth_step, stroke
from .sky import WIDTH, Sky
from .skyline import Skyline
from .water import SHORE, Water

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sound import Soundtrack

HEIGHT = 360
FRAMES_A_SECOND = 25
_NIGHT_FALLS_S = (4.0, 34.0)
_NOTE_EVERY_S, _NOTE_LIVES_S = 1.24, 4.2
_SUNLIGHT, _MOONLIGHT, _LAMPLIGHT = rgb("#fff4ea"), rgb("#cac3d6"), rgb("#ece1e4")
"""Falls on all that is near; on the water; under the lamps of the quay."""
_BLINKS_S = (3.7, 4.6)
"""How often each of them blinks."""


def frames(track: Soundtrack) -> Iterator[np.ndarray]:
    """Every picture of the film, height × width × red, green, blue, one byte each."""
    scene = Scene(track)
    for number in range(scene.count):
        yield scene.frame(number)


class Scene:
    def __init__(self, track: Soundtrack) -> None:
        self._track = track
        self.count = -(-track.duration_ms * FRAMES_A_SECOND // 1000)
        times = np.arange(self.count) * 1000 / FRAMES_A_SECOND
        loudness = track.loudness(times)
        self._loudness = [loudness * _said_by(track, speaker, times) for speaker in SPEAKERS]
        self._sky, self._skyline, self._water, self._boats = Sky(), Skyline(), Water(), Boats()
        self._quay = people.quay(WIDTH, HEIGHT, SHORE)
        self._people = people.Person(people.LEFT, 108), people.Person(people.RIGHT, 532)
        self._note = _note()
        self._vignette = _vignette()

    def frame(self, number: int) -> np.ndarray:
        seconds = number / FRAMES_A_SECOND
        night = float(smooth_step((seconds - _NIGHT_FALLS_S[0]) / (_NIGHT_FALLS_S[1] - _NIGHT_FALLS_S[0])))
        music = self._music(seconds)
        picture = np.zeros((HEIGHT, WIDTH, 3), np.float32)
        self._sky.draw(picture, seconds, night)
        self._skyline.draw(picture, seconds, night, music)
        self._water.draw(picture, seconds, night)
        self._boats.draw(picture, seconds, mix(_SUNLIGHT, _MOONLIGHT, night))
        self._draw_notes(picture, seconds)
        self._quay.lay_on(picture, 0, 0)
        for which, person in enumerate(self._people):
            person.draw(picture, self._moment(which, number, music), mix(_SUNLIGHT, _LAMPLIGHT, night))
        picture *= self._vignette
        return np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8)

    def _moment(self, which: int, number: int, music: float) -> people.Moment:
        seconds = number / FRAMES_A_SECOND
        since_blink = (seconds + 1.9 * which) % _BLINKS_S[which]
        apart = smooth_step((self._track.music_start_ms / 1000 + 1.0 - seconds) / 0.7)
        return people.Moment(
            loudness=float(self._loudness[which][number]),
            blink=float(np.exp(-(((since_blink - 0.2) / 0.07) ** 2))),
            sway=music * float(np.sin(2 * np.pi * seconds / 2.48 + np.pi * which)),
            on_the_phone=float(apart),
        )

    def _music(self, seconds: float) -> float:
        """From 0 to 1 and back."""
        since, left = seconds - self._track.music_start_ms / 1000, self._track.music_end_ms / 1000 - seconds
        return float(smooth_step(since / 1.2) * smooth_step(left / 1.5))

    def _draw_notes(self, picture: np.ndarray, seconds: float) -> None:
        begin, end = self._track.music_start_ms / 1000, self._track.music_end_ms / 1000
        for born in np.arange(begin + 0.2, end - 1.5, _NOTE_EVERY_S):
            age = (seconds - born) / _NOTE_LIVES_S
            if 0 < age < 1:
                x, y = self._boats.ferry_at(float(born))
                drift = 14 * np.sin(2.2 * (seconds - born) + born)
                shown = smooth_step(age / 0.15) * smooth_step((1 - age) / 0.4)
                self._note.lay_on(picture, x + 30 * age + drift, y - 8 - 92 * age, opacity=float(0.9 * shown))


def _said_by(track: Soundtrack, speaker: object, times_ms: np.ndarray) -> np.ndarray:
    turns = [turn.cue for turn in track.turns if turn.speaker is speaker]
    return np.any([(times_ms >= cue.start_ms) & (times_ms < cue.end_ms) for cue in turns], axis=0)


def _note() -> Sheet:
    sheet = Sheet(30, 36, -12, -28)
    sheet.paint(ellipse(0, 0, 9, 8), "#ffe9b0", alpha=0.25, soft=8)
    sheet.paint(ellipse(0, 0, 5.0, 3.8), "#fff2c8")
    sheet.paint(stroke(4.2, -1, 4.2, -21, 1.7), "#fff2c8")
    sheet.paint(stroke(4.2, -21, 11.5, -14.5, 2.4), "#fff2c8")
    return sheet


def _vignette() -> np.ndarray:
    x, y = np.linspace(-1, 1, WIDTH)[None, :], np.linspace(-1, 1, HEIGHT)[:, None]
    return (1 - 0.16 * np.clip(np.hypot(x, y) - 0.55, 0, 1) ** 1.5)[..., None].astype(np.float32)
