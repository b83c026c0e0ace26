"""The answer of a language model turned into a whole track: its line where every guard agrees, else the rules' line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from canto_beats.pipeline.registers.guards import Refusal, Rewriting, refusal
from canto_beats.pipeline.registers.question import RegisterQuestion

_LONGEST_ANSWER = 200_000
_LONGEST_NUMBER = 6
_FLAT_OBJECT = re.compile(r"\{[^{}]*\}")
"""Lines are taken one by one, so noise around them, code fences or a missing end spoil none of the others."""


@dataclass(frozen=True, slots=True)
class RefusedLine:
    line: int
    """As numbered in the question, from 1."""
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class RegisterOutcome:
    texts: tuple[str, ...]
    """One for each line of the question, in order."""
    refusals: tuple[RefusedLine, ...]


def apply_answer(question: RegisterQuestion, answer: str) -> RegisterOutcome:
    """Never raises: what cannot be read is no answer."""
    texts = list(question.drafts)
    refused: list[RefusedLine] = []
    for line, proposed in _proposed(answer, len(texts), refused):
        made = Rewriting(question.batch.lines[line - 1], texts[line - 1], proposed, question.names)
        if objection := refusal(made):
            refused.append(RefusedLine(line, objection))
        else:
            texts[line - 1] = proposed
    return RegisterOutcome(tuple(texts), tuple(refused))


def _proposed(answer: str, lines: int, refused: list[RefusedLine]) -> Iterator[tuple[int, str]]:
    """Of a line that is answered in two ways nobody knows which is meant."""
    found: dict[int, set[str]] = {}
    for line, text in _said(answer):
        if 1 <= line <= lines:
            found.setdefault(line, set()).add(text)
        else:
            refused.append(RefusedLine(line, Refusal.NO_SUCH_LINE))
    for line, texts in found.items():
        if len(texts) == 1:
            yield line, texts.pop()
        else:
            refused.append(RefusedLine(line, Refusal.ANSWERED_TWICE))


def _said(answer: str) -> Iterator[tuple[int, str]]:
    for found in _FLAT_OBJECT.finditer(answer[:_LONGEST_ANSWER]):
        try:
            said = json.loads(found.group(), strict=False)
        except (ValueError, RecursionError):
            continue
        line, text = _line_number(said.get("id")), said.get("text")
        if line is not None and isinstance(text, str):
            yield line, text.strip()


def _line_number(said: object) -> int | None:
    """Small models like to put numbers in quotes."""
    if isinstance(said, str) and said.isdecimal() and len(said) <= _LONGEST_NUMBER:
        return int(said)
    return said if isinstance(said, int) and not isinstance(said, bool) else None
