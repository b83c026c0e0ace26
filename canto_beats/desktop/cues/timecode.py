"""Times as a person reads and types them."""

from __future__ import annotations

import re

LATEST_MS = 100 * 3_600_000 - 1
"""No recording is as long."""
_TYPED = re.compile(r"(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,6})(?:[.,](\d{1,3}))?")
_ON_THE_WAY = re.compile(r"(?:\d{0,6}:){0,2}\d{0,6}(?:[.,]\d{0,3})?")
_SIGN = re.compile(r"^[+-]")
_AS_TYPED_IN_CHINESE = str.maketrans("０１２３４５６７８９：．，。＋－−", "0123456789:.,.+--")


def shown(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def typed(text: str) -> int | None:
    """`1:02:03.450`, `62,5` and all between them; nothing if it is no time."""
    found = _TYPED.fullmatch(_plain(text))
    if found is None:
        return None
    hours, minutes, seconds, fraction = found.groups()
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
    ms = whole * 1000 + int((fraction or "0").ljust(3, "0"))
    return ms if ms <= LATEST_MS else None


def can_become_time(text: str) -> bool:
    """Whether somebody who types one can be so far."""
    return _ON_THE_WAY.fullmatch(_plain(text)) is not None


def typed_shift(text: str) -> int | None:
    """A time with a sign, or without one for later: `+1.5`, `-0:02.0`."""
    plain = _plain(text)
    ms = typed(_SIGN.sub("", plain))
    return -ms if ms is not None and plain.startswith("-") else ms


def can_become_shift(text: str) -> bool:
    return can_become_time(_SIGN.sub("", _plain(text)))


def _plain(text: str) -> str:
    return text.translate(_AS_TYPED_IN_CHINESE).strip()
