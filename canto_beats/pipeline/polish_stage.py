"""Polishing with a language model, batch by batch. Whatever goes wrong here costs nothing but the polish."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice

from canto_beats.cantonese.glossary.terms import NO_TERMS, Glossary
from canto_beats.engines.contracts import AnswerCall, AnswerPiece, EngineError, LoadSpec, Message
from canto_beats.engines.process.deaths import EngineDied
from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import Emit, NoticeRaised, StageEntered, StageProgressed
from canto_beats.job.stage import Stage
from canto_beats.memory.ladder import Ladder
from canto_beats.memory.residency import Residency, Resident
from canto_beats.pipeline.loading import load_on_ladder, recover
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
    """What the language model would change and every guard let pass, at most one for each cue, in order.

    Each batch is handed to `batches.keep` before the next is asked about, and what it knows is not asked again: where
    all is known, no model is loaded.
    """
    found: list[CueChange] = []
    try:
        for changes in _Polishing(rungs, residency, emit, cancel, glossary, batches).changes(cues):
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
    def __init__(
        self,
        rungs: tuple[LoadSpec, ...],
        residency: Residency,
        emit: Emit,
        cancel: Cancellation,
        glossary: Glossary,
        batches: KnownBatches,
    ) -> None:
        self._residency, self._emit, self._cancel = residency, emit, cancel
        self._glossary, self._batches = glossary, batches
        self._ladder = Ladder(rungs)
        self._resident: Resident | None = None
        """Nothing until there is something to ask."""
        self._began = False

    def changes(self, cues: Sequence[Cue]) -> Iterator[tuple[CueChange, ...]]:
        self._emit(StageEntered(stage=Stage.LOAD_LANGUAGE))
        for batch in polish_batches(cues):
            question = polish_messages(batch, self._glossary)
            digest = self._batches.digest(batch, question)
            changes = self._batches.changes(digest, batch, self._glossary)
            if changes is None:
                changes = self._asked(batch, question)
                self._batches.keep(digest, changes)
            yield changes
            done = (batch.first + len(batch.lines)) / len(cues)
            self._emit(StageProgressed(stage=Stage.POLISH, fraction=done))
        self._enter_polish()

    def _asked(self, batch: PolishBatch, question: tuple[Message, ...]) -> tuple[CueChange, ...]:
        call = AnswerCall(question, max_new_tokens=longest_answer(batch))
        while True:
            resident = self._resident = self._resident or self._load()
            try:
                with closing(resident.process.call(call, cancel=self._cancel)) as pieces:
                    outcome = apply_answer(batch, _joined(pieces, call.max_new_tokens), self._glossary)
            except (EngineError, EngineDied) as error:
                self._resident = None
                self._residency.release()
                self._ladder = recover(self._ladder, error, self._emit)
                continue
            self._ladder = self._ladder.progressed()
            for refused in outcome.refusals:
                # What was said is nobody's business but the person's, who may be asked to send this log.
                log.info("Polish refused an edit of line %d: %s", batch.first + refused.edit.line, refused.refusal)
            return outcome.changes

    def _load(self) -> Resident:
        resident, self._ladder = load_on_ladder(
            self._residency, self._ladder, self._emit, self._cancel, self._tell_loading
        )
        self._enter_polish()
        return resident

    def _enter_polish(self) -> None:
        """Once: a model that had to be loaded again does not begin the stage again."""
        if not self._began:
            self._began = True
            self._emit(StageEntered(stage=Stage.POLISH))

    def _tell_loading(self, fraction: float) -> None:
        self._emit(StageProgressed(stage=Stage.LOAD_LANGUAGE, fraction=fraction))


def _joined(pieces: Iterable[AnswerPiece], most_tokens: int) -> str:
    """A piece is a token or more: an engine that finds no end is not listened to any longer."""
    return "".join(piece.text for piece in islice(pieces, most_tokens))
