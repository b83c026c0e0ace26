"""How far a job is: the fold of its events. The only place where progress is computed, and it never goes back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from canto_beats.job.events import (
    EngineReady,
    JobEnded,
    JobEvent,
    JobStarted,
    MemoryProved,
    NoticeRaised,
    StageEntered,
    StageProgressed,
    WindowCommitted,
)
from canto_beats.job.memory_record import Proof
from canto_beats.job.outcome import JobOutcome
from canto_beats.job.stage import Stage

MIN_PROGRESS_FOR_ESTIMATE = 0.02


@dataclass(frozen=True, slots=True)
class JobSnapshot:
    job_id: int | None = None
    stage: Stage = Stage.PRE_CLEAR
    percent: float = 0.0
    at_ms: int = 0
    stage_since_ms: int = 0
    stage_fraction: float = 0.0
    stage_first_fraction: float | None = None
    """Where the stage's own work began: after a resume it begins in the middle."""
    windows: int = 0
    speech_ms: int = 0
    """Speech on disk."""
    engine: EngineReady | None = None
    """Loaded now, as far as events tell."""
    notices: tuple[NoticeRaised, ...] = ()
    proofs: tuple[Proof, ...] = ()
    """Of memory that was borrowed and is back, or was not seen to be."""
    outcome: JobOutcome | None = None

    @property
    def stage_seconds_left(self) -> int | None:
        """From the pace of this stage so far; nothing while there is too little to go by."""
        if self.stage_first_fraction is None:
            return None
        done = self.stage_fraction - self.stage_first_fraction
        spent_ms = self.at_ms - self.stage_since_ms
        if done < MIN_PROGRESS_FOR_ESTIMATE or spent_ms <= 0:
            return None
        return round(spent_ms * (1.0 - self.stage_fraction) / done / 1000)


def fold(snapshot: JobSnapshot, event: JobEvent) -> JobSnapshot:
    now = replace(snapshot, at_ms=max(snapshot.at_ms, event.at_ms))
    match event:
        case JobStarted():
            return replace(now, job_id=event.job_id)
        case StageEntered():
            return _enter(now, event.stage)
        case StageProgressed():
            return _progress(now, event)
        case EngineReady():
            return replace(now, engine=event)
        case WindowCommitted():
            length = event.end_ms - event.start_ms
            # What was there before says nothing about the pace.
            first = None if event.reused else now.stage_first_fraction
            return replace(now, windows=now.windows + 1, speech_ms=now.speech_ms + length, stage_first_fraction=first)
        case NoticeRaised():
            return replace(now, notices=(*now.notices, event))
        case MemoryProved():
            return replace(now, proofs=(*now.proofs, event.proof))
        case JobEnded():
            percent = 100.0 if event.outcome.ok else now.percent
            return replace(now, outcome=event.outcome, percent=percent, engine=None)
        case _:
            return now


def _enter(now: JobSnapshot, stage: Stage) -> JobSnapshot:
    percent = max(now.percent, stage.percent(0.0))
    return replace(
        now,
        stage=stage,
        percent=percent,
        stage_since_ms=now.at_ms,
        stage_fraction=0.0,
        stage_first_fraction=None,
        engine=None if stage in (Stage.LOAD_SPEECH, Stage.LOAD_LANGUAGE) else now.engine,
    )


def _progress(now: JobSnapshot, event: StageProgressed) -> JobSnapshot:
    if event.stage is not now.stage:  # a late word from a stage that is over
        return now
    fraction = max(now.stage_fraction, event.fraction)
    has_gone = fraction >= 1.0 and event.stage in (Stage.UNLOAD_SPEECH, Stage.CLEANUP)
    first = now.stage_first_fraction if now.stage_first_fraction is not None else event.fraction
    since = now.stage_since_ms if now.stage_first_fraction is not None else now.at_ms
    return replace(
        now,
        percent=max(now.percent, event.stage.percent(fraction)),
        stage_fraction=fraction,
        stage_first_fraction=first,
        stage_since_ms=since,
        engine=None if has_gone else now.engine,
    )
