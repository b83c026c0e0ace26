"""One language model for all that a job asks: loaded when there is something to ask, and again where it died."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from itertools import islice

from canto_beats.engines.contracts import AnswerCall, AnswerPiece, EngineError, LoadSpec
from canto_beats.engines.process.deaths import EngineDied
from canto_beats.errors import CantoBeatsError
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import Emit, StageEntered, StageProgressed
from canto_beats.job.stage import Stage
from canto_beats.memory.ladder import Ladder
from canto_beats.memory.residency import Residency, Resident
from canto_beats.pipeline.loading import load_on_ladder, recover


class LanguageCalls:
    def __init__(self, rungs: tuple[LoadSpec, ...], residency: Residency, emit: Emit, cancel: Cancellation) -> None:
        self._residency, self._emit, self._cancel = residency, emit, cancel
        self._ladder = Ladder(rungs)
        self._resident: Resident | None = None
        """Nothing until there is something to ask."""
        self._given_up: CantoBeatsError | None = None
        self._stage, self._began = Stage.POLISH, False

    def begin(self, stage: Stage) -> None:
        """What follows belongs to this stage, which is entered once the model is there."""
        self._stage, self._began = stage, False
        if self._resident is None:
            self._emit(StageEntered(stage=Stage.LOAD_LANGUAGE))
        else:
            self.enter()

    def enter(self) -> None:
        """Once: a model that had to be loaded again does not begin the stage again."""
        if not self._began:
            self._began = True
            self._emit(StageEntered(stage=self._stage))

    def tell(self, fraction: float) -> None:
        self._emit(StageProgressed(stage=self._stage, fraction=fraction))

    def answer(self, call: AnswerCall) -> str:
        """Raises `CantoBeatsError` where the model cannot be made to answer, and then whenever it is asked again."""
        if self._given_up is not None:
            raise self._given_up
        while True:
            try:
                resident = self._resident = self._resident or self._load()
                with closing(resident.process.call(call, cancel=self._cancel)) as pieces:
                    answer = _joined(pieces, call.max_new_tokens)
            except (EngineError, EngineDied) as error:
                self._resident = None
                self._residency.release()
                self._ladder = self._recovered(error)
                continue
            self._ladder = self._ladder.progressed()
            return answer

    def _load(self) -> Resident:
        try:
            resident, self._ladder = load_on_ladder(
                self._residency, self._ladder, self._emit, self._cancel, self._tell_loading
            )
        except CantoBeatsError as error:
            self._given_up = error
            raise
        self.enter()
        return resident

    def _recovered(self, error: EngineError | EngineDied) -> Ladder:
        try:
            return recover(self._ladder, error, self._emit)
        except CantoBeatsError as final:
            self._given_up = final
            raise

    def _tell_loading(self, fraction: float) -> None:
        self._emit(StageProgressed(stage=Stage.LOAD_LANGUAGE, fraction=fraction))


def _joined(pieces: Iterable[AnswerPiece], most_tokens: int) -> str:
    """A piece is a token or more: an engine that finds no end is not listened to any longer."""
    return "".join(piece.text for piece in islice(pieces, most_tokens))
