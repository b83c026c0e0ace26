"""Times as a person reads and types them."""

from __future__ import annotations

import re

_TYPED = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d{1,3}))?")


def shown(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def typed(text: str) -> int | None:
    """`1:02:03.450`, `62,5` and all between them; nothing if it is no time."""
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, seconds, fraction = found.groups()
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
    return whole * 1000 + int((fraction or "0").ljust(3, "0"))
