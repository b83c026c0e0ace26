"""The answer of a language model turned into a whole track: its line where every guard agrees, else the rules' line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from canto_beats.pipeline.model_answers import line_number, objects_in
from canto_beats.pipeline.polishing.polish import PolishBatch
from canto_beats.pipeline.registers.guards import Refusal, Rewriting, refusal


class LineQuestion(Protocol):
    @property
    def batch(self) -> PolishBatch: ...

    @property
    def drafts(self) -> tuple[str, ...]:
        """One for each line: what is shown where the model is not believed."""
        ...

    @property
    def names(self) -> tuple[str, ...]: ...


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


def apply_answer(
    question: LineQuestion, answer: str, objection_to: Callable[[Rewriting], Refusal | None] = refusal
) -> RegisterOutcome:
    """Never raises: what cannot be read is no answer."""
    texts = list(question.drafts)
    refused: list[RefusedLine] = []
    for line, proposed in _proposed(answer, len(texts), refused):
        made = Rewriting(question.batch.lines[line - 1], texts[line - 1], proposed, question.names)
        if objection := objection_to(made):
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
    for said in objects_in(answer):
        line, text = line_number(said.get("id")), said.get("text")
        if line is not None and isinstance(text, str):
            yield line, text.strip()
