"""Reads JSON objects out of whatever a language model answered. Never raises: what cannot be read is not there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_LONGEST_ANSWER = 200_000
_LONGEST_NUMBER = 6
_FLAT_OBJECT = re.compile(r"\{[^{}]*\}")
"""They are taken one by one, so noise around them, code fences or a missing end spoil none of the others."""


def objects_in(answer: str) -> Iterator[dict[str, Any]]:
    for found in _FLAT_OBJECT.finditer(answer[:_LONGEST_ANSWER]):
        try:
            yield json.loads(found.group(), strict=False)
        except (ValueError, RecursionError):
            continue


def line_number(said: object) -> int | None:
    """Small models like to put numbers in quotes."""
    if isinstance(said, str) and said.isdecimal() and len(said) <= _LONGEST_NUMBER:
        return int(said)
    return said if isinstance(said, int) and not isinstance(said, bool) else None
