"""The job itself: pre-clear → load speech model → transcribe → unload and clear → language model → polish → cleanup.

One object, one run: a job makes a new pipeline and never uses it again (S1.1).
"""

from __future__ import annotations

import logging

from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import CuesReady, Emit, NoticeRaised, StageEntered, StageProgressed, WindowCommitted
from canto_beats.job.stage import Stage
from canto_beats.memory.clearing import clear_at_end, pre_clear
from canto_beats.memory.memory_watch import MemoryWatch
from canto_beats.memory.residency import Residency
from canto_beats.pipeline.plan import JobPlan
from canto_beats.pipeline.polish_stage import polish
from canto_beats.pipeline.transcribing import Transcribing, WindowsMoved, WindowStore
from canto_beats.subtitles.cue import Cue, FinalCue
from canto_beats.subtitles.cue_building import build_cues

log = logging.getLogger(__name__)


class SubtitlePipeline:
    def __init__(
        self, plan: JobPlan, residency: Residency, store: WindowStore, memory: MemoryWatch, cancel: Cancellation
    ) -> None:
        self._plan, self._residency, self._store = plan, residency, store
        self._memory, self._cancel = memory, cancel
        self._emit: Emit = memory.emit

    def transcribe(self) -> bool:
        """Whether all of the recording could be heard; what could be is in the store when this returns."""
        self._enter(Stage.PRE_CLEAR)
        pre_clear(self._residency, self._plan.device_label)
        self._done(Stage.PRE_CLEAR)
        if self._store.is_complete:  # nothing is decoded and no speech model is loaded (S5.5)
            self._tell_what_is_known()
            return True
        self._enter(Stage.LOAD_SPEECH)
        self._residency.prepare(self._plan.activity.engine)
        self._residency.prepare(self._plan.speech[0].engine)
        warning = self._hear_everything()
        if warning:
            self._emit(NoticeRaised(code="media.damaged", text=warning))
        self._enter(Stage.UNLOAD_SPEECH)
        self._unload_speech()
        self._done(Stage.UNLOAD_SPEECH)
        return warning is None

    def make_cues(self) -> tuple[FinalCue, ...]:
        windows = self._store.windows
        phrases = [phrase for index in sorted(windows) for phrase in windows[index][2]]
        cues = build_cues(phrases)
        self._cancel.raise_if_requested()
        polished = self._polished(cues)
        self._emit(CuesReady(cues=tuple(each.cue for each in polished)))
        return polished

    def cleanup(self, *, succeeded: bool) -> None:
        """Runs whether the job is done, failed or cancelled (S1.4); only success fills the progress bar."""
        if succeeded:
            self._emit(StageEntered(stage=Stage.CLEANUP))
        clear_at_end(self._residency, self._plan.device_label)
        self._memory.prove_all_gone()
        if succeeded:
            self._done(Stage.CLEANUP)

    def _hear_everything(self) -> str | None:
        try:
            return self._transcribe_once()
        except WindowsMoved:
            self._store.begin_anew()
            text = "What was kept of this recording was cut by another version, so it is transcribed anew."
            self._emit(NoticeRaised(code="library.windows-moved", text=text))
            return self._transcribe_once()

    def _transcribe_once(self) -> str | None:
        transcribing = Transcribing(self._plan, self._residency, self._store, self._emit, self._cancel)
        transcribing.run()
        return transcribing.warning

    def _polished(self, cues: list[Cue]) -> tuple[FinalCue, ...]:
        if not self._plan.language or not cues:
            return tuple(FinalCue(cue) for cue in cues)
        final = polish(cues, self._plan.language, self._residency, self._emit, self._cancel)
        departure = self._residency.finish()
        if departure is not None:
            log.info("Language model unloaded, GPU memory freed")
            self._memory.prove_gone(Stage.POLISH, departure)
        return final

    def _unload_speech(self) -> None:
        departure = self._residency.finish()
        if departure is not None:
            log.info("ASR unloaded, GPU memory freed")
            log.info("%s memory cache cleared", self._plan.device_label)
            self._memory.prove_gone(Stage.UNLOAD_SPEECH, departure)

    def _tell_what_is_known(self) -> None:
        self._enter(Stage.TRANSCRIBE)
        for index, (start_ms, end_ms, phrases) in sorted(self._store.windows.items()):
            self._emit(WindowCommitted(index=index, start_ms=start_ms, end_ms=end_ms, phrases=phrases, reused=True))
        text = "This recording was transcribed before with the same model; that is used again (--fresh does it anew)."
        self._emit(NoticeRaised(code="library.reused", text=text))
        self._done(Stage.TRANSCRIBE)

    def _enter(self, stage: Stage) -> None:
        self._cancel.raise_if_requested()
        self._emit(StageEntered(stage=stage))

    def _done(self, stage: Stage) -> None:
        self._emit(StageProgressed(stage=stage, fraction=1.0))
