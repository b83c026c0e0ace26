"""The job itself: pre-clear → load speech model → transcribe → unload and clear → language model → polish → cleanup.

One object, one run: a job makes a new pipeline and never uses it again (S1.1).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canto_beats.cantonese.model_lines import NO_LINES, ModelLines
from canto_beats.cantonese.words import word_starts
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import CuesReady, Emit, NoticeRaised, StageEntered, StageProgressed
from canto_beats.job.request import PolishMode
from canto_beats.job.stage import Stage
from canto_beats.memory.clearing import clear_at_end, pre_clear
from canto_beats.memory.memory_watch import MemoryWatch
from canto_beats.memory.residency import Residency
from canto_beats.pipeline.heard_text import shown_text
from canto_beats.pipeline.language_calls import LanguageCalls
from canto_beats.pipeline.plan import JobPlan
from canto_beats.pipeline.polish_stage import changes_by, with_changes
from canto_beats.pipeline.polishing.known_batches import KnownBatches
from canto_beats.pipeline.polishing.polish import CueChange
from canto_beats.pipeline.rewriting_stage import KnownLines, rewritten
from canto_beats.pipeline.speech_in_windows import speech_in
from canto_beats.pipeline.transcribing import Transcribing, WindowsMoved, WindowStore
from canto_beats.pipeline.window_news import window_committed
from canto_beats.subtitles.automatic import AutomaticChange, Deed, placed
from canto_beats.subtitles.cue import Cue, FinalCue
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.timing.speech_snapping import snapped_to_speech

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MadeCues:
    cues: tuple[FinalCue, ...]
    changes: tuple[AutomaticChange, ...]
    """What was done to the text by itself, or is proposed, in time order."""
    lines: ModelLines = NO_LINES
    """What the language model made of them in another register, or of their English."""


class SubtitlePipeline:
    def __init__(
        self,
        plan: JobPlan,
        residency: Residency,
        store: WindowStore,
        memory: MemoryWatch,
        cancel: Cancellation,
        known: KnownBatches = KnownBatches(),  # noqa: B008 - frozen
        known_lines: KnownLines = KnownLines(),  # noqa: B008 - frozen
    ) -> None:
        self._plan, self._residency, self._store = plan, residency, store
        self._memory, self._cancel = memory, cancel
        self._known, self._known_lines = known, known_lines
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

    def make_cues(self) -> MadeCues:
        windows = [window for _, window in sorted(self._store.windows.items())]
        speech = speech_in(windows)
        shown = shown_text([phrase for window in windows for phrase in window.phrases], self._plan.text, speech)
        rules = self._plan.cue_rules
        cues = snapped_to_speech(build_cues(shown.phrases, rules, word_starts=word_starts), speech or (), rules)
        self._cancel.raise_if_requested()
        changes = [*placed(shown.phrases, shown.changes, cues), *shown.hidden]
        calls = LanguageCalls(self._plan.language, self._residency, self._emit, self._cancel)
        proposed = self._proposed(cues, calls)
        is_done = self._plan.request.polish_mode is PolishMode.APPLY
        final = with_changes(cues, proposed if is_done else ())
        lines = self._rewritten(final, calls)
        self._unload_language()
        deed = Deed.REWRITTEN if is_done else Deed.PROPOSED
        changes += [part for each in proposed for part in _parts(cues[each.index], each, deed)]
        self._emit(CuesReady(cues=tuple(each.cue for each in final)))
        return MadeCues(final, tuple(sorted(changes, key=lambda change: change.start_ms)), lines)

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

    def _proposed(self, cues: list[Cue], calls: LanguageCalls) -> tuple[CueChange, ...]:
        if not self._plan.language or not cues or self._plan.request.polish_mode is PolishMode.OFF:
            return ()
        return changes_by(calls, cues, self._emit, self._plan.text.glossary, self._known)

    def _rewritten(self, final: Sequence[FinalCue], calls: LanguageCalls) -> ModelLines:
        if not self._plan.language or not final or not self._plan.rewriting.is_for_something:
            return NO_LINES
        texts = [each.cue.text for each in final]
        return rewritten(texts, self._plan.rewriting, calls, self._emit, self._known_lines)

    def _unload_language(self) -> None:
        departure = self._residency.finish()
        if departure is not None:
            log.info("Language model unloaded, GPU memory freed")
            last = Stage.REWRITE if self._plan.rewriting.is_for_something else Stage.POLISH
            self._memory.prove_gone(last, departure)

    def _unload_speech(self) -> None:
        departure = self._residency.finish()
        if departure is not None:
            log.info("ASR unloaded, GPU memory freed")
            log.info("%s memory cache cleared", self._plan.device_label)
            self._memory.prove_gone(Stage.UNLOAD_SPEECH, departure)

    def _tell_what_is_known(self) -> None:
        self._enter(Stage.TRANSCRIBE)
        for _, window in sorted(self._store.windows.items()):
            self._emit(window_committed(window, self._plan.text, reused=True))
        text = "This recording was transcribed before with the same model; that is used again (--fresh does it anew)."
        self._emit(NoticeRaised(code="library.reused", text=text))
        self._done(Stage.TRANSCRIBE)

    def _enter(self, stage: Stage) -> None:
        self._cancel.raise_if_requested()
        self._emit(StageEntered(stage=stage))

    def _done(self, stage: Stage) -> None:
        self._emit(StageProgressed(stage=stage, fraction=1.0))


def _parts(cue: Cue, change: CueChange, deed: Deed) -> Iterator[AutomaticChange]:
    """Each of them can be taken back, or accepted, alone."""
    moved = 0
    for part in change.parts:
        offset = part.start + (moved if deed is Deed.REWRITTEN else 0)
        moved += len(part.after) - len(part.before)
        yield AutomaticChange(
            deed, cue.start_ms, cue.end_ms, offset, part.before, part.after, part.rule, part.reason or change.reason
        )
