"""Numbers in words: 300蚊 becomes 三百蚊. What is a name, a code or an address stays in figures."""

from __future__ import annotations

import re

from canto_beats.subtitles.style.number_words import TWO_IS_LIANG_BEFORE
from canto_beats.subtitles.style.numerals import TOO_LARGE, digits_in_chinese, in_chinese

_F = "[0-9０-９]"
_ANY = re.compile(_F)
_TOKEN = re.compile(
    rf"""(?P<clock>(?P<hour>{_F}{{1,2}})[:：](?P<minute>[0-5０-５]{_F})(?!{_F}))
    |(?P<telephone>(?<!{_F})[235-9２３５-９]{_F}{{3}}[ -]?{_F}{{4}}(?!{_F}))
    |(?P<number>(?P<dollars>\$)?(?P<whole>{_F}{{1,3}}(?:,{_F}{{3}})+(?!{_F})|{_F}+)(?:\.(?P<decimals>{_F}+))?(?P<percent>[%％])?)
    """,
    re.VERBOSE,
)
_CODE_BEFORE = re.compile(r"(?:[A-Za-z][ ]?|[0-9０-９\-+*/=#@_&~.:'\"°$％%^|\\：．]|[0-9０-９],)$")
"""An `iPhone 15`, a 7-11, a part of a number that is not understood."""
_CODE_BEHIND = re.compile(r"[ ]?[A-Za-z]|[\-+*/=#@_&~'\"°$^|\\×]|[.,:：．]?[0-9０-９]|[%％]")
_DIALLED = re.compile(r"(?:打|撥|致電|電話|熱線)$")
_LIANG = re.compile("|".join(TWO_IS_LIANG_BEFORE))
_SEEN_ON_EITHER_SIDE = 4
_THIS_LONG_IS_A_CODE = 13
_REMEMBERED_BY_DATE = ("事件", "恐襲", "襲擊")
"""911 is the eleventh of September, said figure by figure."""


def in_words(text: str) -> str:
    return _TOKEN.sub(_worded, text) if _ANY.search(text) else text


def _worded(found: re.Match[str]) -> str:
    text = found.string
    before = text[max(0, found.start() - _SEEN_ON_EITHER_SIDE) : found.start()]
    after = text[found.end() : found.end() + _SEEN_ON_EITHER_SIDE]
    if _CODE_BEFORE.search(before) or _CODE_BEHIND.match(after):
        return found.group()
    match found.lastgroup:
        case "clock":
            worded = _time(int(found["hour"]), int(found["minute"]))
        case "telephone" if not found.group().endswith(("000", "０００")):
            worded = digits_in_chinese(found.group())
        case _:
            worded = _number(found, before, after)
    return found.group() if worded is None else worded


def _time(hour: int, minute: int) -> str | None:
    if hour > 24:
        return None
    oclock = ("兩" if hour == 2 else in_chinese(hour)) + "點"
    if minute in (0, 30):
        return oclock + ("半" if minute else "")
    return f"{oclock}{'零' if minute < 10 else ''}{in_chinese(minute)}分"


def _number(found: re.Match[str], before: str, after: str) -> str | None:
    if found["number"] is None:  # eight figures that end like a sum
        return in_chinese(int(found.group())) if found.group().isdecimal() else None
    figures = found["whole"].replace(",", "")
    decimals = f"點{digits_in_chinese(found['decimals'])}" if found["decimals"] else ""
    whole = _whole(figures, before, after, alone=not (found["dollars"] or found["percent"] or decimals))
    if whole is None:
        return None
    worded = whole + decimals
    if found["percent"]:
        return None if found["dollars"] else f"百分之{worded}"
    return f"{worded}元" if found["dollars"] else worded


def _whole(figures: str, before: str, after: str, *, alone: bool) -> str | None:
    value = int(figures)
    is_year = after[:1] == "年" and after[:2] != "年級"
    if alone and (is_year or _DIALLED.search(before)):
        return _year(figures, value) if is_year else digits_in_chinese(figures)
    if alone and len(figures) == 3 and after.startswith(_REMEMBERED_BY_DATE):
        return digits_in_chinese(figures)
    if len(figures) >= _THIS_LONG_IS_A_CODE or value >= TOO_LARGE:
        return None
    if len(figures) > 1 and figures[0] in "0０":
        return digits_in_chinese(figures) if alone else None
    if alone and 1900 <= value < 2100 and not _LIANG.match(after):
        return None  # a year or a number, said differently
    if alone and value == 2 and before[-1:] != "第" and _LIANG.match(after):
        return "兩"
    return in_chinese(value)


def _year(figures: str, value: int) -> str | None:
    if len(figures) == 4 or figures[0] in "0０":
        return digits_in_chinese(figures)
    if len(figures) == 2 and value > 60 and value % 10:
        return None  # 97年 may be a year or a long time
    return "兩" if value == 2 else in_chinese(value)
