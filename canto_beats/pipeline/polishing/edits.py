"""Reads the edits out of whatever a language model answered. Never raises: what cannot be read is no edit."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import islice

_LONGEST_ANSWER = 200_000
_MOST_EDITS = 200
"""Nobody asks about so many lines at once, and each edit is weighed."""
_LONGEST_NUMBER = 6
_FLAT_OBJECT = re.compile(r"\{[^{}]*\}")
"""Edits are taken one by one, so noise around them, code fences or a missing end spoil none of the others."""


@dataclass(frozen=True, slots=True)
class ProposedEdit:
    line: int
    """As numbered in the question, from 1."""
    wrong: str
    right: str


def parse_edits(answer: str) -> tuple[ProposedEdit, ...]:
    found = (_edit(each.group()) for each in _FLAT_OBJECT.finditer(answer[:_LONGEST_ANSWER]))
    return tuple(islice((edit for edit in found if edit), _MOST_EDITS))


def _edit(text: str) -> ProposedEdit | None:
    try:
        said = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    line, wrong, right = _line_number(said.get("id")), said.get("from"), said.get("to")
    if line is None or not isinstance(wrong, str) or not isinstance(right, str):
        return None
    return ProposedEdit(line, wrong, right)


def _line_number(said: object) -> int | None:
    """Small models like to put numbers in quotes."""
    if isinstance(said, str) and said.isdecimal() and len(said) <= _LONGEST_NUMBER:
        return int(said)
    return said if isinstance(said, int) and not isinstance(said, bool) else None
