"""Keys and mouse, by `xdotool`: the window is told of them by the display, as of a person's."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_BETWEEN_KEYS_MS = 60
_BETWEEN_CHARACTERS_MS = 150
"""A character that no key has is put on a key while it is typed. The program has to look before the next one comes."""
_BETWEEN_CLICKS_MS = 80
_STEPS = 6


class Hands:
    def __init__(self, surroundings: Mapping[str, str]) -> None:
        self._surroundings = dict(surroundings)

    def press(self, *keys: str) -> None:
        self._do("key", "--delay", str(_BETWEEN_KEYS_MS), *keys)

    def type(self, text: str, slowness: int = 1) -> None:
        self._do("type", "--delay", str(_BETWEEN_CHARACTERS_MS * slowness), "--", text)

    def click(self, at: tuple[int, int], times: int = 1, held: str = "") -> None:
        self._move(at)
        if held:
            self._do("keydown", held)
        try:
            self._do("click", "--repeat", str(times), "--delay", str(_BETWEEN_CLICKS_MS), "1")
        finally:
            if held:
                self._do("keyup", held)

    def drag(self, start: tuple[int, int], by_x: int) -> None:
        """With the button down, in a few steps as a hand would."""
        self._move(start)
        self._do("mousedown", "1")
        for step in range(1, _STEPS + 1):
            self._move((start[0] + by_x * step // _STEPS, start[1]))
        self._do("mouseup", "1")

    def _move(self, at: tuple[int, int]) -> None:
        self._do("mousemove", str(at[0]), str(at[1]))

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._surroundings, check=True, capture_output=True, timeout=60)
