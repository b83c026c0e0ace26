"""Cues in batches for a language model, and its answers turned into changes that every guard let pass.

Only texts are ever proposed, so cues cannot move, merge or vanish.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary
from canto_beats.pipeline.polishing.edits import ProposedEdit, parse_edits
from canto_beats.pipeline.polishing.guards import refusal
from canto_beats.pipeline.polishing.refusals import Refusal
from canto_beats.pipeline.polishing.substitutions import as_changes
from canto_beats.subtitles.cue import Cue
from canto_beats.subtitles.rewriting import TextChange

SEVERAL_RULES = "polish.several"


@dataclass(frozen=True, slots=True)
class PolishBatch:
    first: int
    """The first line's cue."""
    lines: tuple[str, ...]
    before: tuple[str, ...] = ()
    """Texts for context only."""
    after: tuple[str, ...] = ()


class CueChange(msgspec.Struct, frozen=True):
    """What the language model has made of a cue's text. A struct, because it is stored."""

    index: int
    before: str
    after: str
    rule: str
    """That of its parts, if they have one in common."""
    reason: str
    """Why, in one sentence for each reason there is."""
    parts: tuple[TextChange, ...]
    """The same as single changes, each of which can be taken back."""


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
    return batches_of([cue.text for cue in cues], batch_size, context)


def batches_of(lines: Sequence[str], batch_size: int = 12, context: int = 3) -> Iterator[PolishBatch]:
    texts = tuple(lines)
    for first in range(0, len(texts), batch_size):
        end = first + batch_size
        yield PolishBatch(first, texts[first:end], texts[max(first - context, 0) : first], texts[end : end + context])


def apply_answer(batch: PolishBatch, answer: str, glossary: Glossary = NO_TERMS) -> PolishOutcome:
    """Each edit is judged with those before it on the same line: small steps may not add up to a new sentence."""
    lines = list(batch.lines)
    refused: list[RefusedEdit] = []
    for edit in parse_edits(answer):
        if not 1 <= edit.line <= len(lines):
            refused.append(RefusedEdit(edit, Refusal.NO_SUCH_LINE))
            continue
        original, current = batch.lines[edit.line - 1], lines[edit.line - 1]
        if not (_stands_once(original, edit.wrong) and _stands_once(current, edit.wrong)):
            refused.append(RefusedEdit(edit, Refusal.NOT_IN_LINE))
            continue
        proposed = current.replace(edit.wrong, edit.right)
        if objection := refusal(original, proposed, glossary):
            refused.append(RefusedEdit(edit, objection))
        else:
            lines[edit.line - 1] = proposed
    changes = (
        cue_change(batch.first + position, before, after, glossary)
        for position, (before, after) in enumerate(zip(batch.lines, lines, strict=True))
        if before != after
    )
    return PolishOutcome(tuple(changes), tuple(refused))


def cue_change(index: int, before: str, after: str, glossary: Glossary = NO_TERMS) -> CueChange:
    """Of texts that `refusal` has no objection to."""
    parts = as_changes(before, after, glossary)
    rules = {part.rule for part in parts}
    reason = " ".join(dict.fromkeys(part.reason for part in parts))
    return CueChange(index, before, after, rules.pop() if len(rules) == 1 else SEVERAL_RULES, reason, parts)


def _stands_once(text: str, wanted: str) -> bool:
    """Places may overlap: 哈哈 stands twice in 哈哈哈."""
    at = text.find(wanted)
    return wanted != "" and at >= 0 and text.find(wanted, at + 1) < 0
