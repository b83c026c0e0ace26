"""Polishing with a language model, batch by batch. Whatever goes wrong here costs nothing but the polish."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

from canto_beats.engines.contracts import AnswerCall, EngineError, LoadSpec
from canto_beats.engines.process.deaths import EngineDied
from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import Emit, NoticeRaised, StageEntered, StageProgressed
from canto_beats.job.stage import Stage
from canto_beats.memory.ladder import Ladder
from canto_beats.memory.residency import Residency, Resident
from canto_beats.pipeline.loading import load_on_ladder, recover
from canto_beats.pipeline.polishing.polish import CueChange, PolishBatch, PolishOutcome, apply_answer, polish_batches
from canto_beats.pipeline.polishing.prompts import longest_answer, polish_messages
from canto_beats.subtitles.cue import Cue, FinalCue

log = logging.getLogger(__name__)


def polish(
    cues: Sequence[Cue], rungs: tuple[LoadSpec, ...], residency: Residency, emit: Emit, cancel: Cancellation
) -> tuple[FinalCue, ...]:
    final = [FinalCue(cue) for cue in cues]
    try:
        for change in _Polishing(rungs, residency, emit, cancel).changes(cues):
            cue = final[change.index].cue.with_text(change.after)
            final[change.index] = FinalCue(cue, change.before)
    except CantoBeatsError as error:
        log.info("Polish stopped: %s\n%s", error, error.problem.detail)
        text = f"The rest of the text stays as it was heard. {error.problem.what}"
        emit(NoticeRaised(code="polish.stopped", text=text))
    return tuple(final)


class _Polishing:
    def __init__(self, rungs: tuple[LoadSpec, ...], residency: Residency, emit: Emit, cancel: Cancellation) -> None:
        self._residency, self._emit, self._cancel = residency, emit, cancel
        self._ladder = Ladder(rungs)

    def changes(self, cues: Sequence[Cue]) -> Iterator[CueChange]:
        self._emit(StageEntered(stage=Stage.LOAD_LANGUAGE))
        resident = self._load()
        self._emit(StageEntered(stage=Stage.POLISH))
        for batch in polish_batches(cues):
            resident, outcome = self._polished(resident, batch)
            yield from outcome.changes
            done = (batch.first + len(batch.lines)) / len(cues)
            self._emit(StageProgressed(stage=Stage.POLISH, fraction=done))

    def _polished(self, resident: Resident, batch: PolishBatch) -> tuple[Resident, PolishOutcome]:
        question = AnswerCall(polish_messages(batch), max_new_tokens=longest_answer(batch))
        while True:
            try:
                pieces = resident.process.call(question, cancel=self._cancel)
                outcome = apply_answer(batch, "".join(piece.text for piece in pieces))
            except (EngineError, EngineDied) as error:
                self._residency.release()
                self._ladder = recover(self._ladder, error, self._emit)
                resident = self._load()
                continue
            self._ladder = self._ladder.progressed()
            for refused in outcome.refusals:
                # What was said is nobody's business but the person's, who may be asked to send this log.
                log.info("Polish refused an edit of line %d: %s", batch.first + refused.edit.line, refused.refusal)
            return resident, outcome

    def _load(self) -> Resident:
        resident, self._ladder = load_on_ladder(
            self._residency, self._ladder, self._emit, self._cancel, self._tell_loading
        )
        return resident

    def _tell_loading(self, fraction: float) -> None:
        self._emit(StageProgressed(stage=Stage.LOAD_LANGUAGE, fraction=fraction))
