"""Reads the edits out of whatever a language model answered. Never raises: what cannot be read is no edit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import Any

from canto_beats.pipeline.model_answers import line_number, objects_in

_MOST_EDITS = 200
"""Nobody asks about so many lines at once, and each edit is weighed."""


@dataclass(frozen=True, slots=True)
class ProposedEdit:
    line: int
    """As numbered in the question, from 1."""
    wrong: str
    right: str


def parse_edits(answer: str) -> tuple[ProposedEdit, ...]:
    found = (_edit(each) for each in objects_in(answer))
    return tuple(islice((edit for edit in found if edit), _MOST_EDITS))


def _edit(said: dict[str, Any]) -> ProposedEdit | None:
    line, wrong, right = line_number(said.get("id")), said.get("from"), said.get("to")
    if line is None or not isinstance(wrong, str) or not isinstance(right, str):
        return None
    return ProposedEdit(line, wrong, right)
