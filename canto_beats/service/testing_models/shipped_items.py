"""The items that come along: a little of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from canto_beats.service.testing_models.drawn_pictures import drawn_disc, drawn_square
from canto_beats.service.testing_models.items import Item, PictureItem, SoundItem, TextItem
from canto_beats.settings import Home

_WINDOW_MS = 8_000
_WINDOWS = 3
_LINES = (
    "佢地今日去左邊度食飯呀？",
    "我係公司等緊你，你幾時番嚟？",
    "呢間茶餐聽嘅奶茶好好飲架。",
)
"""Each with mistakes of the kind that speech recognition makes: one that sounds the same."""


def shipped_items(home: Home) -> list[Item]:
    lines = (TextItem(f"line {number}", (line,)) for number, line in enumerate(_LINES, 1))
    pictures = (PictureItem("drawn disc", drawn_disc), PictureItem("drawn square", drawn_square))
    return [*_sounds(home.sample), *lines, *pictures]


def _sounds(sample: Path) -> Iterator[Item]:
    """None in a copy of the program that has no sample clip."""
    if sample.is_file():
        for number in range(_WINDOWS):
            start_ms = number * _WINDOW_MS
            seconds = f"{start_ms // 1000}-{(start_ms + _WINDOW_MS) // 1000} s"
            yield SoundItem(f"{sample.name}, {seconds}", sample, start_ms, _WINDOW_MS)
