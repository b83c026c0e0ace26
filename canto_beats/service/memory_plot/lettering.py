"""Text on the picture: Latin as the drawing library has it, Chinese as this program brings it along."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from PIL import ImageDraw, ImageFont

_CHINESE = "CantoBeatsSansHK-Regular.otf"
_FIRST_CHINESE = "\u2e80"

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


class Lettering:
    """Sizes and places are those of the picture, which is drawn `finer` times as large."""

    def __init__(self, fonts: Path, finer: int) -> None:
        self._file, self._finer = fonts / _CHINESE, finer
        self._made: dict[tuple[bool, int], Font] = {}

    def width(self, words: str, size: int) -> float:
        return sum(font.getlength(run) for run, font in self._runs(words, size)) / self._finer

    def write(self, pen: ImageDraw.ImageDraw, place: tuple[float, float], words: str, size: int, colour: str) -> None:
        x, baseline = place[0] * self._finer, (place[1] + size) * self._finer
        for run, font in self._runs(words, size):
            pen.text((x, baseline), run, fill=colour, font=font, anchor="ls")
            x += font.getlength(run)

    def _runs(self, words: str, size: int) -> Iterator[tuple[str, Font]]:
        for chinese, run in groupby(words, key=lambda each: each >= _FIRST_CHINESE):
            yield "".join(run), self._font(size, chinese=chinese)

    def _font(self, size: int, *, chinese: bool) -> Font:
        key = (chinese, size)
        if key not in self._made:
            self._made[key] = self._make(size * self._finer, chinese=chinese)
        return self._made[key]

    def _make(self, size: int, *, chinese: bool) -> Font:
        try:
            if chinese:
                return ImageFont.truetype(self._file, size)
        except OSError:  # it did not come along
            pass
        return ImageFont.load_default(size)
