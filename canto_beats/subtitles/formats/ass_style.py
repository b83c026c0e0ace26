"""How subtitles look where the file says so: the head of an ASS file."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FULL_PICTURE = 1_080
_NOT_IN_A_NAME = re.compile(r"[,\r\n\x00-\x1f]+")


@dataclass(frozen=True, slots=True)
class AssStyle:
    """White with a black outline, at the bottom, in the middle. Lengths are for a picture of 1920 x 1080."""

    font: str = "Noto Sans CJK HK"
    size: int = 80
    """From the top of a line to its bottom; a Han character is about two thirds as high."""
    outline: float = 3.5
    margin: int = 56
    """Between the text and the picture's lower edge."""

    def __post_init__(self) -> None:
        if not self.font.strip() or not 8 <= self.size <= 400:
            raise ValueError("no text could be seen in this style")
        if not 0 <= self.outline <= 40 or not 0 <= self.margin <= 1_000:
            raise ValueError("the outline or the margin leaves no room for text")


@dataclass(frozen=True, slots=True)
class Picture:
    """What text is laid over, in pixels as people see them: turned the right way up."""

    width: int = 1_920
    height: int = 1_080

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            raise ValueError("a picture without a pixel")

    @property
    def scale(self) -> float:
        """How much larger than usual text is here. In a tall picture it goes by the width: else no line would fit."""
        return min(self.height, self.width * 9 / 16) / _FULL_PICTURE


def ass_header(style: AssStyle, picture: Picture) -> str:
    """Everything in front of the first event. pysubs2 knows what a complete one is."""
    from pysubs2 import SSAFile, SSAStyle

    file = SSAFile()
    file.info.update(PlayResX=str(picture.width), PlayResY=str(picture.height), WrapStyle="0")
    across = round(picture.width / 20)
    file.styles["Default"] = SSAStyle(
        fontname=_NOT_IN_A_NAME.sub(" ", style.font).strip(),
        fontsize=round(style.size * picture.scale, 2),
        outline=round(style.outline * picture.scale, 2),
        shadow=0,
        marginl=across,
        marginr=across,
        marginv=round(style.margin * picture.scale),
    )
    return file.to_string("ass", header_notice="")
