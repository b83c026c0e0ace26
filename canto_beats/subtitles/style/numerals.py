"""Chinese numerals and what they are worth: 一百二十三 and 123, 廿四 and 24, 二零二六 and 2026."""

from __future__ import annotations

from dataclasses import dataclass

DIGITS = "零一二三四五六七八九"
NUMERALS = "零〇一二兩三四五六七八九十百千萬億廿卅"
_VALUES = {char: value for value, char in enumerate(DIGITS)} | {"〇": 0, "兩": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_TENS = {"廿": 2, "卅": 3}
_MYRIAD, _MYRIAD_MYRIADS = 10_000, 100_000_000
TOO_LARGE = 10**12
"""From here on nobody says it in words."""


@dataclass(frozen=True, slots=True)
class Reading:
    value: int
    clipped: bool = False
    """The last unit is left out, as in 三千五 for 3500, or the first digit, as in 百二 for 120."""


def read_cardinal(numeral: str) -> Reading | None:
    """Nothing for what is not said like that: 三四十, 一百零二十, 千萬."""
    if len(numeral) == 2 and numeral[0] in "百千萬" and _VALUES.get(numeral[1], 0) > 0 and numeral[1] != "兩":
        unit = _UNITS.get(numeral[0], _MYRIAD)
        return Reading(unit + _VALUES[numeral[1]] * unit // 10, clipped=True)
    if numeral in ("零", "〇"):
        return Reading(0)
    hundred_millions, has_them, below = numeral.rpartition("億")
    myriads, has_myriads, rest = below.rpartition("萬")
    total, above = 0, 0
    for section, unit, there in (
        (hundred_millions, _MYRIAD_MYRIADS, has_them),
        (myriads, _MYRIAD, has_myriads),
        (rest, 1, True),
    ):
        if not there or (unit == 1 and not section and above):
            continue
        found = _read_section(section, above // unit or None)
        if found is None or (found.clipped and unit != 1) or (section == "兩" and unit == 1 and above):
            return None
        total += found.value * unit
        above = unit
        if found.clipped:
            return Reading(total, clipped=True)
    return Reading(total)


def _read_section(section: str, above: int | None) -> Reading | None:
    """Below 10,000. `above`: the unit of what is read before it."""
    value, gap, last = 0, False, above
    at = 0
    while at < len(section):
        char = section[at]
        if char in "零〇":
            if gap or last is None or last == 1:
                return None
            gap = True
            at += 1
            continue
        step = _next_step(section, at, first=last is None)
        if step is None:
            return None
        digit, unit, size = step
        skipped = last is not None and unit * 10 < last
        if (last is not None and unit >= last) or (gap and not skipped):
            return None
        at += size
        if skipped and not gap:
            return Reading(value + digit * (last or 0) // 10, clipped=True) if _is_clipped(section, at, unit) else None
        value += digit * unit
        gap, last = False, unit
    return None if gap or last in (None, above) else Reading(value)


def _next_step(section: str, at: int, *, first: bool) -> tuple[int, int, int] | None:
    """A digit, the unit behind it, and how many characters they are."""
    char, unit = section[at], _UNITS.get(section[at + 1 : at + 2], 1)
    if char in _TENS:
        return _TENS[char], 10, 1
    if char == "十":
        return (1, 10, 1) if first else None
    if char not in _VALUES or (char == "兩" and (unit == 10 or (unit == 1 and len(section) > 1))):
        return None
    return _VALUES[char], unit, 1 if unit == 1 else 2


def _is_clipped(section: str, end: int, unit: int) -> bool:
    return unit == 1 and end == len(section) and section[-1] in DIGITS[1:]


def read_digits(numeral: str) -> str | None:
    """One after the other, as years and telephone numbers are said."""
    plain = numeral.replace("〇", "零")
    if not plain or any(char not in DIGITS for char in plain):
        return None
    return "".join(str(DIGITS.index(char)) for char in plain)


def in_arabic(value: int) -> str:
    """Round ones keep their 萬 and 億, which is how they are read."""
    if value < _MYRIAD or value % _MYRIAD:
        return str(value)
    hundred_millions, myriads = divmod(value // _MYRIAD, _MYRIAD)
    return (f"{hundred_millions}億" if hundred_millions else "") + (f"{myriads}萬" if myriads else "")


def in_chinese(value: int) -> str:
    if value == 0:
        return "零"
    words, gap = "", False
    for unit, name in ((_MYRIAD_MYRIADS, "億"), (_MYRIAD, "萬"), (1, "")):
        section, value = divmod(value, unit)
        if section:
            words += ("零" if words and (gap or section < 1000) else "") + _section_in_chinese(section) + name
        gap = not section
    return words.removeprefix("一") if words.startswith("一十") else words


def digits_in_chinese(digits: str) -> str:
    return "".join(DIGITS[int(char)] if char.isdecimal() else char for char in digits)


def _section_in_chinese(section: int) -> str:
    words, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, section = divmod(section, unit)
        if digit:
            words += ("零" if gap else "") + DIGITS[digit] + name
        gap = not digit and bool(words)
    return words
