"""How a file's characters become bytes: encoding and line ends."""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from canto_beats.errors import CantoBeatsError, wrong_usage
from canto_beats.subtitles.formats.base import SubtitleFormat


class TextEncoding(StrEnum):
    UTF_8 = "utf-8"
    UTF_8_BOM = "utf-8-bom"
    BIG5_HKSCS = "big5-hkscs"
    GB18030 = "gb18030"
    UTF_16 = "utf-16"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    TextEncoding.UTF_8: "UTF-8",
    TextEncoding.UTF_8_BOM: "UTF-8 with BOM",
    TextEncoding.BIG5_HKSCS: "Big5-HKSCS",
    TextEncoding.GB18030: "GB18030",
    TextEncoding.UTF_16: "UTF-16",
}
# Not Python's own "utf-16", whose order of bytes is that of the machine it runs on.
_CODECS = {
    TextEncoding.UTF_8: ("utf-8", b""),
    TextEncoding.UTF_8_BOM: ("utf-8", codecs.BOM_UTF8),
    TextEncoding.BIG5_HKSCS: ("big5hkscs", b""),
    TextEncoding.GB18030: ("gb18030", b""),
    TextEncoding.UTF_16: ("utf-16-le", codecs.BOM_UTF16_LE),
}


class LineEnd(StrEnum):
    LF = "lf"
    CRLF = "crlf"

    @property
    def label(self) -> str:
        return "Unix (LF)" if self is LineEnd.LF else "Windows (CRLF)"


@dataclass(frozen=True, slots=True)
class TextForm:
    encoding: TextEncoding = TextEncoding.UTF_8
    line_end: LineEnd = LineEnd.LF

    def check_fits(self, chosen: SubtitleFormat) -> None:
        if chosen.utf8_only and self.encoding is not TextEncoding.UTF_8:
            what = f"{chosen.title} files are always in UTF-8, so {self.encoding.label} is not possible."
            raise wrong_usage("output.format-is-utf8", what, "Choose UTF-8 or another format.")

    def encode(self, text: str) -> bytes:
        """Raises `CantoBeatsError` for the first character that the encoding lacks."""
        codec, mark = _CODECS[self.encoding]
        whole = text if self.line_end is LineEnd.LF else text.replace("\n", "\r\n")
        try:
            return mark + whole.encode(codec)
        except UnicodeEncodeError as error:
            raise self._lacks(whole, error.start) from error

    def _lacks(self, text: str, at: int) -> CantoBeatsError:
        line = text.count("\n", 0, at) + 1
        char = text[at]
        name = unicodedata.name(char, "a character without a name")
        what = (
            f"{self.encoding.label} has no “{char}” (U+{ord(char):04X}, {name}), which is on line {line} of the file."
        )
        todo = "Choose UTF-8, or write it with another character."
        return wrong_usage("output.unencodable", what, todo)
