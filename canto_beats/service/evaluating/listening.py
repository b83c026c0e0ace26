"""One model over many recordings, on the very path that `transcribe` takes: decoding, voice activity, windows, engines
in their processes, the memory ladder. Only the library takes no part: nothing is reused and nothing is kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from canto_beats.cantonese.words import word_starts
from canto_beats.engines.contracts import LoadSpec
from canto_beats.errors import CantoBeatsError, Problem, ProblemKind
from canto_beats.job.cancellation import Cancellation
from canto_beats.job.events import EngineReady, JobEvent, NoticeRaised
from canto_beats.job.request import JobRequest
from canto_beats.library.records import StoredWindow
from canto_beats.media.probe import probe
from canto_beats.media.source_file import unusable
from canto_beats.memory.lasting_residency import LastingResidency
from canto_beats.pipeline.plan import JobPlan
from canto_beats.pipeline.polish_stage import polish
from canto_beats.pipeline.transcribing import Transcribing
from canto_beats.service.checking import ChosenModels
from canto_beats.subtitles.cue_building import build_cues
from canto_beats.subtitles.cue_profiles import rules_of
from canto_beats.subtitles.phrase import Phrase, Span

Tell = Callable[[str], None]
"""Something a person should know, as a sentence."""


class WindowsInMemory:
    """Where the windows of one recording are until they are measured."""

    is_complete = False

    def __init__(self) -> None:
        self.windows: dict[int, StoredWindow] = {}

    def commit(self, window: StoredWindow) -> None:
        self.windows[window.index] = window

    def note_speech(self, index: int, speech: tuple[Span, ...]) -> StoredWindow:
        self.windows[index] = replace(self.windows[index], speech=speech)
        return self.windows[index]

    def begin_anew(self) -> None:
        self.windows.clear()

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        return tuple(phrase for index in sorted(self.windows) for phrase in self.windows[index].phrases)


class Listener:
    """Asked again and again, it loads its model once."""

    def __init__(
        self,
        request: JobRequest,
        models: ChosenModels,
        residency: LastingResidency,
        tell: Tell,
        cancel: Cancellation,
    ) -> None:
        self._request, self._models, self._residency = request, models, residency
        self._tell, self._cancel = tell, cancel
        self._polish_stopped = ""
        first = models.speech[0]
        self.engine = EngineReady(engine=first.engine, model=first.model_dir, device=first.device, dtype=first.dtype)
        """As it was last loaded; before that, as it is meant to be."""

    def hear(self, audio: Path) -> tuple[Phrase, ...]:
        """Raises `CantoBeatsError` for what is wrong with the recording or the model, or `JobCancelled`."""
        info = probe(audio)
        heard = WindowsInMemory()
        plan = self._plan(audio, info.duration_ms, info.choose_track(self._request.audio_track).index)
        transcribing = Transcribing(plan, self._residency, heard, self._note, self._cancel)
        transcribing.run()
        if transcribing.warning is not None:
            # Measured against the truth about the whole, what is missing would be held against the model.
            todo = "Copy or download the file again."
            raise unusable("evaluate.damaged", f"{audio} could not be heard to its end. {transcribing.warning}", todo)
        return heard.phrases

    def polished(self, phrases: tuple[Phrase, ...]) -> str:
        """The text of the subtitles made of them, after the language model. Raises where it could not do its work."""
        cues = build_cues(phrases, rules_of(self._request.profile), word_starts=word_starts)
        if not cues:
            return ""
        self._polish_stopped = ""
        rungs = self._from_the_rung_that_works(self._models.language)
        final = polish(cues, rungs, self._residency, self._note, self._cancel)
        if self._polish_stopped:
            todo = "Run it again, or choose another language model."
            raise CantoBeatsError(
                Problem(ProblemKind.ENGINE_FAILED, "evaluate.polish-stopped", self._polish_stopped, todo)
            )
        return "\n".join(each.cue.text for each in final)

    def _plan(self, audio: Path, duration_ms: int | None, track: int) -> JobPlan:
        return JobPlan(
            request=replace(self._request, source=audio),
            source=audio.absolute(),
            duration_ms=duration_ms,
            track=track,
            output=Path(os.devnull),  # no subtitles are written
            format="srt",
            device_label=self._models.device_label,
            activity=self._models.activity,
            speech=self._from_the_rung_that_works(self._models.speech),
            speech_options=self._models.speech_options,
            speech_identity=self._models.speech_identity,
            windows=self._models.windows,
            # No language model is prepared while there is more to hear; it has a turn of its own.
        )

    def _from_the_rung_that_works(self, rungs: tuple[LoadSpec, ...]) -> tuple[LoadSpec, ...]:
        """Where memory was short for one recording it would be for the next, and every try loads the model again."""
        kept = self._residency.kept_spec
        return rungs[rungs.index(kept) :] if kept in rungs else rungs

    def _note(self, event: JobEvent) -> None:
        match event:
            case EngineReady():
                self.engine = event
            case NoticeRaised(code="polish.stopped", text=text):
                self._polish_stopped = text
            case NoticeRaised(text=text):
                self._tell(text)


@dataclass(frozen=True, slots=True)
class Patience:
    """What costs one recording, and what ends it all. A value: each answer is a new one."""

    failures: int = 0
    """Of the engine, in a row."""
    most: int = 3

    def after(self, error: CantoBeatsError) -> Patience:
        """Raises `error` if the next recordings would fare no better."""
        if error.problem.kind is ProblemKind.INPUT_UNUSABLE:
            return self
        of_the_engine = error.problem.kind in (ProblemKind.ENGINE_FAILED, ProblemKind.OUT_OF_MEMORY)
        if not of_the_engine or self.failures + 1 >= self.most:
            raise error
        return replace(self, failures=self.failures + 1)
