"""Synthetic Cantonese for the tests: robotic, the same on every run, and its truth is known exactly.

Everything here is signed 16-bit little-endian mono at 16 kHz, like all audio inside the program.
"""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from scripts.demo.pcm import RATE, say, to_pcm, write_wav  # noqa: F401 - every test finds here what it needs of sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BYTES_PER_MS = RATE * 2 // 1000


class Spoken(NamedTuple):
    start_ms: int
    end_ms: int
    text: str


LINES = (
    "你今日食咗飯未呀？",
    "我哋一齊去飲茶啦，好唔好？",
    "佢話聽日會落大雨喎，記得帶遮。",
    "我尋日喺旺角見到你阿媽，佢買緊餸。",
    "唔該，借借。",
    "呢套戲好好睇㗎，你睇咗未？",
    "架巴士遲咗成半個鐘，搞到我返工遲到。",
    "阿爺話以前嘅香港，唔係咁樣㗎，啲樓冇咁高，啲人都冇咁忙，得閒就落街傾吓偈，食碗糖水先返屋企瞓覺。",
    "我要三個菠蘿包同埋兩杯凍奶茶，走甜。",
    "你使唔使我幫手呀？",
)


def silence(ms: int) -> bytes:
    return bytes(ms * BYTES_PER_MS)


def tone(ms: int, hertz: float = 440.0, loudness: float = 0.3) -> bytes:
    return to_pcm(loudness * np.sin(2 * np.pi * hertz * _seconds(ms))).tobytes()


def music(ms: int) -> bytes:
    """Chords that change every half second, each note struck and dying away: loud, tonal, and not speech."""
    seconds = _seconds(ms)
    beat = (seconds * 2).astype(int)
    struck = np.exp(-3 * (seconds * 2 - beat))
    roots = np.array([261.6, 349.2, 392.0, 329.6])[beat % 4]
    notes = sum(np.sin(2 * np.pi * roots * ratio * seconds) / part for part, ratio in enumerate((1, 1.25, 1.5, 2), 1))
    return to_pcm(0.2 * struck * notes).tobytes()


def noise(ms: int, loudness: float = 0.05) -> bytes:
    return to_pcm(loudness * np.random.default_rng(0).standard_normal(ms * RATE // 1000)).tobytes()


def _seconds(ms: int) -> np.ndarray:
    return np.arange(ms * RATE // 1000) / RATE


def dialogue(lines: Iterable[str] = LINES, pause_ms: int = 600) -> tuple[bytes, list[Spoken]]:
    """The lines one after another, a pause before each and after the last, and when each was said."""
    return _spoken_in_turn([(line, pause_ms) for line in lines], pause_ms)


def long_dialogue(minutes: float) -> tuple[bytes, list[Spoken]]:
    """At least so many minutes of talk with pauses of 0.3 to 2.7 s. Cheap: ten lines are said once and repeated."""
    pauses = (600, 300, 1200, 450, 2700, 800, 350)
    wanted, length = minutes * 60_000, 0
    turns: list[tuple[str, int]] = []
    for line, pause in zip(cycle(LINES), cycle(pauses)):
        if length >= wanted:
            break
        turns.append((line, pause))
        length += pause + len(say(line)) // BYTES_PER_MS
    return _spoken_in_turn(turns, pauses[0])


def _spoken_in_turn(turns: Sequence[tuple[str, int]], last_pause_ms: int) -> tuple[bytes, list[Spoken]]:
    parts: list[bytes] = []
    spoken: list[Spoken] = []
    now = 0
    for line, pause_ms in turns:
        pcm = say(line)
        start = now + pause_ms
        now = start + len(pcm) // BYTES_PER_MS
        parts += (silence(pause_ms), pcm)
        spoken.append(Spoken(start, now, line))
    return b"".join([*parts, silence(last_pause_ms)]), spoken
