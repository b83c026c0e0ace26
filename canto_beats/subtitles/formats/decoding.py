"""Which characters a subtitle file's bytes stand for. The same bytes always give the same answer."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16's, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHINESE = ("big5hkscs", "gb18030")
_WESTERN = "cp1252"
UNDECODABLE = "\N{REPLACEMENT CHARACTER}"

_COMMON = frozenset(
    "嘅咗喺嗰啲唔佢哋係咁嚟冇畀俾睇嘢㗎喇啦呀喎囉咩乜噉瞓攞揾搵諗咪"
    "我你他她的是了在有這那不人一個上大來到說時要就出會可也對生能子得自年下過後作里裡用道行所然家種事成方多經麼去好"
    "啊吧呢嗎啦想知點先講話食返聽見今日明天再還又同給讓給請謝什沒吃愛心媽爸哥姐死打開走快真太很都和與為因但如果"
    "这个来说时会对过后种经么样见听讲话还给让请谢没爱妈开为问间问题当发实现点东车长门两"
    "，。、？！：；「」『』（）《》…　"
)
_SAMPLE = 200_000
_FEW_ZEROS = 0.1
"""UTF-16 that reads as UTF-8 is English, where every other byte is zero; a few are what a damaged disk leaves."""
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str
    guessed: bool
    lossy: bool
    """Some bytes stood for nothing; `UNDECODABLE` is in their place."""


def decode(data: bytes) -> Decoded:
    """UTF-8 and marked files are certain. Otherwise the encoding under which most characters are common ones wins."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decoded(data[len(bom) :], encoding, guessed=False)
    as_utf8 = _decoded(data, "utf-8", guessed=False)
    if (as_utf8.lossy or data.count(0) > _FEW_ZEROS * len(data)) and (encoding := _utf16_order(data)):
        return _decoded(data, encoding, guessed=True)
    if not as_utf8.lossy or _is_mostly_sound(as_utf8.text):
        return as_utf8
    return _decoded(data, _likeliest(data), guessed=True)


def _decoded(data: bytes, encoding: str, *, guessed: bool) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, guessed, lossy=False)
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, errors="replace"), encoding, guessed, lossy=True)


def _is_mostly_sound(text: str) -> bool:
    """A file with a few damaged bytes is still UTF-8; one in another encoding has hardly a character right."""
    return text.count(UNDECODABLE) * 10 <= sum(char > "\x7f" for char in text)


def _utf16_order(data: bytes) -> str:
    """Subtitle files are full of digits and line ends, whose other byte is zero in UTF-16."""
    even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if not even + odd or min(even, odd) * 4 > max(even, odd):
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _likeliest(data: bytes) -> str:
    start = next(index for index, byte in enumerate(data) if byte > 0x7F)
    sample = data[start : start + _SAMPLE]
    scores = {encoding: _chinese_score(sample, encoding) for encoding in _CHINESE}
    scores[_WESTERN] = _western_score(sample)
    return max(scores, key=lambda encoding: scores[encoding])


def _chinese_score(data: bytes, encoding: str) -> float:
    """Between -1 and 1: the share of common characters among all but ASCII, less what cannot be."""
    characters = [char for char in data.decode(encoding, errors="replace") if char > "\x7f"]
    common = sum(char in _COMMON for char in characters)
    impossible = sum(char == UNDECODABLE or "\ue000" <= char <= "\uf8ff" for char in characters)
    return (common - 4 * impossible) / len(characters) + 0.05


def _western_score(data: bytes) -> float:
    """Western text has its accents one at a time; Chinese text has long runs of high bytes."""
    runs = [len(run) for run in _HIGH_RUN.findall(data)]
    alone = sum(length == 1 for length in runs)
    return (2 * alone - len(runs)) / len(runs) / 3
