"""Numbers as figures: 三百蚊 becomes 300蚊. What is not surely a number stays as it is."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from canto_beats.subtitles.style import number_words as words
from canto_beats.subtitles.style.numerals import (
    DIGITS,
    NUMERALS,
    Reading,
    in_arabic,
    read_cardinal,
    read_digits,
)

_N = f"[{NUMERALS}]++"
_D = f"[〇{DIGITS}]"
_ANY = re.compile(f"[{NUMERALS}]")
_GOES_ON_BEFORE = re.compile(rf"(?:[0-9０-９]|[0-9０-９][.．]|[初雙]|[{words.ABOUT}]|[{NUMERALS}]\n)$")
"""It is a part of what stands there: figures, a guess, or numerals on the line above."""
_GOES_ON_BEHIND = re.compile(rf"[.．]?[0-9０-９]|[{words.ABOUT}]|\n[{NUMERALS}]")
_SEEN_ON_EITHER_SIDE = 4
_HIGHEST_HOUR = 24


def in_figures(text: str) -> str:
    if _ANY.search(text) is None:
        return text
    return _patterns().sub(_shown, text)


@cache
def _patterns() -> re.Pattern[str]:
    """Tried at each place in this order."""
    return re.compile(
        rf"""(?P<saying>{"|".join(words.SAYINGS)})
        |(?P<percent>百分之(?P<hundredths>{_N})(?:點(?P<of_percent>{_D}++))?)
        |(?P<fraction>(?:{_N})分之(?:{_N})?)
        |(?P<date>(?P<month>{_N})月(?P<day>{_N})(?P<day_word>[號日])?)
        |(?P<point>(?P<clock>{"|".join(words.CLOCK_WORDS)})?(?P<whole>{_N})點
            (?:(?P<even>半|鐘|正(?![經常確面式]))|(?P<after>{_N})(?P<after_word>分(?![之鐘])|個字)?)?)
        |(?P<range>(?P<low>{_N})(?P<to>[至到])(?P<high>{_N}))
        |(?P<number>{_N})""",
        re.VERBOSE,
    )


def _shown(found: re.Match[str]) -> str:
    text, kind = found.string, found.lastgroup or ""
    before = text[max(0, found.start() - _SEEN_ON_EITHER_SIDE) : found.start()]
    after = text[found.end() : found.end() + _SEEN_ON_EITHER_SIDE]
    if kind not in _AS_FIGURES or _GOES_ON_BEFORE.search(before) or _GOES_ON_BEHIND.match(after):
        return found.group()
    shown = _AS_FIGURES[kind](found, before, after)
    return found.group() if shown is None else shown


def _percent(found: re.Match[str], _before: str, _after: str) -> str | None:
    whole, decimals = found["hundredths"], found["of_percent"]
    value = 100 if whole == "百" else _value(whole)
    if value is None:
        return None
    return f"{value}.{read_digits(decimals)}%" if decimals else f"{value}%"


def _date(found: re.Match[str], before: str, _after: str) -> str | None:
    """The month alone is in `_number`; without 號 or 日 behind the day it is a day of the old calendar."""
    month, day = _value(found["month"]), _value(found["day"])
    if before[-1:] == "第" or not found["day_word"] or month is None or day is None:
        return None
    return f"{month}月{day}{found['day_word']}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def _point(found: re.Match[str], before: str, after: str) -> str | None:
    """A time of day or a decimal fraction."""
    whole = _value(found["whole"])
    if whole is None or before[-1:] == "第":
        return None
    clock, rest = found["clock"] or "", found["after"]
    is_hour = whole <= _HIGHEST_HOUR
    if rest is None:
        certain = is_hour and (clock or found["even"])
        return f"{clock}{whole}點{found['even'] or ''}" if certain else None
    minute = _minute(rest, said=found["after_word"] == "分" or bool(clock))
    if is_hour and minute is not None and found["after_word"] != "個字":
        return f"{clock}{whole}點{minute}{found['after_word'] or ''}"
    return None if clock or found["after_word"] else _decimal(whole, rest, after)


def _minute(numeral: str, *, said: bool) -> str | None:
    """`said`: something else tells that it is a minute; else only what no decimal fraction is said like."""
    value = _value(numeral)
    if value is not None and 10 <= value < 60:
        return str(value)
    digits = read_digits(numeral)
    if said and digits is not None and len(digits) == 2 and digits[0] == "0":
        return digits
    return str(value) if said and value is not None and value < 10 and numeral != "兩" and len(numeral) > 1 else None


def _decimal(whole: int, rest: str, after: str) -> str | None:
    large = re.fullmatch(rf"({_D}++)([千百]?[萬億])", rest)
    digits = read_digits(large[1] if large else rest)
    if digits is None:
        return None
    certain = (
        bool(large)
        or whole == 0
        or whole > _HIGHEST_HOUR
        or (len(digits) > 1 and digits[0] != "0")
        or re.match(words.AFTER_A_FRACTION, after)
    )
    return f"{whole}.{digits}{large[2] if large else ''}" if certain else None


def _range(found: re.Match[str], before: str, after: str) -> str | None:
    """Both or neither. 一到三點半 begins with 一到, as soon as."""
    low, high = read_cardinal(found["low"]), read_cardinal(found["high"])
    if low is None or high is None or low.clipped or low.value >= high.value or before[-1:] == "第":
        return None
    if found["low"] == "一" and found["to"] == "到":
        return None
    shown = _as_number(found["high"], found["to"], after)
    return None if shown is None else f"{in_arabic(low.value)}{found['to']}{shown}"


def _number(found: re.Match[str], before: str, after: str) -> str | None:
    return _as_number(found.group(), before, after)


def _as_number(run: str, before: str, after: str) -> str | None:
    if _touches_a_word(run, before, after):
        return None
    if len(run) > 1 and (digits := read_digits(run)) is not None:
        return digits if _is_read_digit_by_digit(digits, after) else None
    found = read_cardinal(run)
    if found is None:
        return None
    return in_arabic(found.value) if _is_counted(run, found, before, after) else None


def _touches_a_word(run: str, before: str, after: str) -> bool:
    return (
        run[-1] + after[:1] in words.NO_NUMERAL_IN
        or before[-1:] + run[0] in words.NO_NUMERAL_IN
        or after[:2] in ("分之", "份之")
        or before[-2:] == "分之"
    )


def _is_counted(run: str, found: Reading, before: str, after: str) -> bool:
    if len(run) == 1 or found.clipped:
        if before[-1:] in "第星期禮拜周週" and before and not found.clipped:
            return False
        if before[-1:] == "蚊" and run in DIGITS[1:] and re.match(r"[啫啦喇咋㗎呀架囉\s？！?!]|$", after):
            return True  # three dollars sixty
        return re.match(_units_after(run), after) is not None
    return True


def _units_after(run: str) -> str:
    return {"一": words.AFTER_ONE, "兩": words.AFTER_LIANG}.get(
        run, words.AFTER_A_DIGIT if run in DIGITS else words.AFTER_MORE
    )


def _is_read_digit_by_digit(digits: str, after: str) -> bool:
    """A year, a telephone number, a room; not counting aloud, not a guess such as 三四, not a day such as 七一."""
    steps = {int(right) - int(left) for left, right in pairwise(digits)}
    if len(digits) > 2 and steps in ({0}, {1}, {-1}):
        return False
    if len(digits) == 2:
        year = digits[0] in "06789" and steps != {1} and after[:1] == "年"
        return year or (digits[1] == "0" and after[:1] == "後")
    if len(digits) == 3:
        return "0" in digits
    return len(digits) > 4 or after[:1] == "年" or "0" in digits or digits[:2] in ("18", "19")


def _value(numeral: str) -> int | None:
    found = read_cardinal(numeral)
    return None if found is None or found.clipped else found.value


_AS_FIGURES = {"percent": _percent, "date": _date, "point": _point, "range": _range, "number": _number}
