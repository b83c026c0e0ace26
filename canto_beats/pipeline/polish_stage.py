"""Polishing with a language model, batch by batch. Whatever goes wrong here costs nothing but the polish."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence

from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary
from canto_beats.engines.contracts import AnswerCall, LoadSpec, Message
from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import Emit, NoticeRaised
from canto_beats.job.stage import Stage
from canto_beats.memory.residency import Residency
from canto_beats.pipeline.language_calls import LanguageCalls
from canto_beats.pipeline.polishing.known_batches import KnownBatches
from canto_beats.pipeline.polishing.polish import CueChange, PolishBatch, apply_answer, polish_batches
from canto_beats.pipeline.polishing.prompts import longest_answer, polish_messages
from canto_beats.subtitles.cue import Cue, FinalCue

log = logging.getLogger(__name__)

_NOTHING_KNOWN = KnownBatches()


def proposed_changes(
    cues: Sequence[Cue],
    rungs: tuple[LoadSpec, ...],
    residency: Residency,
    emit: Emit,
    cancel: Cancellation,
    glossary: Glossary = NO_TERMS,
    batches: KnownBatches = _NOTHING_KNOWN,
) -> tuple[CueChange, ...]:
    """The same of a model that is asked nothing else."""
    calls = LanguageCalls(rungs, residency, emit, cancel)
    return changes_by(calls, cues, emit, glossary, batches)


def changes_by(
    calls: LanguageCalls,
    cues: Sequence[Cue],
    emit: Emit,
    glossary: Glossary = NO_TERMS,
    batches: KnownBatches = _NOTHING_KNOWN,
) -> tuple[CueChange, ...]:
    """What the language model would change and every guard let pass, at most one for each cue, in order.

    Each batch is handed to `batches.keep` before the next is asked about, and what it knows is not asked again: where
    all is known, no model is loaded.
    """
    found: list[CueChange] = []
    try:
        for changes in _Polishing(calls, glossary, batches).changes(cues):
            found += changes
    except CantoBeatsError as error:
        log.info("Polish stopped: %s\n%s", error, error.problem.detail)
        text = f"The rest of the text stays as it was heard. {error.problem.what}"
        emit(NoticeRaised(code="polish.stopped", text=text))
    return tuple(found)


def with_changes(cues: Sequence[Cue], changes: Iterable[CueChange]) -> tuple[FinalCue, ...]:
    """The cues as they are once a person, or the mode "apply", has accepted these changes. Times stay as they are."""
    final = [FinalCue(cue) for cue in cues]
    for change in changes:
        cue = cues[change.index]
        if cue.text != change.before:
            raise ValueError(f"cue {change.index} has another text than the one that was changed")
        final[change.index] = FinalCue(cue.with_text(change.after), change.before)
    return tuple(final)


def polish(
    cues: Sequence[Cue], rungs: tuple[LoadSpec, ...], residency: Residency, emit: Emit, cancel: Cancellation
) -> tuple[FinalCue, ...]:
    """The mode "apply": everything that is proposed is done."""
    return with_changes(cues, proposed_changes(cues, rungs, residency, emit, cancel))


class _Polishing:
    def __init__(self, calls: LanguageCalls, glossary: Glossary, batches: KnownBatches) -> None:
        self._calls, self._glossary, self._batches = calls, glossary, batches

    def changes(self, cues: Sequence[Cue]) -> Iterator[tuple[CueChange, ...]]:
        self._calls.begin(Stage.POLISH)
        for batch in polish_batches(cues):
            question = polish_messages(batch, self._glossary)
            digest = self._batches.digest(batch, question)
            changes = self._batches.changes(digest, batch, self._glossary)
            if changes is None:
                changes = self._asked(batch, question)
                self._batches.keep(digest, changes)
            yield changes
            self._calls.tell((batch.first + len(batch.lines)) / len(cues))
        self._calls.enter()

    def _asked(self, batch: PolishBatch, question: tuple[Message, ...]) -> tuple[CueChange, ...]:
        answer = self._calls.answer(AnswerCall(question, max_new_tokens=longest_answer(batch)))
        outcome = apply_answer(batch, answer, self._glossary)
        for refused in outcome.refusals:
            # What was said is nobody's business but the person's, who may be asked to send this log.
            log.info("Polish refused an edit of line %d: %s", batch.first + refused.edit.line, refused.refusal)
        return outcome.changes
