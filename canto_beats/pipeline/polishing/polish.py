"""Cues in batches for a language model, and its answers turned into changes that every guard let pass.

Only texts are ever proposed, so cues cannot move, merge or vanish.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canto_beats.pipeline.polishing.edits import ProposedEdit, parse_edits
from canto_beats.pipeline.polishing.guards import Refusal, refusal
from canto_beats.subtitles.cue import Cue

LANGUAGE_MODEL = "language-model"
"""Why a text was changed."""


@dataclass(frozen=True, slots=True)
class PolishBatch:
    first: int
    """The first line's cue."""
    lines: tuple[str, ...]
    before: tuple[str, ...] = ()
    """Texts for context only."""
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CueChange:
    index: int
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class RefusedEdit:
    edit: ProposedEdit
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class PolishOutcome:
    changes: tuple[CueChange, ...]
    """At most one for each cue, in order."""
    refusals: tuple[RefusedEdit, ...]


def polish_batches(cues: Sequence[Cue], batch_size: int = 12, context: int = 3) -> Iterator[PolishBatch]:
    texts = tuple(cue.text for cue in cues)
    for first in range(0, len(texts), batch_size):
        end = first + batch_size
        yield PolishBatch(first, texts[first:end], texts[max(first - context, 0) : first], texts[end : end + context])


def apply_answer(batch: PolishBatch, answer: str) -> PolishOutcome:
    """Each edit is judged with those before it on the same line: small steps may not add up to a new sentence."""
    lines = list(batch.lines)
    refused: list[RefusedEdit] = []
    for edit in parse_edits(answer):
        if not 1 <= edit.line <= len(lines):
            refused.append(RefusedEdit(edit, Refusal.NO_SUCH_LINE))
            continue
        original, current = batch.lines[edit.line - 1], lines[edit.line - 1]
        if original.count(edit.wrong) != 1 or current.count(edit.wrong) != 1:
            refused.append(RefusedEdit(edit, Refusal.NOT_IN_LINE))
            continue
        proposed = current.replace(edit.wrong, edit.right)
        if objection := refusal(original, proposed):
            refused.append(RefusedEdit(edit, objection))
        else:
            lines[edit.line - 1] = proposed
    changes = (
        CueChange(batch.first + position, before, after, LANGUAGE_MODEL)
        for position, (before, after) in enumerate(zip(batch.lines, lines, strict=True))
        if before != after
    )
    return PolishOutcome(tuple(changes), tuple(refused))
